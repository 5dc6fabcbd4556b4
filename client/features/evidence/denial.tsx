import type { Claim } from '../../../server/contract/claim.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { WhereAndWays } from '../claims/claim-links.tsx'
import { ClaimSaid } from '../claims/claim-sentence.tsx'

export function Denial({ claim }: { claim: Claim }) {
  return (
    <li className="denial">
      <p className="denier">
        <Glyph kind={claim.asserter.kind} size={13} />
        <span>
          <ClaimSaid claim={claim} />
        </span>
      </p>
      {claim.quote && (
        <blockquote className="quote">
          <bdi>{inQuotes(claim.quote)}</bdi>
        </blockquote>
      )}
      <WhereAndWays claim={claim} />
    </li>
  )
}
