import { type RefObject, useEffect, useRef } from 'react'
import { useCanvasKeys } from '../../actions/use-shortcuts.ts'
import { createGraphView } from '../../canvas/view.ts'
import { useShared, useTheme, useWords } from '../../session/context.tsx'
import { lettersOn } from '../../session/letters.ts'
import { canvasWords } from '../../session/vocabulary.ts'
import type { Explorer, GraphView } from '../../state/state.ts'
import { useLatest } from '../../ui/use-latest.ts'

export function SideCanvas({ explorer, label, view }: { explorer: Explorer; label: string; view?: RefObject<GraphView | null> }) {
  const { announce } = useShared()
  const theme = useTheme()
  const { vocabulary } = useWords()
  const host = useRef<HTMLDivElement>(null)
  const own = useRef<GraphView | null>(null)
  useCanvasKeys(host, explorer, own)
  const latest = useLatest({ theme, vocabulary, announce })

  useEffect(() => {
    if (!host.current) return
    const made = createGraphView(host.current, explorer, {
      theme: latest.current.theme,
      ...canvasWords(() => latest.current.vocabulary),
      announce: sentence => latest.current.announce(sentence),
      onError: message => latest.current.announce(message),
      letters: lettersOn,
    })
    made.setLocked(true)
    own.current = made
    if (view) view.current = made
    return () => {
      own.current = null
      if (view) view.current = null
      made.destroy()
    }
  }, [explorer, latest, view])
  useEffect(() => own.current?.setTheme(theme), [theme])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are the reason to take the names anew
  useEffect(() => own.current?.rename(), [vocabulary])

  return (
    <section className="canvas-region" aria-label={label} data-region={label}>
      <div ref={host} className="canvas" />
    </section>
  )
}
