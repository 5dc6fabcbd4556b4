import type { Denial } from '../../../server/contract/graph.ts'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { Ring } from '../../ui/line.tsx'
import { number } from '../../words/text.ts'
import { DenialBox } from '../claims/denial-box.tsx'
import { type ComparedRow, CompareList } from './compare-list.tsx'
import { UndrawnDisputes } from './undrawn-disputes.tsx'

interface Props {
  comparison: Comparison
  /** Denials by which relations are disputed on attribution. */
  denials: readonly Denial[]
  called: { a: string; b: string }
  chosen: string | null
  onChoose(id: string): void
}

/** Three sums for what A tells, then the relations: contradicted, whose words, not in dispute, and what only B tells. */
export function ComparePanel({ comparison, denials, called, chosen, onChoose }: Props) {
  const { contradictions, attributionDisputed, onlyA, onlyB, both } = comparison
  const undisputed: ComparedRow[] = [
    ...both.map(({ a }): ComparedRow => ({ relation: a, side: 'both' })),
    ...onlyA.map((relation): ComparedRow => ({ relation, side: 'only-a' })),
  ]
  const list = { comparison, chosen, onChoose }
  return (
    <aside className="fall-panel" aria-label="What the two lenses say" data-region="Comparison">
      <dl className="compare-sums side-section">
        <div>
          <dd className="num">{number(contradictions.length)}</dd>
          <dt>contradicted: one says it is so, the other not</dt>
        </div>
        <div>
          <dd className="num">{number(attributionDisputed.length)}</dd>
          <dt>
            <span className="is-contested">whose words, disputed</span>
          </dt>
        </div>
        <div>
          <dd className="num">{number(undisputed.length)}</dd>
          <dt>told by A, disputed by neither</dt>
        </div>
      </dl>
      {denials.length > 0 && (
        <div className="side-section">
          <DenialBox denials={denials} />
        </div>
      )}
      <CompareList
        {...list}
        title={
          <>
            <Ring ground="content" /> They contradict
          </>
        }
        count={`${number(contradictions.length)}, on content`}
        rows={contradictions.map(({ relation, denials: against }) => ({ relation, side: 'contradicted', against }))}
        words={contradictions.length === 0 ? 'On no drawn relation does one say that it is so and the other that it is not.' : null}
        open={contradictions.length > 0}
      />
      <CompareList
        {...list}
        title={
          <>
            <Ring /> Whose words, disputed
          </>
        }
        count={number(attributionDisputed.length)}
        rows={attributionDisputed.map(({ relation, denials: against }) => ({ relation, side: 'attribution-disputed', against }))}
        words={
          attributionDisputed.length === 0
            ? null
            : 'One tells these. The other says that the words they come from are not whose they are said to be.'
        }
        open
      />
      {comparison.undrawn.length > 0 && (
        <section className="side-section" aria-label="Disputed in claims that are not drawn">
          <div className="section-head">
            <h3>
              Disputed in claims that are not drawn <span className="num">{number(comparison.undrawn.length)}</span>
            </h3>
          </div>
          <UndrawnDisputes undrawn={comparison.undrawn} called={called} />
        </section>
      )}
      <CompareList {...list} title="Not in dispute" count={`${number(undisputed.length)}, told by A`} rows={undisputed} words={null} open />
      <CompareList
        {...list}
        title="Told by B alone"
        count={number(onlyB.length)}
        rows={onlyB.map(relation => ({ relation, side: 'only-b' }))}
        words={null}
        open
      />
    </aside>
  )
}
