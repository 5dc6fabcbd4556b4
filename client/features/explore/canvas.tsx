import { useEffect, useRef } from 'react'
import { createGraphView } from '../../canvas/view.ts'
import { useShared } from '../../session/context.tsx'
import { lettersOn } from '../../session/letters.ts'
import { useExpand } from '../../session/use-expand.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { ContextMenu } from '../menu/context-menu.tsx'
import { t } from './t.ts'

/** The graph itself: a function with a destroy, held by one element. */
export function Canvas() {
  const shared = useShared()
  const { explorer, view, theme, vocabulary, ui } = shared
  const host = useRef<HTMLDivElement>(null)
  const expand = useExpand()
  const latest = useLatest({ ...shared, expand })

  useEffect(() => {
    if (!host.current) return
    const made = createGraphView(host.current, explorer, {
      theme: latest.current.theme,
      phraseOf: type => latest.current.vocabulary.phrase(type),
      shortPhraseOf: type => latest.current.vocabulary.label(type),
      lookOf: kind => latest.current.vocabulary.kinds.look(kind),
      kindWord: kind => latest.current.vocabulary.kinds.word(kind),
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
  useEffect(() => view.current?.setLabels(ui.labels), [ui.labels, view])
  useEffect(() => view.current?.setLocked(ui.locked), [ui.locked, view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are the reason to take the names anew
  useEffect(() => view.current?.rename(), [vocabulary, view])

  return (
    <section className="canvas-region" aria-label={t('graph')} data-region="Graph">
      <div ref={host} className="canvas" />
      <ContextMenu />
    </section>
  )
}
