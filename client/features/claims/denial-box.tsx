import { useQuery } from '@tanstack/react-query'
import type { Denial } from '../../../server/contract/graph.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { useNames } from '../../session/names.ts'
import { queries } from '../../session/queries.ts'
import { Ring } from '../../ui/line.tsx'
import { toldWords } from '../../words/told.ts'
import { Where } from './claim-links.tsx'

export function DenialBox({ denials }: { denials: readonly Denial[] }) {
  const nameOf = useNames(denials.map(({ denier }) => denier))
  return (
    <ul className="denials">
      {denials.map(denial => (
        <li key={denial.id} className="denial">
          <p className="denial-said">
            <Ring ground={denial.on} /> <b>{nameOf(denial.denier)}</b> {toldWords(denial.told)}
          </p>
          <DenialClaims ids={denial.claimIds} />
        </li>
      ))}
    </ul>
  )
}

function DenialClaims({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(queries.claims(ids))
  return data?.map(claim => (
    <div key={claim.id}>
      {claim.quote && (
        <p className="undrawn-quote">
          <bdi>{inQuotes(claim.quote)}</bdi>
        </p>
      )}
      <Where claim={claim} />
    </div>
  ))
}
