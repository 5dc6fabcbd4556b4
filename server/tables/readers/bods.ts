/** Beneficial Ownership Data Standard, versions 0.2 to 0.4. */
import { noted } from '../../contract/told/noted.ts'
import { type GraphEntity, type GraphTie, graphTables } from '../graph-tables.ts'
import { at, cellOf, isObject, type Json, objects, readJson } from '../json.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'

export const bods: Reader = {
  format: 'BODS (beneficial ownership)',
  reads: (_file, start) => /"(statementType|recordType)"\s*:/.test(start),
  read,
}

const says: Readonly<Record<string, string>> = {
  ...{ shareholding: 'owns', votingRights: 'holds voting rights in', 'voting-rights': 'holds voting rights in' },
  ...{
    appointmentOfBoard: 'may appoint the board of',
    'appointment-of-board': 'may appoint the board of',
    boardMember: 'sits on the board of',
  },
  ...{
    seniorManagingOfficial: 'is a senior manager of',
    otherInfluenceOrControl: 'has influence over',
    'other-influence-or-control': 'has influence over',
  },
}

function read(file: FileBytes): ReadFile {
  const json = readJson(file)
  const statements = objects(Array.isArray(json) ? json : [json])
  const entities: GraphEntity[] = []
  const ties: GraphTie[] = []
  let unnamed = 0
  for (const statement of statements) {
    // from 0.4 on the details are nested, under the record's id
    const details = isObject(statement.recordDetails) ? statement.recordDetails : statement
    const type = cellOf(statement.recordType ?? statement.statementType).replace(/Statement$/, '')
    const id = cellOf(statement.recordId ?? statement.statementID ?? statement.statementId)
    if (type === 'person') entities.push({ id, name: personName(details) || id, kind: 'Person' })
    else if (type === 'entity') entities.push({ id, name: cellOf(details.name) || id, kind: kindOf(details) })
    else {
      const [from, to] = [endOf(details.interestedParty), endOf(details.subject)]
      if (from && to) ties.push(...tiesOf(statement, details, from, to))
      else unnamed++
    }
  }
  const notes = unnamed > 0 ? [noted('statementsUnnamed', { n: unnamed })] : []
  return { format: 'BODS', encoding: 'utf-8', separator: null, notes, tables: graphTables({ entities, ties }) }
}

const personName = (details: Json): string => cellOf(objects(details.names).map(({ fullName }) => fullName)[0])
const kindOf = (details: Json): string =>
  /state|government/i.test(cellOf(at(details, 'entityType', 'type') ?? details.entityType)) ? 'StateBody' : 'Company'
const endOf = (end: unknown): string =>
  isObject(end) ? cellOf(end.describedByPersonStatement ?? end.describedByEntityStatement) : cellOf(end)

function tiesOf(statement: Json, details: Json, from: string, to: string): GraphTie[] {
  const interests = objects(details.interests)
  const source = isObject(statement.source) ? statement.source : {}
  return (interests.length > 0 ? interests : [{}]).map((interest: Json) => {
    const exact = at(interest, 'share', 'exact')
    const [least, most] = [at(interest, 'share', 'minimum') ?? at(interest, 'share', 'exclusiveMinimum'), at(interest, 'share', 'maximum')]
    return {
      ...{ from, to, tie: says[cellOf(interest.type)] ?? (cellOf(interest.type) || 'owns') },
      share: cellOf(exact) || undefined,
      start: cellOf(interest.startDate).slice(0, 10) || undefined,
      end: cellOf(interest.endDate).slice(0, 10) || undefined,
      source: cellOf(Array.isArray(source.url) ? source.url[0] : source.url) || undefined,
      publisher: cellOf(objects(source.assertedBy)[0]?.name) || undefined,
      note:
        [
          cellOf(interest.details),
          exact === undefined && least !== undefined ? `Share: ${cellOf(least)} to ${cellOf(most ?? 100)} per cent` : '',
        ]
          .filter(Boolean)
          .join('. ') || undefined,
    }
  })
}
