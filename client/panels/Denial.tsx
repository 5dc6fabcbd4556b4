import type { Claim } from '../../server/contract/claim.ts'
import { WhereAndWays } from './ClaimLinks.tsx'
import { Glyph } from './Glyph.tsx'

/** A claim that denies: who, in which words, where. */
export function Denial({ claim }: { claim: Claim }) {
  return (
    <li className="denial">
      <p className="denier">
        <Glyph kind={claim.asserter.kind} size={13} /> <b>{claim.asserter.name}</b>{' '}
        <span>{claim.sentence.replace(`${claim.asserter.name} `, '')}</span>
      </p>
      {claim.quote && (
        <blockquote className="quote">
          <bdi>“{claim.quote}”</bdi>
        </blockquote>
      )}
      <WhereAndWays claim={claim} />
    </li>
  )
}
