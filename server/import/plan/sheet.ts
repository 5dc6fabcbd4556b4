import type { ColumnPart, Mapping } from '../../contract/import/mapping.ts'
import type { Doubt } from '../../contract/import/report.ts'
import type { DryRunInput } from '../../contract/import.ts'
import { coded } from '../../contract/told/coded.ts'
import { type Complaint, complaint, didYouMean, quoted } from '../../record/complaint.ts'
import { Refused, refuseIf } from '../../record/refused.ts'
import type { Material, Row, Table } from '../../tables/table.ts'
import { aboutOf, type Reading, readAs, toldBy, waysOf } from '../cells/readings.ts'

export interface Part {
  column: string
  value: string
}

export interface Sheet {
  table: Table
  rows: readonly Row[]
  entities: Table | null
  ties: readonly number[]
  parts(row: Row, part: ColumnPart, tie?: number): Part[]
  /** A tie without a column of its own takes that of the first tie. */
  part(row: Row, part: ColumnPart, tie?: number): Part | null
  has(row: Row, tie: number): boolean
  columnOf(part: ColumnPart, tie?: number): string | null
  reading(column: string): Reading
  doubts: Doubt[]
}

/** Throws Refused for columns or tables that do not exist. */
export function openSheet({ tables }: Material, mapping: Mapping, edits: DryRunInput['edits']): Sheet {
  const table =
    mapping.table === undefined
      ? tables.find(({ rows, entities }) => rows.length > 0 && !entities)
      : tables.find(({ name }) => name === mapping.table)
  if (!table) throw new Refused([noTable('table', mapping.table ?? '', tables)])
  const entities = mapping.entities ? (tables.find(({ name }) => name === mapping.entities?.table) ?? null) : null
  if (mapping.entities && !entities) throw new Refused([noTable('entities.table', mapping.entities.table, tables)])
  refuseIf(columnComplaints(table, entities, mapping))
  const places = new Map<string, { at: number; column: string }[]>()
  for (const { column, part, tie } of mapping.columns) {
    const key = `${part} ${tie}`
    places.set(key, [...(places.get(key) ?? []), { at: table.columns.indexOf(column), column }])
  }
  const rows = edited(table, edits)
  const own = (row: Row, part: ColumnPart, tie: number): Part[] =>
    (places.get(`${part} ${tie}`) ?? []).flatMap(({ at, column }) => {
      const value = row.cells[at] ?? ''
      return value === '' ? [] : [{ column, value }]
    })
  const parts = (row: Row, part: ColumnPart, tie = 1) => (places.has(`${part} ${tie}`) ? own(row, part, tie) : own(row, part, 1))
  return {
    table,
    entities,
    rows,
    ...readingsOf(table, rows, mapping),
    ties: [...new Set([1, ...mapping.columns.map(({ tie }) => tie)])].sort((a, b) => a - b),
    parts,
    part: (row, part, tie) => parts(row, part, tie)[0] ?? null,
    has: (row, tie) => mapping.columns.some(each => each.tie === tie && (row.cells[table.columns.indexOf(each.column)] ?? '') !== ''),
    columnOf: (part, tie = 1) => (places.get(`${part} ${tie}`) ?? places.get(`${part} 1`))?.[0]?.column ?? null,
  }
}

const noTable = (field: string, name: string, tables: readonly Table[]): Complaint =>
  complaint(field, coded('thereIsNoTable', { name: quoted(name) }), coded('thereAre', { tables: tables.map(each => quoted(each.name)) }))

function columnComplaints(table: Table, entities: Table | null, mapping: Mapping): Complaint[] {
  const missing = (field: string, column: string, { columns }: Table): Complaint[] =>
    columns.includes(column)
      ? []
      : [
          complaint(
            field,
            coded('thereIsNoColumn', { column: quoted(column) }),
            didYouMean(column, columns) ?? coded('thereAre', { tables: columns.slice(0, 20).map(quoted) }),
          ),
        ]
  const named = mapping.columns.flatMap(({ column }, i) => missing(`columns.${i}.column`, column, table))
  const { entities: of } = mapping
  const ids =
    of && entities
      ? [of.id, of.name, of.kind, of.note, of.wikidata].flatMap(column =>
          column === undefined ? [] : missing('entities', column, entities),
        )
      : []
  const has = (part: ColumnPart) => mapping.columns.some(each => each.part === part)
  const ends = (['from', 'to'] as const).filter(part => !has(part))
  const endless = ends.map(part =>
    complaint('columns', coded(part === 'from' ? 'noColumnIsTheOne' : 'noColumnIsTheOther'), coded('sayWhichColumnNamesIt')),
  )
  const untied =
    has('tie') || mapping.constants.tie !== undefined
      ? []
      : [complaint('columns', coded('nothingSaysHowTheyAre'), coded('nameAColumnAsTie'))]
  return [...named, ...ids, ...endless, ...untied]
}

function edited(table: Table, edits: DryRunInput['edits']): readonly Row[] {
  const own = edits.filter(each => each.table === undefined || each.table === table.name)
  if (own.length === 0) return table.rows
  const byRow = new Map(table.rows.map(row => [row.row, row]))
  for (const [i, { row, column, value }] of own.entries()) {
    const found = byRow.get(row)
    const at = table.columns.indexOf(column)
    if (!found || at === -1)
      throw new Refused([
        complaint(`edits.${i}`, found ? coded('thereIsNoColumn', { column: quoted(column) }) : coded('thereIsNoRow', { row })),
      ])
    byRow.set(row, { row, cells: found.cells.with(at, value) })
  }
  return table.rows.map(({ row }) => byRow.get(row)!)
}

/** Asked of a column once, over all of its rows. */
function readingsOf(table: Table, rows: readonly Row[], mapping: Mapping): Pick<Sheet, 'reading' | 'doubts'> {
  const readings = new Map<string, Reading>()
  const doubts: Doubt[] = []
  for (const { column, part, ...said } of mapping.columns) {
    const at = table.columns.indexOf(column)
    const reading = readings.get(column) ?? { dates: 'written', decimal: 'written', shares: 'written' }
    for (const about of aboutOf(part)) {
      const ways = waysOf(about, cellsOf(rows, at))
      const read = readAs(about, said[about], mapping, ways)
      Object.assign(reading, { [about]: read })
      const { one, other, either, sample } = ways
      if (either > 0 && toldBy(about, ways) === null) doubts.push({ column, about, sample, either, one, other, read })
    }
    readings.set(column, reading)
  }
  return { reading: column => readings.get(column) ?? { dates: 'written', decimal: 'written', shares: 'written' }, doubts }
}

function* cellsOf(rows: readonly Row[], at: number): Generator<string> {
  for (const { cells } of rows) if (cells[at]) yield cells[at]
}
