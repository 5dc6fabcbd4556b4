/** The list's rows: what the canvas shows, in words and in the same marks. */
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import type { ContestGround } from '../../../server/contract/ontology.ts'
import { grounds } from '../../notation/grounds.ts'
import { type Manner, manner, mannerRow } from '../../notation/manners.ts'
import { stateOrder, stateRow } from '../../notation/states.ts'
import type { Vocabulary } from '../../session/vocabulary.ts'
import type { Visible } from '../../state/state.ts'
import { saidByText } from '../../words/relation-words.ts'
import { arabicName, date } from '../../words/text.ts'

export interface TableCell {
  text: string
  sort: string | number
  kind?: string
  sign?: Relation['sign']
  manner?: Manner
  state?: string
  grounds?: readonly ContestGround[]
  mono?: boolean
}
export interface TableRow {
  id: string
  /** The whole row as a sentence, for typing ahead and for a screen reader. */
  text: string
  cells: Readonly<Record<string, TableCell>>
}

/** `width` in shares of the row. */
export const relationColumns = [
  { id: 'from', label: 'From', width: 3.2 },
  { id: 'type', label: 'Relation', width: 3.75 },
  { id: 'to', label: 'To', width: 3 },
  { id: 'said', label: 'Who says it', width: 2.8 },
  { id: 'manner', label: 'How it is said', width: 3.5 },
  { id: 'state', label: 'State', width: 2.85 },
  { id: 'contested', label: 'Disputed', width: 2.5 },
  { id: 'claims', label: 'Claims', width: 1.5 },
  { id: 'publishers', label: 'Publishers', width: 2.3 },
  { id: 'origins', label: 'Origins', width: 1.7 },
  { id: 'date', label: 'Date', width: 1.7 },
] as const
export const entityColumns = [
  { id: 'name', label: 'Name', width: 5 },
  { id: 'arabic', label: 'In Arabic script', width: 3 },
  { id: 'kind', label: 'Kind', width: 2.5 },
  { id: 'degree', label: 'Relations', width: 1.6 },
  { id: 'id', label: 'Id', width: 4 },
] as const

/** `nameOf` names speakers and publishers. */
export function tableRows(
  { entities, relations }: Visible,
  vocabulary: Vocabulary,
  nameOf: (id: string) => string,
): { relations: TableRow[]; entities: TableRow[] } {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  return {
    relations: relations.map(relation => relationRow(relation, byId, vocabulary, nameOf)),
    entities: entities.map(entity => entityRow(entity, vocabulary.kinds.word(entity.kind))),
  }
}

const text = (value: string): TableCell => ({ text: value, sort: value })
const count = (value: number): TableCell => ({ text: String(value), sort: value })

function relationRow(
  relation: Relation,
  entities: ReadonlyMap<string, Entity>,
  vocabulary: Vocabulary,
  nameOf: (id: string) => string,
): TableRow {
  const end = (id: string): TableCell => {
    const entity = entities.get(id)
    return { ...text(entity?.name ?? id), ...(entity && { kind: entity.kind }) }
  }
  const cells = {
    from: end(relation.from),
    type: { ...text(vocabulary.label(relation.type)), sign: relation.sign },
    to: end(relation.to),
    said: text(saidByText(relation, nameOf)),
    manner: { ...text(mannerRow(manner(relation)).word), manner: manner(relation) },
    state: { text: stateRow(relation.state).word, sort: stateOrder.indexOf(relation.state), state: relation.state },
    contested: contestedCell(relation),
    claims: count(relation.claims),
    publishers: count(relation.publishers),
    origins: count(relation.origins),
    date: { text: relation.firstDate === null ? 'no date' : date(relation.firstDate), sort: relation.firstDate ?? '' },
  }
  return { id: relation.id, text: `${cells.from.text} ${vocabulary.phrase(relation.type)} ${cells.to.text}: ${cells.said.text}`, cells }
}

function contestedCell({ contested, contestedOn, contestedClaims, claims }: Relation): TableCell {
  if (contested)
    return { text: contestedOn.map(ground => grounds[ground].keyWord).join(', '), sort: `a ${contestedOn.join()}`, grounds: contestedOn }
  return contestedClaims > 0 ? { text: `${contestedClaims} of ${claims}`, sort: 'b' } : { text: 'no', sort: 'c' }
}

function entityRow(entity: Entity, kindWord: string): TableRow {
  const arabic = arabicName(entity)?.value ?? ''
  return {
    id: entity.id,
    text: entity.name,
    cells: {
      name: { ...text(entity.name), kind: entity.kind },
      arabic: text(arabic),
      kind: text(kindWord),
      degree: count(entity.degree),
      id: { ...text(entity.id), mono: true },
    },
  }
}

/** A new list; equal cells keep the order they had. */
export function sortRows(rows: readonly TableRow[], column: string, descending: boolean): readonly TableRow[] {
  const way = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column]?.sort ?? '', b.cells[column]?.sort ?? '']
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)))
  })
}
