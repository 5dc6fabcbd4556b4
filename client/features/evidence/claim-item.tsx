import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { Grounds, MannerLine } from '../../ui/line.tsx'
import { AllOfSource, ClaimLink, PassageLinks, Where } from '../claims/claim-links.tsx'
import { ClaimSaid } from '../claims/claim-sentence.tsx'
import { SetAsideButton } from '../whatif/set-aside-button.tsx'
import { ClaimActs } from '../write/claim-acts.tsx'
import { Chain } from './chain.tsx'
import { chainGroups } from './chains.ts'
import { ClaimDetails } from './claim-details.tsx'
import { hangsOn } from './positions.ts'

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
        <p className="claim-said">
          <ClaimSaid claim={claim} />
        </p>
        {claim.quote ? (
          <blockquote className="quote">
            <bdi>{inQuotes(claim.quote)}</bdi>
          </blockquote>
        ) : (
          <p className="muted">Not quoted.</p>
        )}
        {subject && (
          <p className="said-of">
            said of <bdi>{inQuotes(subject.quote)}</bdi>
          </p>
        )}
        {also.map(passage => (
          <p key={passage.quote} className="said-of">
            also <bdi>{inQuotes(passage.quote)}</bdi>
          </p>
        ))}
        {chain && <OwnChain claim={claim} all={all} />}
        <Where claim={claim} />
        {hangsOn(claim, all).map(({ id, deniedBy }) => (
          <p key={id} className="hangs-on">
            Hangs on this: <ClaimLink claims={all} id={id} />. Denied by <b>{deniedBy.join(', ')}</b>.
          </p>
        ))}
        <p className="claim-how">
          <MannerLine manner={claim.derived ? 'derived' : claim.modality} width={22} /> {claim.derived ? 'our inference' : claim.modality}
          {claim.polarity === 'negative' && <span>says that it is not so</span>}
          {claim.mood && <span>{claim.mood}</span>}
          <Grounds on={claim.contestedOn} />
        </p>
        <p className="claim-acts">
          <PassageLinks claim={claim} />
          <SetAsideButton id={claim.id} name={claim.sentence} />
          <Button className="link" aria-expanded={more} onPress={() => setMore(!more)}>
            {more ? 'Less' : 'More'}
          </Button>
        </p>
        {more && (
          <div className="claim-more">
            <ClaimDetails claim={claim} all={all} />
            <p className="claim-acts">
              <AllOfSource claim={claim} />
            </p>
            <Foundation id={claim.asserter.id} name={claim.asserter.name} />
            <Foundation id={claim.source.id} name={claim.source.title} />
            <ClaimActs claim={claim} />
          </div>
        )}
      </div>
    </li>
  )
}

const Foundation = ({ id, name }: { id: string; name: string }) => (
  <p className="foundation-line">
    <span>{name}</span> <SetAsideButton id={id} name={name} />
  </p>
)

function OwnChain({ claim, all }: { claim: Claim; all: readonly Claim[] }) {
  const denied = new Set(all.filter(({ id }) => claim.dependsOn.includes(id)).flatMap(({ deniedBy }) => deniedBy))
  const deniers = new Set(all.filter(({ id }) => denied.has(id)).map(({ asserter }) => asserter.id))
  return chainGroups([claim]).map(group => <Chain key={claim.id} group={group} deniers={deniers} />)
}
