import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { pageLanguage } from '../../words/catalogue/words-of.ts'
import { date } from '../../words/text.ts'
import { claimSentence } from '../../words/told.ts'
import type { AnswerChanges, RowChange } from './answer-changes.ts'
import { t } from './t.ts'

const most = { rows: 50, claims: 12 }

export function ChangedSince({ changes }: { changes: AnswerChanges }) {
  const { came, went, changed, since, followed } = changes
  const when = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(since)
  const all = came.length + went.length + changed.length
  if (all === 0) return <p className="changed-since muted">{t('sameAsThen', { when })}</p>
  return (
    <Disclosure className="changed-since">
      <Heading level={3}>
        <Button slot="trigger" className="link">
          {t('changedSince', { when, came: came.length, went: went.length, changed: changed.length })}
        </Button>
      </Heading>
      <DisclosurePanel>
        {!followed && <p className="muted">{t('notAllClaimsFollowed')}</p>}
        <Rows title={t('rowsThatCame')} rows={came} />
        <Rows title={t('rowsThatWent')} rows={went} />
        <Rows title={t('rowsThatChanged')} rows={changed} />
      </DisclosurePanel>
    </Disclosure>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly RowChange[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {rows.slice(0, most.rows).map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal rows have only their place
          <li key={n}>
            <Cells row={row} />
            {row.added.length > 0 && <Claims words={t('newAmongClaims')} ids={row.added} />}
            {row.lost.length > 0 && <Claims words={t('goneFromClaims')} ids={row.lost} />}
            {row.added.length + row.lost.length === 0 && <p className="muted">{t(hasClaims(row) ? 'noOtherClaims' : 'noClaimFollowed')}</p>}
          </li>
        ))}
      </ul>
      {rows.length > most.rows && <p className="muted">{t('moreRowsChanged', { more: rows.length - most.rows })}</p>}
    </section>
  )
}

const hasClaims = ({ before, now }: RowChange): boolean => [before, now].some(row => row !== null && row.claims.length > 0)

function Cells({ row: { before, now } }: { row: RowChange }) {
  const cells = (now ?? before)?.cells ?? []
  return (
    <p className="changed-cells">
      {cells.map((cell, n) => {
        const was = now && before ? before.cells[n] : undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <span key={n}>
            {was !== undefined && was !== cell && (
              <>
                <del>{was}</del>{' '}
              </>
            )}
            <bdi>{cell}</bdi>
          </span>
        )
      })}
    </p>
  )
}

function Claims({ words, ids }: { words: string; ids: readonly string[] }) {
  return (
    <div className="changed-claims">
      <p className="muted">{words}</p>
      <ul>
        {ids.slice(0, most.claims).map(id => (
          <li key={id}>
            <ClaimNow id={id} />
          </li>
        ))}
      </ul>
      {ids.length > most.claims && <p className="muted">{t('moreClaims', { more: ids.length - most.claims })}</p>}
    </div>
  )
}

function ClaimNow({ id }: { id: string }) {
  const { show } = useShared()
  const { data: claim, error } = useQuery(asked(queryKeys.claim(id), signal => call('claim', { params: { id } }, signal)))
  if (error) return notFound(error) ? t('claimIsGone', { id }) : error.message
  if (!claim) return id
  return (
    <>
      <bdi>{claimSentence(claim)}</bdi> <span className="muted">{become(claim)}</span>{' '}
      <Button
        className="link"
        aria-label={t('openThePassageOfClaim', { id })}
        onPress={() => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id, passage: { claim: id } })}
      >
        {t('openPassage')}
      </Button>
    </>
  )
}

const notFound = (error: Error): boolean => error instanceof ApiProblem && error.problem.status === 404

function become({ id, withdrawn, status, recordedAt, recordedBy }: Claim): ReactNode {
  if (withdrawn) return t('claimWithdrawn', { id, by: withdrawn.by, when: date(withdrawn.at.slice(0, 10)), reason: withdrawn.reason })
  if (status === 'superseded') return t('claimCorrected', { id })
  return recordedAt === null ? t('claimOfFiles', { id }) : t('claimRecorded', { id, by: recordedBy, when: date(recordedAt.slice(0, 10)) })
}
