import { useQuery } from '@tanstack/react-query'
import { inQuotes } from '../../../server/contract/wording.ts'
import { queries } from '../../session/queries.ts'
import { Where } from '../claims/claim-links.tsx'
import { ClaimSentence } from '../claims/claim-sentence.tsx'

export function AgainstClaims({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(queries.claims(ids))
  return (
    <ul className="against">
      {data?.map(claim => (
        <li key={claim.id}>
          <ClaimSentence claim={claim} className="against-said" />
          {claim.quote && (
            <p className="undrawn-quote">
              <bdi>{inQuotes(claim.quote)}</bdi>
            </p>
          )}
          <Where claim={claim} />
        </li>
      ))}
    </ul>
  )
}
