import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import { hide } from '../../actions/hide.ts'
import { onlyThese } from '../../actions/hide-others.ts'
import { paths } from '../../actions/paths.ts'
import { pin } from '../../actions/pin.ts'
import { useActs } from '../../actions/use-acts.ts'
import { type Manner, manner, manners } from '../../notation/manners.ts'
import { useExplorer, useShared, useWords } from '../../session/context.tsx'
import { clearSelection, deselect, select } from '../../state/selection.ts'
import type { Target } from '../../state/state.ts'
import { visible } from '../../state/visible.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { selectedSentence } from '../../words/sentence.ts'
import { inWords } from '../../words/told.ts'
import { RelationLine } from '../claims/relation-line.tsx'
import { t } from './t.ts'

const listUpTo = 12
const writtenUpTo = 60

export function SelectionPanel({ ids }: { ids: readonly string[] }) {
  const { explorer, announce } = useShared()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const shown = useExplorer(visible)
  const chosen = useMemo(() => ids.flatMap(id => entities.get(id) ?? []), [ids, entities])
  const between = useMemo(() => {
    const inside = new Set(ids)
    return shown.relations.filter(({ from, to }) => inside.has(from) && inside.has(to))
  }, [ids, shown])
  return (
    <section className="several" aria-label={t('selected')}>
      <div className="card-scroll">
        <header className="side-section several-head">
          <h2 className="card-name">{t('entitiesSelected', { chosen: chosen.length })}</h2>
          <Button
            className="link"
            aria-label={t('selectNone')}
            onPress={() => {
              clearSelection(explorer)
              announce(selectedSentence(explorer.get()))
            }}
          >
            {t('none')} <span className="kbd">{t('esc')}</span>
          </Button>
          <p className="several-lead">{betweenWords(between)}</p>
        </header>
        <section className="side-section" aria-label={t('entities')}>
          {chosen.length > listUpTo ? (
            <Kinds chosen={chosen} relations={shown.relations} />
          ) : (
            <Rows chosen={chosen} relations={shown.relations} />
          )}
        </section>
        {between.length > 0 && (
          <section className="side-section" aria-label={t('betweenThem')}>
            <div className="section-head">
              <h3>
                {t('betweenThem')} <span className="num">{t('relations', { between: between.length })}</span>
              </h3>
            </div>
            <ul className="relation-list">
              {between.slice(0, writtenUpTo).map(relation => (
                <li key={relation.id}>
                  <Button className="row-button" onPress={() => select(explorer, { relations: [relation.id] })}>
                    <RelationLine relation={relation} />
                  </Button>
                </li>
              ))}
            </ul>
            {between.length > writtenUpTo && <p className="muted">{t('moreAreInTheListKey', { between: between.length - writtenUpTo })}</p>}
          </section>
        )}
      </div>
      <Acts ids={chosen.map(({ id }) => id)} />
    </section>
  )
}

/** "Four relations between them: three attributed, one asserted. Three are contested." */
function betweenWords(between: readonly Relation[]): string {
  if (between.length === 0) return t('noRelationBetweenThemIsOn')
  const counts = new Map<Manner, number>()
  for (const relation of between) counts.set(manner(relation), (counts.get(manner(relation)) ?? 0) + 1)
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([word, n]) => `${inWords(n)} ${manners[word].word}`)
  const contested = between.filter(relation => relation.contested).length
  const head = t('relationsBetweenThem', {
    capital: capital(inWords(between.length)),
    between: between.length,
    parts: listOf(parts, 'unit'),
  })
  return contested === 0 ? head : t('areContested', { head, capital: capital(inWords(contested)), contested })
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

interface ListProps {
  chosen: readonly Entity[]
  relations: readonly Relation[]
}

function Rows({ chosen, relations }: ListProps) {
  const { explorer, show } = useShared()
  return (
    <ul className="several-rows">
      {chosen.map(entity => (
        <li key={entity.id}>
          <Button className="row-button" onPress={() => show({ cardId: entity.id })}>
            <Glyph kind={entity.kind} size={16} />
            <bdi className="serif">{entity.name}</bdi>
            <span className="num muted">
              {t('relations2', { filter: relations.filter(({ from, to }) => from === entity.id || to === entity.id).length })}
            </span>
          </Button>
          <Button
            className="icon-btn"
            aria-label={t('takeOutOfTheSelection', { entity: entity.name })}
            onPress={() => deselect(explorer, [entity.id])}
          >
            <Icon name="close" size={12} />
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Kinds({ chosen, relations }: ListProps) {
  const { explorer } = useShared()
  const { vocabulary } = useWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const kinds = byKind(chosen)
  return (
    <ul className="several-rows">
      {[...kinds]
        .sort((a, b) => b[1].length - a[1].length)
        .map(([kind, entities]) => (
          <li key={kind} className="several-kind">
            <Button
              className="row-button"
              aria-expanded={open.has(kind)}
              onPress={() => setOpen(now => (now.has(kind) ? new Set([...now].filter(each => each !== kind)) : new Set([...now, kind])))}
            >
              <Glyph kind={kind} size={16} /> {vocabulary.kinds.word(kind)} <span className="num muted">{entities.length}</span>
            </Button>
            <Button
              className="icon-btn"
              aria-label={t('takeOutOfTheSelection2', { kind: vocabulary.kinds.word(kind).toLowerCase() })}
              onPress={() =>
                deselect(
                  explorer,
                  entities.map(({ id }) => id),
                )
              }
            >
              <Icon name="close" size={12} />
            </Button>
            {open.has(kind) && <Rows chosen={entities} relations={relations} />}
          </li>
        ))}
    </ul>
  )
}

const byKind = (chosen: readonly Entity[]): Map<Entity['kind'], Entity[]> => {
  const kinds = new Map<Entity['kind'], Entity[]>()
  for (const entity of chosen) kinds.set(entity.kind, [...(kinds.get(entity.kind) ?? []), entity])
  return kinds
}

/** What cannot be done says why: a button that is only grey leaves one guessing. */
function Acts({ ids }: { ids: readonly string[] }) {
  const { act, now } = useActs()
  const target: Target = { kind: 'entity', ids }
  const [these, counted] = [now(target), now(target, String(ids.length))]
  const acts = [
    { action: hide, word: hide.word(counted), key: hide.keys?.[0] },
    { action: pin, word: pin.word(counted), key: pin.keys?.[0] },
    { action: paths, word: paths.word(these) },
    { action: onlyThese, word: onlyThese.word(these) },
  ].map(each => ({ ...each, reason: each.action.why?.(these) ?? null }))
  return (
    <footer className="card-acts">
      {acts.map(({ action, word, key, reason }) => (
        <Button key={action.id} className="btn small" isDisabled={reason !== null} onPress={() => act(action, target)}>
          {word} {key && <span className="kbd">{key}</span>}
        </Button>
      ))}
      {acts.map(
        ({ action, word, reason }) =>
          reason !== null && (
            <p key={action.id} className="muted card-acts-why">
              {word}: {reason}.
            </p>
          ),
      )}
    </footer>
  )
}

export function BackToSelection({ number }: { number: number }) {
  const { show } = useShared()
  return (
    <Button className="link several-back" onPress={() => show({ cardId: null })}>
      <Icon name="back" size={12} /> {t('backToTheSelected', { number })}
    </Button>
  )
}
