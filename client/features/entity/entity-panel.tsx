import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { EntityCard } from '../../../server/contract/answers.ts'
import type { Action, Now } from '../../actions/action.ts'
import { centre } from '../../actions/centre.ts'
import { collapse } from '../../actions/collapse.ts'
import { hide } from '../../actions/hide.ts'
import { openInCypher } from '../../actions/open-in-cypher.ts'
import { paths } from '../../actions/paths.ts'
import { pin } from '../../actions/pin.ts'
import { useActs } from '../../actions/use-acts.ts'
import { useExplorer, useUi, useWords } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { useGoTo } from '../../session/use-go-to.ts'
import type { Target } from '../../state/state.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rich } from '../../ui/rich.tsx'
import { arabicName, safeUrl } from '../../words/text.ts'
import { toldWords } from '../../words/told.ts'
import { Names } from '../claims/names.tsx'
import { ClaimLedger } from '../evidence/claim-ledger.tsx'
import { SaidCounts } from '../evidence/said-counts.tsx'
import { SetAsideButton } from '../whatif/set-aside-button.tsx'
import { AddClaim } from '../write/add-claim.tsx'
import { EntityRelations } from './entity-relations.tsx'
import { CorrectKind, PutRight } from './kind-correction.tsx'
import { t } from './t.ts'
import { UndrawnClaims } from './undrawn-claims.tsx'

export function EntityPanel() {
  const cardId = useUi(ui => ui.cardId)
  const selected = useExplorer(state => state.selection.entities.at(-1) ?? null)
  const id = cardId ?? selected
  if (!id)
    return (
      <div className="side-empty">
        <p className="serif">{t('chooseAnEntityToSeeIts')}</p>
        <p>
          <Rich t={t} of="clickAShapeSearchForAOrWalk" parts={{ slash: <span className="kbd">/</span> }} />
        </p>
      </div>
    )
  return <Card key={id} id={id} />
}

function Card({ id }: { id: string }) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useQuery(queries.entity(id, lens))
  return (
    <LoadedOr loading={loading} words={t('readingWhatIsSaidAboutThis')}>
      {card => <CardView card={card} />}
    </LoadedOr>
  )
}

function CardView({ card }: { card: EntityCard }) {
  const { vocabulary } = useWords()
  const arabic = arabicName(card)
  const wikidata = card.wikidata && /^Q\d+$/.test(card.wikidata) ? safeUrl(`https://www.wikidata.org/wiki/${card.wikidata}`) : null
  return (
    <article className="card" aria-label={card.name}>
      <div className="card-scroll">
        <header className="side-section card-head">
          <Glyph kind={card.kind} size={24} />
          <div>
            <h2 className="card-name">
              <bdi>{card.name}</bdi>
            </h2>
            {arabic && (
              <p className="card-arabic">
                <bdi lang={arabic.lang} dir="auto">
                  {arabic.value}
                </bdi>
              </p>
            )}
            <p className="muted">
              {vocabulary.kinds.word(card.kind)}
              {card.status !== 'named' && `, ${card.status.replaceAll('-', ' ')}`}
              {!card.resolved && t('notResolvedToAnyone')}
            </p>
          </div>
          <div className="card-rest">
            {card.roles.length > 0 && (
              <ul className="roles">
                {card.roles.map(role => (
                  <li key={toldWords(role.told)}>
                    <bdi>{toldWords(role.told)}</bdi>
                  </li>
                ))}
              </ul>
            )}
            <Names names={card.names} name={card.name} />
            {card.note && <p className="card-note">{card.note}</p>}
            {wikidata && (
              <a className="link" href={wikidata} target="_blank" rel="noopener noreferrer">
                {t('wikidataWikidata', { wikidata: card.wikidata })}
                <Icon name="external" size={11} />
              </a>
            )}
          </div>
        </header>
        <SaidCounts said={card.said} kinds={card.kinds} />
        <EntityRelations card={card} />
        <ClaimLedger of="entityLedger" id={card.id} />
        <UndrawnClaims card={card} />
        <PutRight card={card} />
        <section className="side-section" aria-label={t('writing')}>
          <div className="section-head">
            <AddClaim words={t('addAClaimAboutThisEntity')} about={{ subject: { id: card.id, name: card.name, kinds: card.kinds } }} />
            <CorrectKind card={card} />
          </div>
        </section>
      </div>
      <CardActs
        id={card.id}
        name={card.name}
        speaks={card.said.speaks > 0 || ['Voice', 'Publisher', 'Source'].some(label => card.kinds.includes(label))}
      />
    </article>
  )
}

const cardActs = [paths, hide, pin, collapse, centre, openInCypher]

function CardActs({ id, name, speaks }: { id: string; name: string; speaks: boolean }) {
  const goTo = useGoTo()
  const { act, now } = useActs()
  const loaded = useExplorer(state => state.picture.loaded.entities.has(id))
  const target: Target = { kind: 'entity', ids: [id] }
  if (!loaded)
    return (
      <footer className="card-acts">
        <Button className="btn" onPress={() => void goTo(id)}>
          <Icon name="expand" /> {t('addToTheCanvas')}
        </Button>
        {speaks && <SetAsideButton className="btn" id={id} name={name} />}
      </footer>
    )
  return (
    <footer className="card-acts">
      {cardActs.map(action => (
        <CardAct key={action.id} action={action} now={now(target)} onPress={() => act(action, target)} />
      ))}
      {speaks && <SetAsideButton className="btn small" id={id} name={name} />}
    </footer>
  )
}

function CardAct({ action, now, onPress }: { action: Action; now: Now; onPress(): void }) {
  const { icon, on, why, label } = action
  const name = typeof icon === 'function' ? icon(now) : icon
  return (
    <Button
      className="btn small"
      {...(label && { 'aria-label': label(now) })}
      {...(on && { 'aria-pressed': on(now) })}
      isDisabled={(why?.(now) ?? null) !== null}
      onPress={onPress}
    >
      {name && <Icon name={name} />} {action.word(now)}
    </Button>
  )
}
