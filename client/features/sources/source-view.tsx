import type { SourceClaims } from '../../../server/contract/answers.ts'
import { call } from '../../session/api.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { usePaged } from '../../session/rest.ts'
import { Rest } from '../../ui/rest.tsx'
import { ClaimLedger } from '../evidence/claim-ledger.tsx'
import { Reading } from '../text/reading.tsx'
import { inReadingOrder } from '../text/source-order.ts'
import { SourceClaim } from './source-claim.tsx'
import { SourceHead } from './source-head.tsx'
import { t } from './t.ts'

export function SourceView({ source: answer }: { source: SourceClaims }) {
  const paged = usePaged(
    [...queryKeys.source(answer.id), 'claims'],
    { items: answer.claims, rest: answer.rest.claims },
    async (cursor, signal) => {
      const { claims, rest } = await call('source', { params: { id: answer.id }, query: { cursor } }, signal)
      return { items: claims, rest: rest.claims }
    },
  )
  const source = { ...answer, claims: [...paged.items] }
  const paragraphs = inReadingOrder(source.claims, source.id)
  return (
    <article className="source">
      <SourceHead source={source} />
      <ClaimLedger of="sourceLedger" id={source.id} />
      <Rest {...paged} />
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
