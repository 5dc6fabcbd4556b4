import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { select } from '../../state/selection.ts'
import { SaidBy } from '../claims/claim-links.tsx'
import { ClaimSentence } from '../claims/claim-sentence.tsx'
import { offCanvas } from '../text/source-order.ts'
import { ClaimActs } from '../write/claim-acts.tsx'
import { t } from './t.ts'

export function SourceClaim({ claim }: { claim: Claim }) {
  const [writing, setWriting] = useState(false)
  const { explorer, show } = useShared()
  const onCanvas = useExplorer(state => claim.relation !== null && state.picture.loaded.relations.has(claim.relation))
  const open = (): void => {
    select(explorer, { relations: [claim.relation!] })
    show({ tab: 'explore', side: 'evidence', sideOpen: true })
  }
  return (
    <li data-claim={claim.id} tabIndex={-1}>
      <ClaimSentence claim={claim} line />
      {claim.quote && (
        <p className="undrawn-quote">
          <bdi>{inQuotes(claim.quote)}</bdi>
        </p>
      )}
      <SaidBy claim={claim} />
      {!(claim.relation && onCanvas) && <p className="undrawn-why">{offCanvas(claim)}</p>}
      <p className="claim-acts">
        {claim.relation && onCanvas && (
          <Button className="link" onPress={open}>
            {t('evidenceOfThisLine')}
          </Button>
        )}
        <Button className="link" aria-expanded={writing} onPress={() => setWriting(!writing)}>
          {t('judgeOrCorrect')}
        </Button>
      </p>
      {writing && <ClaimActs claim={claim} />}
    </li>
  )
}
