import type { Said } from '../../../server/contract/counts.ts'
import { saidCells, saidLine } from './said-words.ts'
import { t } from './t.ts'

export function SaidCounts({ said, kinds }: { said: Said; kinds: readonly string[] }) {
  return (
    <section className="said-counts" aria-label={t('whoseWordsTheyAre')}>
      <dl className="split">
        {saidCells(said, kinds).map(({ count, words }) => (
          <div key={words}>
            <dd className="num">{count}</dd>
            <dt>{words}</dt>
          </div>
        ))}
      </dl>
      <p className="said-line">{saidLine(said, kinds)}</p>
    </section>
  )
}
