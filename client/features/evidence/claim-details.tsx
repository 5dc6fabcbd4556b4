import type { Claim } from '../../../server/contract/claim.ts'
import { qualifierFacts } from '../../words/qualifiers.ts'
import { dateBasis, held } from '../../words/text.ts'
import { ClaimLink } from '../claims/claim-links.tsx'
import { t } from './t.ts'

export function ClaimDetails({ claim, all }: { claim: Claim; all: readonly Claim[] }) {
  const facts: [string, string][] = [
    [t('held'), held(claim.dateFrom, claim.dateTo) ?? ''],
    [t('dateOfTheSource'), dateBasis(claim.source.dateBasis) ?? ''],
    ...qualifierFacts(claim),
    [t('grade'), claim.credibility ? t('credibilityCredibility', { credibility: claim.credibility }) : ''],
    [t('note'), claim.note ?? ''],
    [t('status'), claim.status === 'active' ? '' : claim.status],
  ]
  const others: [string, readonly string[]][] = [
    [t('contentOf'), claim.contentOf ? [claim.contentOf] : []],
    [t('dependsOn'), claim.dependsOn],
    [t('contradicts'), claim.contradicts],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      {others
        .filter(([, ids]) => ids.length > 0)
        .map(([name, ids]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {ids.map(id => (
                <span key={id} className="depends">
                  <ClaimLink claims={all} id={id} />
                </span>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  )
}
