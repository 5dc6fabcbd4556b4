import type { SourceClaims } from '../../../server/contract/answers.ts'
import { ClaimLedger } from '../evidence/claim-ledger.tsx'
import { Reading } from '../text/reading.tsx'
import { inReadingOrder } from '../text/source-order.ts'
import { SourceClaim } from './source-claim.tsx'
import { SourceHead } from './source-head.tsx'
import { t } from './t.ts'

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
        {source.claims.length === 0 && <p className="side-empty">{t('noClaimIsStatedOrHeard')}</p>}
      </Reading>
    </article>
  )
}
