import type { SourceClaims } from '../../server/contract/answers.ts'
import { ClaimLedger } from './ClaimLedger.tsx'
import { Reading } from './reading/Reading.tsx'
import { SourceClaim } from './SourceClaim.tsx'
import { SourceHead } from './SourceHead.tsx'
import { inReadingOrder } from './sourceOrder.ts'

/** A source with all its claims, in the order of its text. */
export function SourceView({ source }: { source: SourceClaims }) {
  const paragraphs = inReadingOrder(source.claims, source.id)
  return (
    <article className="source">
      <SourceHead source={source} />
      <ClaimLedger of="sourceLedger" id={source.id} />
      <Reading source={source}>
        {paragraphs.map(({ title, claims }) => (
          <section key={title} className="side-section" aria-label={title}>
            <div className="section-head">
              <h3>{title}</h3>
            </div>
            <ul className="source-claims">
              {claims.map(claim => (
                <SourceClaim key={claim.id} claim={claim} />
              ))}
            </ul>
          </section>
        ))}
        {source.claims.length === 0 && <p className="side-empty">No claim is stated or heard in it.</p>}
      </Reading>
    </article>
  )
}
