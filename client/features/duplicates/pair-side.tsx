import type { EntityCard, Evidence, Neighbours } from '../../../server/contract/answers.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { ClaimSaid } from '../claims/claim-sentence.tsx'
import { t } from './t.ts'

export interface SideOf {
  card: EntityCard
  neighbours: Neighbours
  evidence: ReadonlyMap<string, Evidence>
}

const mostShown = 4

/** Relations in common first, each in the words of a claim. */
export function SideRelations({ side, common }: { side: SideOf; common: ReadonlySet<string> }) {
  const all = side.neighbours.relations.toSorted((a, b) => Number(common.has(b.id)) - Number(common.has(a.id)))
  if (all.length === 0) return <p className="muted">{t('noRelation')}</p>
  return (
    <ul className="pair-relations">
      {all.slice(0, mostShown).map(({ id }) => {
        const [claim] = side.evidence.get(id)?.claims ?? []
        return (
          claim && (
            <li key={id} data-common={common.has(id) || undefined}>
              <ClaimSaid claim={claim} />
              {claim.quote && (
                <>
                  {' '}
                  <q className="pair-quote">
                    <bdi>{inQuotes(claim.quote).slice(1, -1)}</bdi>
                  </q>
                </>
              )}
            </li>
          )
        )
      })}
      {side.card.degree > mostShown && <li className="muted">{t('andMore', { n: side.card.degree - mostShown })}</li>}
    </ul>
  )
}
