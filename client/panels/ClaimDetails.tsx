import type { Claim } from '../../server/contract/claim.ts'
import { ClaimLink } from './ClaimLinks.tsx'
import { dateBasis, held } from './text.ts'

/** What else is known of a claim, by name. `all`: claims that are at hand, to name what it depends on. */
export function ClaimDetails({ claim, all }: { claim: Claim; all: readonly Claim[] }) {
  const say = (id: string): string => all.find(other => other.id === id)?.sentence ?? ''
  const facts: [string, string][] = [
    ['Says', claim.sentence],
    ['Said by', claim.asserter.name],
    ['Held', held(claim.dateFrom, claim.dateTo) ?? ''],
    ['Date known from', dateBasis(claim.source.dateBasis) ?? ''],
    ...Object.entries(claim.qualifiers).map(([key, value]): [string, string] => [key.replaceAll('_', ' '), String(value)]),
    ['Content of', claim.contentOf ?? ''],
    ['Grade', claim.credibility ? `credibility ${claim.credibility}` : ''],
    ['Note', claim.note ?? ''],
    ['Status', claim.status === 'active' ? '' : claim.status],
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
      {claim.dependsOn.length > 0 && (
        <div>
          <dt>Depends on</dt>
          <dd>
            {claim.dependsOn.map(id => (
              <span key={id} className="depends">
                <ClaimLink claims={all} id={id} /> {say(id)}
              </span>
            ))}
          </dd>
        </div>
      )}
      {claim.contradicts.length > 0 && (
        <div>
          <dt>Contradicts</dt>
          <dd className="mono">{claim.contradicts.join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}
