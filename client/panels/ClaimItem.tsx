import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim } from '../../server/contract/claim.ts'
import { Chain } from './Chain.tsx'
import { chainGroups } from './chains.ts'
import { useShared } from './context.tsx'
import { Glyph } from './Glyph.tsx'
import { Icon } from './Icon.tsx'
import { ModalityLine, Ring } from './Line.tsx'
import { hangsOn } from './positions.ts'
import { date, held, safeUrl } from './text.ts'
import { SetAsideButton } from './whatif/SetAsideButton.tsx'
import { ClaimActs } from './write/ClaimActs.tsx'

/** A claim: the words, of whom, where they stand, and the way to the source. `all`: claims that are at hand, to say a dependence in words; `chain`: its own chain of attribution is shown with the rest. */
export function ClaimItem({ claim, number, all, chain = false }: { claim: Claim; number: number; all: readonly Claim[]; chain?: boolean }) {
  const [more, setMore] = useState(false)
  const subject = claim.passages.find(passage => passage.role === 'subject')
  const also = claim.passages.filter(passage => passage.role === 'also')
  return (
    <li className="claim">
      <span className="claim-number num" aria-hidden="true">
        {number}
      </span>
      <div>
        {claim.quote ? (
          <blockquote className="quote">
            <bdi>“{claim.quote}”</bdi>
          </blockquote>
        ) : (
          <p className="quote unquoted">
            {claim.sentence}. <span className="muted">Not quoted.</span>
          </p>
        )}
        {subject && (
          <p className="said-of">
            said of <bdi>“{subject.quote}”</bdi>
          </p>
        )}
        {also.map(passage => (
          <p key={passage.quote} className="said-of">
            also <bdi>“{passage.quote}”</bdi>
          </p>
        ))}
        <Where claim={claim} />
        {hangsOn(claim, all).map(({ id, sentence, deniedBy }) => (
          <p key={id} className="hangs-on">
            Hangs on <span className="mono">{id}</span>: {sentence}; denied by {deniedBy.join(', ')}.
          </p>
        ))}
        <p className="claim-how">
          <ModalityLine modality={claim.derived ? 'derived' : claim.modality} width={22} />{' '}
          {claim.derived ? 'our inference' : claim.modality}
          {claim.polarity === 'negative' && <span>says that it is not so</span>}
          {claim.mood && <span>{claim.mood}</span>}
          {claim.contested && (
            <span className="is-contested">
              <Ring /> contested
            </span>
          )}
        </p>
        <p className="claim-acts">
          <SourceLinks claim={claim} />
          <SetAsideButton id={claim.id} name={`claim ${claim.id}`} />
          <Button className="link" aria-expanded={more} onPress={() => setMore(!more)}>
            {more ? 'Less' : 'More'}
          </Button>
        </p>
        {more && chain && <OwnChain claim={claim} />}
        {more && <Details claim={claim} all={all} />}
        {more && <ClaimActs claim={claim} />}
        {more && (
          <p className="claim-acts">
            <span className="muted">{claim.asserter.name}</span> <SetAsideButton id={claim.asserter.id} name={claim.asserter.name} />
            <span className="muted">{claim.source.title}</span> <SetAsideButton id={claim.source.id} name={claim.source.title} />
          </p>
        )}
      </div>
    </li>
  )
}

/** Publisher, date or "no date", paragraph, line, claim id. */
export function Where({ claim }: { claim: Claim }) {
  const { publisher, title, date: day, dateBasis, locator } = claim.source
  return (
    <p className="where num">
      <b>{publisher?.name ?? title}</b> <span title={dateBasis ?? undefined}>{date(day)}</span>
      <span>{locator ? `¶${locator.paragraph}, line ${locator.line}` : 'passage not located'}</span>{' '}
      <span className="mono">{claim.id}</span>
    </p>
  )
}

export function SourceLinks({ claim }: { claim: Claim }) {
  const { show } = useShared()
  const url = safeUrl(claim.source.url)
  return (
    <>
      <Button className="link" onPress={() => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id })}>
        All claims of this source
      </Button>
      <Button
        className="link"
        onPress={() => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: claim.source.id, passage: { claim: claim.id } })}
      >
        Open passage
      </Button>
      {url ? (
        <a className="link" href={url} target="_blank" rel="noopener noreferrer">
          Open the source
          <Icon name="external" size={11} />
          <span className="hidden"> (in a new window)</span>
        </a>
      ) : (
        claim.source.url && <span className="muted address">{claim.source.url}</span>
      )}
    </>
  )
}

const none: ReadonlySet<string> = new Set()

const OwnChain = ({ claim }: { claim: Claim }) => chainGroups([claim]).map(group => <Chain key={claim.id} group={group} deniers={none} />)

function Details({ claim, all }: { claim: Claim; all: readonly Claim[] }) {
  const say = (id: string): string => all.find(other => other.id === id)?.sentence ?? ''
  const facts: [string, string][] = [
    ['Says', claim.sentence],
    ['Said by', claim.asserter.name],
    ['Held', held(claim.dateFrom, claim.dateTo) ?? ''],
    ['Date known from', claim.source.dateBasis ?? ''],
    ...Object.entries(claim.qualifiers).map(([key, value]): [string, string] => [key.replaceAll('_', ' '), String(value)]),
    ['Content of', claim.contentOf ?? ''],
    ['Grade', claim.credibility ? `credibility ${claim.credibility}` : ''],
    ['Note', claim.note ?? ''],
    ['Status', claim.status === 'active' ? '' : claim.status],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      {claim.dependsOn.length > 0 && (
        <div>
          <dt>Depends on</dt>
          <dd>
            {claim.dependsOn.map(id => (
              <span key={id} className="depends">
                <span className="mono">{id}</span> {say(id)}
              </span>
            ))}
          </dd>
        </div>
      )}
      {claim.contradicts.length > 0 && (
        <div>
          <dt>Contradicts</dt>
          <dd className="mono">{claim.contradicts.join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

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
      <Where claim={claim} />
      <p className="claim-acts">
        <SourceLinks claim={claim} />
      </p>
    </li>
  )
}
