import { useMemo } from 'react'
import { useExplorer, useShared } from '../../session/context.tsx'
import { visible } from '../../state/visible.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { type LegendItem, legend } from '../../ui/legend.ts'
import { DenialLine, GhostLine, ModalityLine, Ring, SignArrow, StateMark } from '../../ui/line.tsx'

/** The key: what is in view and how often. Resting on an item dims the rest of the canvas. */
export function Key() {
  const { view, vocabulary } = useShared()
  const { kinds } = vocabulary
  const shown = useExplorer(visible)
  const ghosts = useExplorer(state => state.picture.loaded.ghosts.relations)
  const items = useMemo(() => legend(shown, kinds.order, [...ghosts.values()]), [shown, kinds, ghosts])
  const emphasise = (part: LegendItem['part'] | null): void => view.current?.emphasise(part)
  return (
    <section className="key" aria-label="Key" data-region="Key">
      {[items.kinds, items.lines].map((row, index) => (
        <ul key={index === 0 ? 'kinds' : 'lines'} className="key-row">
          {row.map(item => (
            <li
              key={item.id}
              className="key-item"
              data-mark={item.mark}
              onPointerEnter={() => emphasise(item.part)}
              onPointerLeave={() => emphasise(null)}
            >
              <Mark item={item} /> <span>{item.mark === 'kind' ? kinds.word(item.kind) : item.id}</span>{' '}
              <span className="num">{item.count}</span>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}

function Mark({ item }: { item: LegendItem }) {
  switch (item.mark) {
    case 'kind':
      return <Glyph kind={item.kind} size={15} />
    case 'manner':
      return <ModalityLine modality={item.manner} width={26} />
    case 'sign':
      return <SignArrow sign={item.sign} width={24} />
    case 'ground':
      return <Ring ground={item.ground} />
    case 'denial':
      return <DenialLine />
    case 'ghost':
      return <GhostLine />
    case 'state':
      return <StateMark state={item.state} width={26} />
  }
}
