import type { Named } from '../../../server/contract/wording.ts'
import type { Vocabulary } from '../../session/vocabulary.ts'
import type { Visible } from '../../state/state.ts'
import { saidByText } from '../../words/relation-words.ts'
import { statementOf } from '../../words/sentence.ts'
import type { Around, Column, TableCell } from './columns/column.ts'
import { entityColumns, relationColumns } from './columns/index.ts'

export interface TableRow {
  id: string
  text: string
  cells: Readonly<Record<string, TableCell>>
}

export function tableRows(
  { entities, relations }: Visible,
  vocabulary: Vocabulary,
  nameOf: (id: string) => string,
): { relations: TableRow[]; entities: TableRow[] } {
  const around: Around = { entities: new Map(entities.map(entity => [entity.id, entity])), vocabulary, nameOf }
  const refOf = (id: string): Named => around.entities.get(id) ?? { name: id, kinds: [] }
  const cells = <Item>(columns: readonly Column<Item>[], item: Item): TableRow['cells'] =>
    Object.fromEntries(columns.map(column => [column.id, column.cell(item, around)]))
  return {
    relations: relations.map(relation => ({
      id: relation.id,
      text: `${statementOf(relation, refOf, vocabulary.phrase)}: ${saidByText(relation, nameOf)}`,
      cells: cells(relationColumns, relation),
    })),
    entities: entities.map(entity => ({ id: entity.id, text: entity.name, cells: cells(entityColumns, entity) })),
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
