import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { manners } from '../../notation/manners.ts'
import { Grounds, MannerLine } from '../../ui/line.tsx'
import { Rich } from '../../ui/rich.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { claimSentence } from '../../words/told.ts'
import { AllOfSource, ClaimLink, PassageLinks, Where } from '../claims/claim-links.tsx'
import { ClaimSaid } from '../claims/claim-sentence.tsx'
import { SetAsideButton } from '../whatif/set-aside-button.tsx'
import { ClaimActs } from '../write/claim-acts.tsx'
import { Chain } from './chain.tsx'
import { chainGroups } from './chains.ts'
import { ClaimDetails } from './claim-details.tsx'
import { hangsOn } from './positions.ts'
import { t } from './t.ts'

/** `all`: claims at hand, to put a dependence in words; `chain`: show its own chain of attribution too. */
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
        {claim.writtenAs && (
          <p className="said-of">
            <Rich t={t} of="writtenAs" parts={{ names: <bdi>{listOf(Object.values(claim.writtenAs).map(inQuotes), 'unit')}</bdi> }} />
          </p>
        )}
        {claim.quote ? (
          <blockquote className="quote">
            <bdi>{inQuotes(claim.quote)}</bdi>
          </blockquote>
        ) : (
          <p className="muted">{t('notQuoted')}</p>
        )}
        {subject && (
          <p className="said-of">
            <Rich t={t} of="saidOf" parts={{ words: <bdi>{inQuotes(subject.quote)}</bdi> }} />
          </p>
        )}
        {also.map(passage => (
          <p key={passage.quote} className="said-of">
            <Rich t={t} of="also" parts={{ words: <bdi>{inQuotes(passage.quote)}</bdi> }} />
          </p>
        ))}
        {chain && <OwnChain claim={claim} all={all} />}
        <Where claim={claim} />
        {hangsOn(claim, all).map(({ id, deniedBy }) => (
          <p key={id} className="hangs-on">
            <Rich
              t={t}
              of="hangsOnThisDeniedBy"
              parts={{ claim: <ClaimLink claims={all} id={id} />, names: <b>{listOf(deniedBy, 'unit')}</b> }}
            />
          </p>
        ))}
        <p className="claim-how">
          <MannerLine manner={claim.derived ? 'derived' : claim.modality} width={22} />{' '}
          {claim.derived ? t('ourInference') : manners[claim.modality].word}
          {claim.polarity === 'negative' && <span>{t('saysThatItIsNotSo')}</span>}
          {claim.mood && <span>{t(claim.mood === 'future' ? 'saidOfTheFuture' : 'saidUnderACondition')}</span>}
          <Grounds on={claim.contestedOn} />
        </p>
        <p className="claim-acts">
          <PassageLinks claim={claim} />
          <SetAsideButton id={claim.id} name={claimSentence(claim)} />
          <Button className="link" aria-expanded={more} onPress={() => setMore(!more)}>
            {more ? t('less') : t('more')}
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
