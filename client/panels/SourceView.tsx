import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { SourceClaims } from '../../server/contract/api.ts'
import type { Claim } from '../../server/contract/claim.ts'
import { select } from '../model/selection.ts'
import { ClaimLedger } from './ClaimLedger.tsx'
import { useExplorer, useShared } from './context.tsx'
import { Icon } from './Icon.tsx'
import { ModalityLine, Ring } from './Line.tsx'
import { Reading } from './reading/Reading.tsx'
import { inReadingOrder } from './sourceOrder.ts'
import { count, date, safeUrl } from './text.ts'
import { SetAsideButton } from './whatif/SetAsideButton.tsx'
import { ClaimActs } from './write/ClaimActs.tsx'
import { Judgements } from './write/Judgements.tsx'
import { SourceActs } from './write/SourceActs.tsx'

/** A source with all its claims, in the order of its text. */
export function SourceView({ source }: { source: SourceClaims }) {
  const { show } = useShared()
  const url = safeUrl(source.url)
  const paragraphs = inReadingOrder(source.claims, source.id)
  const facts: [string, string | null][] = [
    ['Publisher', source.publisher?.name ?? null],
    ['Date', `${date(source.date)}${source.dateBasis ? `, known from ${source.dateBasis}` : ''}`],
    ['Copy of', source.copyOf],
    ['Reliability', source.reliability],
    ['Note', source.note],
  ]
  return (
    <article className="source">
      <header className="side-section">
        <h2 className="sentence">{source.title}</h2>
        <dl className="facts">
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
        <p className="muted num">
          {count(source.counts.claims, 'claim')} stated here, {source.counts.heard} heard in it,{' '}
          {count(source.counts.relations, 'drawn relation')}.
        </p>
        <p className="claim-acts">
          {url ? (
            <a className="link" href={url} target="_blank" rel="noopener noreferrer">
              Open the source
              <Icon name="external" size={11} />
              <span className="hidden"> (in a new window)</span>
            </a>
          ) : source.url ? (
            <span className="muted address">{source.url}</span>
          ) : (
            <span className="muted">No address.</span>
          )}
          <SetAsideButton id={source.id} name={source.title} />
          {source.partOf && (
            <Button className="link" onPress={() => show({ sourceId: source.partOf })}>
              The series it is part of
            </Button>
          )}
          {source.parts.map((part, index) => (
            <Button key={part} className="link" onPress={() => show({ sourceId: part })}>
              Part {index + 1}
            </Button>
          ))}
        </p>
        <Judgements of={{ source: source.id }} name={source.title} />
        <SourceActs source={source} />
      </header>
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

function SourceClaim({ claim }: { claim: Claim }) {
  const [writing, setWriting] = useState(false)
  const { explorer, show } = useShared()
  const onCanvas = useExplorer(state => claim.relation !== null && state.picture.loaded.relations.has(claim.relation))
  const open = (): void => {
    select(explorer, { relations: [claim.relation!] })
    show({ tab: 'explore', side: 'evidence', sideOpen: true })
  }
  return (
    <li data-claim={claim.id} tabIndex={-1}>
      <p className="undrawn-sentence">
        <ModalityLine modality={claim.derived ? 'derived' : claim.modality} width={20} />{' '}
        <span>
          {claim.sentence}
          {claim.contested && (
            <>
              {' '}
              <Ring />
              <span className="hidden">contested</span>
            </>
          )}
        </span>
      </p>
      {claim.quote && (
        <p className="undrawn-quote">
          <bdi>“{claim.quote}”</bdi>
        </p>
      )}
      <p className="where num">
        <span>
          {claim.asserter.name}, {claim.derived ? 'our inference' : claim.modality}
        </span>{' '}
        <span className="mono">{claim.id}</span>
      </p>
      {claim.relation && onCanvas ? (
        <Button className="link" onPress={open}>
          Evidence of this line
        </Button>
      ) : (
        <p className="undrawn-why">{claim.relation ? 'Drawn, but not under the present lens.' : claim.undrawn}</p>
      )}{' '}
      <Button className="link" aria-expanded={writing} onPress={() => setWriting(!writing)}>
        Judge or correct
      </Button>
      {writing && <ClaimActs claim={claim} />}
    </li>
  )
}
