import type { Denial, Entity, Relation } from '../../server/contract/graph.ts'
import { type Named, statement } from '../../server/contract/wording.ts'
import { groundWord } from '../notation/grounds.ts'
import { manners } from '../notation/manners.ts'
import type { ExplorerState, Loaded } from '../state/state.ts'
import { listOf } from './catalogue/words-of.ts'
import { t } from './t.ts'
import { denialWords } from './told-denials.ts'

/** "AFFILIATED_WITH" → "is affiliated with". */
export type PhraseOf = (type: string) => string

/** "HAS_NAME" → "has name", where the vocabulary has no phrase. */
export const plainPhrase: PhraseOf = type => type.toLowerCase().replaceAll('_', ' ')

/** The id stands in where an entity is not loaded. */
export const refIn =
  (loaded: Loaded) =>
  (id: string): Named =>
    loaded.entities.get(id) ?? loaded.ghosts.entities.get(id) ?? { name: id, kinds: [] }

export const nameIn =
  (loaded: Loaded) =>
  (id: string): string =>
    refIn(loaded)(id).name

/** "'the factions' (…) are affiliated with Iran": what is said, which never stands without who says it or how. */
export const statementOf = (
  { from, type, to }: Pick<Relation, 'from' | 'type' | 'to'>,
  refOf: (id: string) => Named,
  phraseOf: PhraseOf,
): string => statement(refOf(from), phraseOf(type), refOf(to)).join(' ')

/** "Fatah Alliance is affiliated with Iran, attributed, whose words, disputed, 2 claims." */
export function relationSentence(relation: Relation, refOf: (id: string) => Named, phraseOf: PhraseOf): string {
  const marks = [
    relation.derived ? t('ourInference') : manners[relation.modality].word,
    ...(relation.contested ? relation.contestedOn.map(groundWord) : []),
    !relation.contested && relation.contestedClaims > 0
      ? t('disputedInPartClaimsOf', { contestedClaims: relation.contestedClaims, claims: relation.claims })
      : '',
    t('claims', { claims: relation.claims }),
  ]
  return `${listOf([statementOf(relation, refOf, phraseOf), ...marks.filter(Boolean)], 'unit')}.`
}

/** "Iran, state, 9 relations on screen." */
export const entitySentence = (entity: Entity, kindWord: string, relationsOnScreen: number): string =>
  t('relationsOnScreen', { entity: entity.name, kindWord: kindWord.toLowerCase(), relationsOnScreen })

/** " Nouri al-Maliki says that the recordings are fake." for each denial that is drawn; empty without any. */
export const denialsSentence = (denials: readonly Denial[], refOf: (id: string) => Named): string =>
  denials.map(denial => ` ${denialOf(denial, refOf)}.`).join('')

/** "Nouri al-Maliki says that the recordings are fake" */
export const denialOf = ({ denier, told }: Denial, refOf: (id: string) => Named): string => `${refOf(denier).name} ${denialWords(told)}`

/** "30 entities and 38 relations" */
export const countsSentence = (entities: number, relations: number): string => t('entitiesAndRelations', { entities, relations })

/** "5 entities and 1 relation selected.", or that nothing is. */
export function selectedSentence({ selection: { entities, relations } }: Pick<ExplorerState, 'selection'>): string {
  const parts = [
    entities.length > 0 ? t('entities', { entities: entities.length }) : '',
    relations.length > 0 ? t('relations', { relations: relations.length }) : '',
  ].filter(Boolean)
  return parts.length === 0 ? t('nothingIsSelected') : t('partsSelected', { parts: listOf(parts) })
}
