import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { EntityCard } from '../../../server/contract/answers.ts'
import type { Claim } from '../../../server/contract/claim.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { call } from '../../session/api.ts'
import { useExplorer, useWords } from '../../session/context.tsx'
import { queryKeys } from '../../session/query-keys.ts'
import { usePaged } from '../../session/rest.ts'
import { Rest } from '../../ui/rest.tsx'
import { number } from '../../words/text.ts'
import { undrawnWords } from '../../words/told.ts'
import { WhereAndWays } from '../claims/claim-links.tsx'
import { ClaimSentence } from '../claims/claim-sentence.tsx'
import { t } from './t.ts'

const atFirst = 5

/** What persons say first, then papers, then a recorded voice, then what we infer. */
function rankOf({ chain, derived }: Claim, isA: (kind: string, label: string) => boolean): number {
  const speaker = chain.at(-1)
  if (derived) return 3
  if (speaker?.attributedTo || (speaker && isA(speaker.agent.kind, 'Voice'))) return 2
  return speaker && isA(speaker.agent.kind, 'Publisher') ? 1 : 0
}

export function UndrawnClaims({ card: { id, name, undrawnClaims, rest } }: { card: EntityCard }) {
  const [all, setAll] = useState(false)
  const { isA } = useWords().vocabulary.kinds
  const lens = useExplorer(state => state.picture.lens)
  const first = { items: undrawnClaims, rest: rest.undrawnClaims }
  const paged = usePaged([...queryKeys.entity(id, lens), 'undrawn'], first, async (cursor, signal) => {
    const next = await call('entity', { params: { id }, query: { ...lens, cursor } }, signal)
    return { items: next.undrawnClaims, rest: next.rest.undrawnClaims }
  })
  const claims = paged.items
  const ordered = useMemo(() => [...claims].sort((a, b) => rankOf(a, isA) - rankOf(b, isA)), [claims, isA])
  if (claims.length === 0) return null
  return (
    <section className="side-section" aria-label={t('claimsNotDrawn')}>
      <div className="section-head">
        <h3>
          {t('claimsNotDrawn')} <span className="num">{number(paged.total)}</span>
        </h3>
      </div>
      <p className="muted">{t('claimsAboutThatAreNoLine', { name })}</p>
      <ul className="undrawn">
        {(all ? ordered : ordered.slice(0, atFirst)).map(claim => (
          <li key={claim.id}>
            <ClaimSentence claim={claim} />
            {claim.quote && (
              <p className="undrawn-quote">
                <bdi>{inQuotes(claim.quote)}</bdi>
              </p>
            )}
            <p className="undrawn-why">{claim.undrawnBecause && undrawnWords(claim.undrawnBecause)}</p>
            <WhereAndWays claim={claim} />
          </li>
        ))}
      </ul>
      {(all || claims.length <= atFirst) && <Rest {...paged} />}
      {claims.length > atFirst && (
        <Button className="link" onPress={() => setAll(!all)}>
          {all ? t('fewer') : t('claimsMore', { claims: claims.length - atFirst })}
        </Button>
      )}
    </section>
  )
}
