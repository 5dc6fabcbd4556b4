import type { Denial } from '../../../server/contract/graph.ts'
import { AgainstClaims } from './AgainstClaims.tsx'

/** Claims that are no line on the canvas and of which one says what the other says is not so. */
export function ContradictingClaims({ denials, called }: { denials: readonly Denial[]; called: { a: string; b: string } }) {
  if (denials.length === 0) return null
  return (
    <>
      <p className="compare-words">
        In claims that are not drawn, {called.a} and {called.b} say one against the other:
      </p>
      {denials.map(({ id, denies, claimIds }) => (
        <AgainstClaims key={id} ids={[...denies, ...claimIds]} />
      ))}
    </>
  )
}
