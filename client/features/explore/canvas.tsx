import { memo, useEffect, useRef } from 'react'
import { createGraphView } from '../../canvas/view.ts'
import { useShared, useTheme, useUi, useWords } from '../../session/context.tsx'
import { lettersOn } from '../../session/letters.ts'
import { useExpand } from '../../session/use-expand.ts'
import { canvasWords } from '../../session/vocabulary.ts'
import { later } from '../../ui/later.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { t } from './t.ts'

const ContextMenu = later(async () => (await import('../menu/context-menu.tsx')).ContextMenu)

export const Canvas = memo(function Canvas() {
  const { explorer, view, show, announce } = useShared()
  const theme = useTheme()
  const { vocabulary } = useWords()
  const labels = useUi(ui => ui.labels)
  const locked = useUi(ui => ui.locked)
  const menu = useUi(ui => ui.menu)
  const host = useRef<HTMLDivElement>(null)
  const expand = useExpand()
  const latest = useLatest({ theme, vocabulary, show, announce, expand })

  useEffect(() => {
    if (!host.current) return
    const made = createGraphView(host.current, explorer, {
      theme: latest.current.theme,
      ...canvasWords(() => latest.current.vocabulary),
      onOpen: kind => latest.current.show({ side: kind === 'relation' ? 'evidence' : 'entity', sideOpen: true }),
      onMenu: (target, at) => latest.current.show({ menu: { target, at } }),
      onExpand: id => void latest.current.expand(id),
      announce: sentence => latest.current.announce(sentence),
      onError: message => latest.current.announce(message),
      letters: lettersOn,
    })
    view.current = made
    return () => {
      view.current = null
      made.destroy()
    }
  }, [explorer, view, latest])

  useEffect(() => view.current?.setTheme(theme), [theme, view])
  useEffect(() => view.current?.setLabels(labels), [labels, view])
  useEffect(() => view.current?.setLocked(locked), [locked, view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are the reason to take the names anew
  useEffect(() => view.current?.rename(), [vocabulary, view])

  return (
    <section className="canvas-region" aria-label={t('graph')} data-region="Graph">
      <div ref={host} className="canvas" />
      {menu && <ContextMenu />}
    </section>
  )
})
