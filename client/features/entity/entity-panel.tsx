import { Button } from 'react-aria-components'
import type { EntityCard } from '../../../server/contract/answers.ts'
import { call } from '../../session/api.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useGoTo } from '../../session/use-go-to.ts'
import { useLoad } from '../../session/use-load.ts'
import { collapse, leavesOf } from '../../state/acts.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { arabicName, safeUrl } from '../../words/text.ts'
import { hideTold, pinTold } from '../../words/told.ts'
import { Names } from '../claims/names.tsx'
import { ClaimLedger } from '../evidence/claim-ledger.tsx'
import { SaidCounts } from '../evidence/said-counts.tsx'
import { SetAsideButton } from '../whatif/set-aside-button.tsx'
import { AddClaim } from '../write/add-claim.tsx'
import { EntityRelations } from './entity-relations.tsx'
import { UndrawnClaims } from './undrawn-claims.tsx'

/** The card of the selected entity, or of one that another panel named. */
export function EntityPanel() {
  const { ui } = useShared()
  const selected = useExplorer(state => state.selection.entities.at(-1) ?? null)
  const id = ui.cardId ?? selected
  if (!id)
    return (
      <div className="side-empty">
        <p className="serif">Choose an entity to see its names and relations.</p>
        <p>
          Click a shape, search for a name with <span className="kbd">/</span>, or walk with the arrow keys and press Enter.
        </p>
      </div>
    )
  return <Card key={id} id={id} />
}

function Card({ id }: { id: string }) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useLoad(`entity:${id}:${JSON.stringify(lens)}`, signal => call('entity', { params: { id }, query: lens }, signal))
  return (
    <LoadedOr loading={loading} words="Reading what is said about this entity.">
      {card => <CardView card={card} />}
    </LoadedOr>
  )
}

function CardView({ card }: { card: EntityCard }) {
  const { vocabulary } = useShared()
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
              {!card.resolved && '. Not resolved to anyone.'}
            </p>
          </div>
          <div className="card-rest">
            {card.roles.length > 0 && (
              <ul className="roles">
                {card.roles.map(role => (
                  <li key={role.text}>
                    <bdi>{role.text}</bdi>
                  </li>
                ))}
              </ul>
            )}
            <Names names={card.names} name={card.name} />
            {card.note && <p className="card-note">{card.note}</p>}
            {wikidata && (
              <a className="link" href={wikidata} target="_blank" rel="noopener noreferrer">
                Wikidata {card.wikidata}
                <Icon name="external" size={11} />
              </a>
            )}
          </div>
        </header>
        <SaidCounts said={card.said} kind={card.kind} />
        <EntityRelations card={card} />
        <ClaimLedger of="entityLedger" id={card.id} />
        <UndrawnClaims claims={card.undrawnClaims} name={card.name} />
        <section className="side-section" aria-label="Writing">
          <AddClaim words="Add a claim about this entity" about={{ subject: { id: card.id, name: card.name, kinds: card.kinds } }} />
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

function CardActs({ id, name, speaks }: { id: string; name: string; speaks: boolean }) {
  const { explorer, show, view, announce } = useShared()
  const goTo = useGoTo()
  const picture = useExplorer(state => state.picture)
  if (!picture.loaded.entities.has(id))
    return (
      <footer className="card-acts">
        <Button className="btn" onPress={() => void goTo(id)}>
          <Icon name="expand" /> Add to the canvas
        </Button>
        {speaks && <SetAsideButton className="btn" id={id} name={name} />}
      </footer>
    )
  const pinned = picture.pinned.has(id)
  const leaves = leavesOf(picture, id).size
  const query = { cypher: `MATCH (a:Entity {id: '${id.replace(/['\\]/g, '\\$&')}'})-[r]-(b:Entity)\nRETURN a, r, b` }
  return (
    <footer className="card-acts">
      <Button className="btn small" onPress={() => show({ side: 'paths', pathFrom: id })}>
        <Icon name="path" /> Paths from here
      </Button>
      <Button className="btn small" onPress={() => announce(hideTold(explorer, [id]))}>
        <Icon name="hide" /> Hide
      </Button>
      <Button className="btn small" aria-pressed={pinned} onPress={() => announce(pinTold(explorer, [id]))}>
        <Icon name="pin" /> {pinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button
        className="btn small"
        isDisabled={leaves === 0}
        aria-label={`Collapse ${name}: take ${leaves} away that hang on it alone`}
        onPress={() => collapse(explorer, id)}
      >
        Collapse{leaves > 0 && ` ${leaves}`}
      </Button>
      {speaks && <SetAsideButton className="btn small" id={id} name={name} />}
      <Button className="btn small" onPress={() => view.current?.center(id)}>
        <Icon name="zoomTo" /> Centre
      </Button>
      <Button className="btn small" onPress={() => show({ tab: 'cypher', query })}>
        <Icon name="database" /> Open in Cypher
      </Button>
    </footer>
  )
}
