import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Positions } from '../../../server/contract/what-if.ts'
import { useExplorer } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { ClaimItem } from './claim-item.tsx'
import { type Position, positionsOf } from './positions.ts'
import { t } from './t.ts'

const atFirst = 20

export function ClaimLedger({ of, id }: { of: 'entityLedger' | 'sourceLedger'; id: string }) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useQuery(queries.ledger(of, id, lens))
  return (
    <section className="side-section ledger" aria-label={t('claimLedger')}>
      <div className="section-head">
        <h3>{t('claimLedger')}</h3>
      </div>
      <LoadedOr loading={loading} words={t('readingItsClaims')}>
        {ledger => <Ledger ledger={ledger} />}
      </LoadedOr>
    </section>
  )
}

function Ledger({ ledger }: { ledger: Positions }) {
  const all = [...ledger.say, ...ledger.report, ...ledger.deny, ...ledger.others]
  return (
    <>
      <p className="ledger-sentence">{ledger.sentence}</p>
      {positionsOf(ledger).map(position => (
        <Group key={position.title} {...position} all={all} />
      ))}
    </>
  )
}

function Group({ title, claims, all }: Position & { all: Position['claims'] }) {
  const [whole, setWhole] = useState(false)
  const shown = whole ? claims : claims.slice(0, atFirst)
  return (
    <Disclosure className="ledger-group">
      <Heading level={4} className="filter-title">
        <Button slot="trigger" className="filter-fold">
          <span>
            {title} <span className="num">{claims.length}</span>
          </span>
          <Icon name="chevron" size={13} />
        </Button>
      </Heading>
      <DisclosurePanel>
        <ol className="claims">
          {shown.map((claim, index) => (
            <ClaimItem key={claim.id} claim={claim} number={index + 1} all={all} chain />
          ))}
        </ol>
        {claims.length > shown.length && (
          <Button className="link" onPress={() => setWhole(true)}>
            {t('claimsMore', { claims: claims.length - shown.length })}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
