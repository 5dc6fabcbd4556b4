import { useRef } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import type { Claim, EntityRef } from '../../../server/contract/claim.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useOpenEntity } from '../../session/use-open-entity.ts'
import { select } from '../../state/selection.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { inWords } from '../../words/told.ts'
import { SaidBy } from '../claims/claim-links.tsx'
import { ClaimSentence } from '../claims/claim-sentence.tsx'
import type { ChosenName } from './reading-draft.ts'
import type { TextSegment } from './reading-names.ts'
import { offCanvas } from './source-order.ts'
import { t } from './t.ts'

interface Props {
  opened: { segment: TextSegment; by: Element } | null
  claims: readonly Claim[]
  subject: ChosenName | null
  choose(name: ChosenName): void
  close(): void
}

export function PiecePopover({ opened, claims, subject, choose, close }: Props) {
  const by = useRef<Element | null>(null)
  by.current = opened?.by ?? null
  const here = claims.filter(claim => opened?.segment.claims.includes(claim.id))
  const name = opened?.segment.name
  return (
    <Popover className="menu piece-popover" triggerRef={by} isOpen={opened !== null} onOpenChange={open => !open && close()}>
      <Dialog className="piece-dialog" aria-label={t('whatIsSaidHere')}>
        {here.length > 0 && (
          <ul className="source-claims">
            {here.map(claim => (
              <ClaimHere key={claim.id} claim={claim} close={close} />
            ))}
          </ul>
        )}
        {name && <NameHereOf name={name} subject={subject} choose={choose} close={close} />}
      </Dialog>
    </Popover>
  )
}

function ClaimHere({ claim, close }: { claim: Claim; close(): void }) {
  const { explorer, show } = useShared()
  const onCanvas = useExplorer(state => claim.relation !== null && state.picture.loaded.relations.has(claim.relation))
  const open = (): void => {
    close()
    select(explorer, { relations: [claim.relation!] })
    show({ tab: 'explore', side: 'evidence', sideOpen: true })
  }
  return (
    <li>
      <ClaimSentence claim={claim} line />
      <SaidBy claim={claim} />
      {onCanvas ? (
        <Button className="link" onPress={open}>
          {t('evidenceOfThisLine')}
        </Button>
      ) : (
        <p className="undrawn-why">{offCanvas(claim)}</p>
      )}
    </li>
  )
}

type NameProps = Pick<Props, 'subject' | 'choose' | 'close'> & { name: NonNullable<TextSegment['name']> }

function NameHereOf({ name, subject, choose, close }: NameProps) {
  const of = name.sure.length > 0 ? name.sure : name.maybe
  return (
    <section className="piece-name" aria-label={t('knownName')}>
      {name.sure.length !== 1 && (
        <p className="muted">
          {name.sure.length > 1
            ? t('ambiguousEntitiesHaveThisName', { sure: inWords(name.sure.length) })
            : of.length > 1
              ? t('ambiguousItMayBeAnyOf', { of: inWords(of.length) })
              : t('itMayBeThisOneThe')}
        </p>
      )}
      <ul>
        {of.map(entity => (
          <EntityHere key={entity.id} entity={entity} name={name} subject={subject} choose={choose} close={close} />
        ))}
      </ul>
    </section>
  )
}

function EntityHere({ entity, name, subject, choose, close }: NameProps & { entity: EntityRef }) {
  const { show } = useShared()
  const openEntity = useOpenEntity()
  const open = (): void => {
    close()
    openEntity(entity.id)
    show({ tab: 'explore' })
  }
  const chosen = { start: name.start, end: name.end, entity }
  return (
    <li>
      <p className="denier">
        <Glyph kind={entity.kind} size={13} /> <b>{entity.name}</b>
      </p>
      <p className="claim-acts">
        <Button className="link" onPress={open}>
          {t('openTheEntity')}
        </Button>
        <Button className="link" onPress={() => choose(chosen)}>
          {subject ? t('takeAsTheObject') : t('startAClaimHere')}
        </Button>
      </p>
    </li>
  )
}
