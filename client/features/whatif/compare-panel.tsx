import type { Denial } from '../../../server/contract/graph.ts'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { Ring } from '../../ui/line.tsx'
import { Rest } from '../../ui/rest.tsx'
import { number } from '../../words/text.ts'
import { DenialBox } from '../claims/denial-box.tsx'
import { type ComparedRow, CompareList } from './compare-list.tsx'
import { t } from './t.ts'
import { UndrawnDisputes } from './undrawn-disputes.tsx'

interface Props {
  comparison: Comparison
  denials: readonly Denial[]
  called: { a: string; b: string }
  chosen: string | null
  onChoose(id: string): void
}

export function ComparePanel({ comparison, denials, called, chosen, onChoose }: Props) {
  const { contradictions, attributionDisputed, onlyA, onlyB, both, rest } = comparison
  const agreed = rest.both.total + rest.onlyA.total
  const undisputed: ComparedRow[] = [
    ...both.map(({ a }): ComparedRow => ({ relation: a, side: 'both' })),
    ...onlyA.map((relation): ComparedRow => ({ relation, side: 'only-a' })),
  ]
  const list = { comparison, chosen, onChoose }
  return (
    <aside className="fall-panel" aria-label={t('whatTheTwoLensesSay')} data-region="Comparison">
      <dl className="compare-sums side-section">
        <div>
          <dd className="num">{number(rest.contradictions.total)}</dd>
          <dt>{t('contradictedOneSaysItIsSo')}</dt>
        </div>
        <div>
          <dd className="num">{number(rest.attributionDisputed.total)}</dd>
          <dt>
            <span className="is-contested">{t('whoseWordsDisputed')}</span>
          </dt>
        </div>
        <div>
          <dd className="num">{number(agreed)}</dd>
          <dt>{t('toldByADisputedByNeither')}</dt>
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
            <Ring ground="content" /> {t('theyContradict')}
          </>
        }
        count={t('onContent', { contradictions: rest.contradictions.total })}
        rows={contradictions.map(({ relation, denials: against }) => ({ relation, side: 'contradicted', against }))}
        words={contradictions.length === 0 ? t('onNoDrawnRelationDoesOne') : null}
        open={contradictions.length > 0}
      />
      <CompareList
        {...list}
        title={
          <>
            <Ring /> {t('whoseWordsDisputed2')}
          </>
        }
        count={number(rest.attributionDisputed.total)}
        rows={attributionDisputed.map(({ relation, denials: against }) => ({ relation, side: 'attribution-disputed', against }))}
        words={attributionDisputed.length === 0 ? null : t('oneTellsTheseTheOtherSays')}
        open
      />
      {comparison.undrawn.length > 0 && (
        <section className="side-section" aria-label={t('disputedInClaimsThatAreNot')}>
          <div className="section-head">
            <h3>
              {t('disputedInClaimsThatAreNot')} <span className="num">{number(rest.undrawn.total)}</span>
            </h3>
          </div>
          <UndrawnDisputes undrawn={comparison.undrawn} called={called} />
          <Rest items={comparison.undrawn} total={rest.undrawn.total} />
        </section>
      )}
      <CompareList {...list} title={t('notInDispute')} count={t('toldByA', { undisputed: agreed })} rows={undisputed} words={null} open />
      <CompareList
        {...list}
        title={t('toldByBAlone')}
        count={number(rest.onlyB.total)}
        rows={onlyB.map(relation => ({ relation, side: 'only-b' }))}
        words={null}
        open
      />
    </aside>
  )
}
