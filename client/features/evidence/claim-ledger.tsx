import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import type { Positions } from '../../../server/contract/what-if.ts'
import { call } from '../../session/api.ts'
import { useExplorer } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { type Page, usePaged } from '../../session/rest.ts'
import { Icon } from '../../ui/icon.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rest } from '../../ui/rest.tsx'
import { number } from '../../words/text.ts'
import { toldText } from '../../words/told.ts'
import { ClaimItem } from './claim-item.tsx'
import { type Position, positionsOf } from './positions.ts'
import { t } from './t.ts'

const atFirst = 20

interface Of {
  of: 'entityLedger' | 'sourceLedger'
  id: string
}

export function ClaimLedger({ of, id }: Of) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useQuery(queries.ledger(of, id, lens))
  return (
    <section className="side-section ledger" aria-label={t('claimLedger')}>
      <div className="section-head">
        <h3>{t('claimLedger')}</h3>
      </div>
      <LoadedOr loading={loading} words={t('readingItsClaims')}>
        {ledger => (
          <>
            <p className="ledger-sentence">{toldText(ledger.told)}</p>
            {positionsOf(ledger).map(({ list, title }) => (
              <Group key={list} of={of} id={id} list={list} title={title} ledger={ledger} />
            ))}
          </>
        )}
      </LoadedOr>
    </section>
  )
}

interface Row {
  claim: Claim
  all: readonly Claim[]
}

function pageOf(ledger: Positions, list: Position['list']): Page<Row> {
  const all = [...ledger.say, ...ledger.report, ...ledger.deny, ...ledger.others]
  return { items: ledger[list].map(claim => ({ claim, all })), rest: ledger.rest[list] }
}

function Group({ of, id, list, title, ledger }: Of & { list: Position['list']; title: string; ledger: Positions }) {
  const lens = useExplorer(state => state.picture.lens)
  const [whole, setWhole] = useState(false)
  const paged = usePaged([...queryKeys.ledger(of, id, lens), list], pageOf(ledger, list), async (cursor, signal) =>
    pageOf(await call(of, { params: { id }, query: { ...lens, cursor } }, signal), list),
  )
  const shown = whole ? paged.items : paged.items.slice(0, atFirst)
  return (
    <Disclosure className="ledger-group">
      <Heading level={4} className="filter-title">
        <Button slot="trigger" className="filter-fold">
          <span>
            {title} <span className="num">{number(paged.total)}</span>
          </span>
          <Icon name="chevron" size={13} />
        </Button>
      </Heading>
      <DisclosurePanel>
        <ol className="claims">
          {shown.map(({ claim, all }, index) => (
            <ClaimItem key={claim.id} claim={claim} number={index + 1} all={all} chain />
          ))}
        </ol>
        {paged.items.length > shown.length ? (
          <Button className="link" onPress={() => setWhole(true)}>
            {t('claimsMore', { claims: paged.items.length - shown.length })}
          </Button>
        ) : (
          <Rest {...paged} />
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
