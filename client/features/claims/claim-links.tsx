import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { manners } from '../../notation/manners.ts'
import { useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { date, placeWords, safeUrl } from '../../words/text.ts'
import { claimSentence } from '../../words/told.ts'
import { t } from './t.ts'

/** Publisher, date or "no date", paragraph, line, claim id. */
export function Where({ claim }: { claim: Claim }) {
  const { publisher, title, date: day, dateBasis: basis, locator } = claim.source
  return (
    <p className="where num">
      <b>{publisher?.name ?? title}</b> <span title={basis ?? undefined}>{date(day)}</span>
      <span>
        {locator ? t('paragraphwordsLineLine', { paragraphWords: placeWords(locator), line: locator.line }) : t('passageNotLocated')}
      </span>{' '}
      <span className="mono">{claim.id}</span>
    </p>
  )
}

export const WhereAndWays = ({ claim }: { claim: Claim }) => (
  <>
    <Where claim={claim} />
    <p className="claim-acts">
      <PassageLinks claim={claim} />
      <AllOfSource claim={claim} />
    </p>
  </>
)

export const SaidBy = ({ claim }: { claim: Claim }) => (
  <p className="where num">
    <span>{claim.derived ? t('ourInference') : `${claim.asserter.name}, ${manners[claim.modality].word}`}</span>{' '}
    <span className="mono">{claim.id}</span>
  </p>
)

/** Opens where the claim stands; a claim that is not at hand is asked for. */
export function ClaimLink({ claims, id }: { claims: readonly Claim[]; id: string }) {
  const { show } = useShared()
  const atHand = claims.find(other => other.id === id)
  const { data } = useQuery({ ...queries.claim(id), enabled: !atHand })
  const claim = atHand ?? data
  const number = <span className="mono muted">{id}</span>
  if (!claim) return number
  const open = (): void => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id, passage: { claim: id } })
  return (
    <>
      <Button className="link claim-link" aria-label={t('openItsPassage', { sentence: claimSentence(claim) })} onPress={open}>
        <bdi>{claimSentence(claim)}</bdi>
      </Button>{' '}
      {number}
    </>
  )
}

export function AllOfSource({ claim }: { claim: Claim }) {
  const { show } = useShared()
  return (
    <Button className="link" onPress={() => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id })}>
      {t('allClaimsOfThisSource')}
    </Button>
  )
}

export function PassageLinks({ claim }: { claim: Claim }) {
  const { show } = useShared()
  const url = safeUrl(claim.source.url)
  return (
    <>
      <Button
        className="link"
        onPress={() => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id, passage: { claim: claim.id } })}
      >
        {t('openPassage')}
      </Button>
      {url ? (
        <a className="link" href={url} target="_blank" rel="noopener noreferrer">
          {t('openTheSource')}
          <Icon name="external" size={11} />
          <span className="hidden"> {t('inANewWindow')}</span>
        </a>
      ) : (
        claim.source.url && <span className="muted address">{claim.source.url}</span>
      )}
    </>
  )
}
