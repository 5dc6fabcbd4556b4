/** Entities on lines, nested ones as in OpenSanctions, and statements. */
import { noted } from '../../contract/told/noted.ts'
import { decode } from '../decode.ts'
import { type GraphEntity, type GraphTie, graphTables } from '../graph-tables.ts'
import { at, cellOf, cellsOf, firstOf, isObject, type Json, objects, readJson } from '../json.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { rowsOf } from './delimited.ts'

export const followTheMoney: Reader = {
  format: 'FollowTheMoney (entities, statements; OpenSanctions)',
  reads: (file, start) =>
    isStatementSheet(file, start) ||
    (/^\s*[[{]/.test(start) && /"schema"\s*:\s*"[A-Z]/.test(start) && /"(properties|prop)"\s*:/.test(start)),
  read,
}

/** Statements as CSV, as `ftm statements` and OpenSanctions write them. */
const isStatementSheet = ({ name }: FileBytes, start: string): boolean =>
  /\.(csv|tsv)$/i.test(name) &&
  ['schema', 'prop', 'value'].every(column => headingsOf(start).includes(column)) &&
  ['entity_id', 'canonical_id'].some(column => headingsOf(start).includes(column))
const headingsOf = (text: string): string[] =>
  (/^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? '').split(/[,;\t]/).map(cell => cell.replace(/^\s*"|"\s*$/g, ''))

/** Schemata that are ties: their two ends, and their words. */
const tied: Readonly<Record<string, readonly [from: string, to: string, says: string]>> = {
  Ownership: ['owner', 'asset', 'owns'],
  Directorship: ['director', 'organization', 'is a director of'],
  Employment: ['employee', 'employer', 'is employed by'],
  Membership: ['member', 'organization', 'is a member of'],
  Representation: ['agent', 'client', 'represents'],
  Family: ['person', 'relative', 'is related to'],
  Associate: ['person', 'associate', 'is an associate of'],
  Payment: ['payer', 'beneficiary', 'paid'],
  Debt: ['debtor', 'creditor', 'owes'],
  Succession: ['predecessor', 'successor', 'was succeeded by'],
  Occupancy: ['holder', 'post', 'held the office of'],
  ProjectParticipant: ['participant', 'project', 'takes part in'],
  ContractAward: ['supplier', 'contract', 'was awarded'],
  CourtCaseParty: ['party', 'case', 'is a party to'],
  UnknownLink: ['subject', 'object', 'is linked with'],
}
/** Here the role says what the tie is, not in which capacity. */
const saidByRole = new Set(['UnknownLink', 'Associate'])

interface Entity {
  id: string
  schema: string
  properties: Record<string, unknown[]>
  datasets: unknown
}

function read(file: FileBytes): ReadFile {
  const sheet = /\.(csv|tsv)$/i.test(file.name)
  const json = sheet ? statementRows(file) : readJson(file)
  const all = new Map<string, Entity>()
  const rows = objects(Array.isArray(json) ? json : [json])
  const statements = rows.filter(row => typeof row.prop === 'string')
  if (statements.length > 0) fromStatements(statements, all)
  else for (const row of rows) keep(row, all)
  const ties: GraphTie[] = []
  const entities: GraphEntity[] = []
  let untied = 0
  for (const entity of all.values()) {
    const ends = tied[entity.schema]
    if (!ends) entities.push(entityOf(entity))
    else {
      const found = tiesOf(entity, ends)
      if (found.length === 0) untied++
      ties.push(...found)
    }
  }
  const notes = untied > 0 ? [noted('untied', { n: untied })] : []
  return { format: 'FollowTheMoney', encoding: 'utf-8', separator: null, notes, tables: graphTables({ entities, ties }) }
}

function statementRows(file: FileBytes): Json[] {
  const { text } = decode(file.name, file.bytes, file.encoding)
  const separator = file.separator ?? (text.slice(0, 2000).split('\n', 1)[0]?.includes('\t') ? '\t' : ',')
  const [head, ...rows] = rowsOf(file.name, text, separator)
  return rows
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => Object.fromEntries((head?.cells ?? []).map((column, i) => [column, cells[i] ?? ''])))
}

function keep(row: Json, all: Map<string, Entity>): string {
  const id = cellOf(row.id)
  const properties: Entity['properties'] = {}
  const entity: Entity = { id, schema: cellOf(row.schema), properties, datasets: row.datasets ?? row.dataset }
  if (!all.has(id)) all.set(id, entity)
  for (const [key, values] of Object.entries(isObject(row.properties) ? row.properties : {}))
    properties[key] = (Array.isArray(values) ? values : [values]).map(value => (isObject(value) && value.schema ? keep(value, all) : value))
  return id
}

function fromStatements(statements: readonly Json[], all: Map<string, Entity>): void {
  for (const { canonical_id, entity_id, prop, schema, value, dataset } of statements) {
    const id = cellOf(canonical_id) || cellOf(entity_id)
    const entity = all.get(id) ?? { id, schema: cellOf(schema), properties: {}, datasets: dataset }
    all.set(id, entity)
    // a statement may have a more general schema; one that is a tie says most
    if (tied[cellOf(schema)]) entity.schema = cellOf(schema)
    if (prop !== 'id') entity.properties[cellOf(prop)] = [...(entity.properties[cellOf(prop)] ?? []), value]
  }
}

const entityOf = ({ id, schema, properties }: Entity): GraphEntity => ({
  id,
  name: firstOf(properties.name) ?? firstOf(properties.title) ?? firstOf(properties.caption) ?? firstOf(properties.full) ?? id,
  kind: schema,
  wikidata: firstOf(properties.wikidataId),
  note: firstOf(properties.summary) ?? firstOf(properties.notes),
  more: cellsOf(properties, ['name', 'summary', 'notes']),
})

function tiesOf({ schema, properties, datasets }: Entity, [from, to, says]: readonly [string, string, string]): GraphTie[] {
  const role = firstOf(properties.role) ?? firstOf(properties.relationship) ?? firstOf(properties.status)
  const source = firstOf(properties.sourceUrl)
  const tie = role !== undefined && saidByRole.has(schema) ? role : says
  const common: Omit<GraphTie, 'from' | 'to'> = {
    tie,
    ...(tie !== role && { role }),
    source,
    // a dataset is not the publisher of the page that it names
    publisher: firstOf(properties.publisher) ?? (source === undefined ? firstOf(datasets) : undefined),
    start: firstOf(properties.startDate),
    end: firstOf(properties.endDate),
    date: firstOf(properties.date),
    share: firstOf(properties.percentage) ?? firstOf(properties.sharesCount)?.match(/^[\d.,]+ ?%$/)?.[0],
    amount: firstOf(properties.amount),
    currency: firstOf(properties.currency),
    note: [firstOf(properties.summary) ?? firstOf(properties.description), source && datasets ? `Dataset: ${cellOf(datasets)}` : '']
      .filter(Boolean)
      .join('. '),
    more: cellsOf(properties, [from, to]),
  }
  const ids = (key: string): string[] =>
    (properties[key] ?? []).map(each => cellOf(isObject(each) ? at(each, 'id') : each)).filter(id => id !== '')
  return ids(from).flatMap(one => ids(to).map(other => ({ from: one, to: other, ...common })))
}
