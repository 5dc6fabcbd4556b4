import { memo, useMemo } from 'react'
import { useExplorer, useShared, useWords } from '../../session/context.tsx'
import { visible } from '../../state/visible.ts'
import { useLow } from '../../ui/use-narrow.ts'
import type { LegendItem } from '../../words/legend.ts'
import { pictureLegend } from './picture-legend.ts'
import { SampleMark } from './sample-mark.tsx'
import { t } from './t.ts'

export const Key = memo(function Key() {
  const { view } = useShared()
  const { vocabulary } = useWords()
  const { kinds } = vocabulary
  const low = useLow()
  const shown = useExplorer(visible)
  const ghosts = useExplorer(state => state.picture.loaded.ghosts.relations)
  const items = useMemo(() => pictureLegend(shown, [...ghosts.values()], kinds), [shown, kinds, ghosts])
  const emphasise = (part: LegendItem['part'] | null): void => view.current?.emphasise(part)
  return (
    <section
      className="key"
      aria-label={t('key')}
      data-region="Key"
      // what scrolls must be reached by keyboard
      tabIndex={low ? 0 : undefined}
    >
      {[items.kinds, items.lines].map((row, index) => (
        <ul key={index === 0 ? 'kinds' : 'lines'} className="key-row">
          {row.map(item => (
            <li
              key={`${item.mark} ${item.word}`}
              className="key-item"
              data-mark={item.mark}
              onPointerEnter={() => emphasise(item.part)}
              onPointerLeave={() => emphasise(null)}
            >
              <SampleMark sample={item} /> <span>{item.word}</span> <span className="num">{item.count}</span>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
})
