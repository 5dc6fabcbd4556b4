import type { Denial } from '../../../server/contract/graph.ts'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { Ring } from '../../ui/line.tsx'
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
  const { contradictions, attributionDisputed, onlyA, onlyB, both } = comparison
  const undisputed: ComparedRow[] = [
    ...both.map(({ a }): ComparedRow => ({ relation: a, side: 'both' })),
    ...onlyA.map((relation): ComparedRow => ({ relation, side: 'only-a' })),
  ]
  const list = { comparison, chosen, onChoose }
  return (
    <aside className="fall-panel" aria-label={t('whatTheTwoLensesSay')} data-region="Comparison">
      <dl className="compare-sums side-section">
        <div>
          <dd className="num">{number(contradictions.length)}</dd>
          <dt>{t('contradictedOneSaysItIsSo')}</dt>
        </div>
        <div>
          <dd className="num">{number(attributionDisputed.length)}</dd>
          <dt>
            <span className="is-contested">{t('whoseWordsDisputed')}</span>
          </dt>
        </div>
        <div>
          <dd className="num">{number(undisputed.length)}</dd>
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
        count={t('onContent', { contradictions: contradictions.length })}
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
        count={number(attributionDisputed.length)}
        rows={attributionDisputed.map(({ relation, denials: against }) => ({ relation, side: 'attribution-disputed', against }))}
        words={attributionDisputed.length === 0 ? null : t('oneTellsTheseTheOtherSays')}
        open
      />
      {comparison.undrawn.length > 0 && (
        <section className="side-section" aria-label={t('disputedInClaimsThatAreNot')}>
          <div className="section-head">
            <h3>
              {t('disputedInClaimsThatAreNot')} <span className="num">{number(comparison.undrawn.length)}</span>
            </h3>
          </div>
          <UndrawnDisputes undrawn={comparison.undrawn} called={called} />
        </section>
      )}
      <CompareList
        {...list}
        title={t('notInDispute')}
        count={t('toldByA', { undisputed: undisputed.length })}
        rows={undisputed}
        words={null}
        open
      />
      <CompareList
        {...list}
        title={t('toldByBAlone')}
        count={number(onlyB.length)}
        rows={onlyB.map(relation => ({ relation, side: 'only-b' }))}
        words={null}
        open
      />
    </aside>
  )
}
