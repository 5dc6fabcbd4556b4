/** Three versions of each row are compared: the claim as it was saved, the row, and what corrected the claim meanwhile. */

import type { ClaimRecord } from '../../contract/claim.ts'
import type { EntityRecord } from '../../contract/graph.ts'
import type { SheetChanges } from '../../contract/sheets.ts'
import { coded } from '../../contract/told/coded.ts'
import { type Noted, noted, reasoned } from '../../contract/told/noted.ts'
import { createLedger, type Ledger } from '../../evidence/ledger.ts'
import { claimSentence, headline, sayingOf } from '../../ledger/headlines.ts'
import { claimComplaints } from '../../record/check-claim.ts'
import { complaint } from '../../record/complaint.ts'
import { claimDigest } from '../../record/digest.ts'
import { type Known, mostHints } from '../../record/known.ts'
import { Refused } from '../../record/refused.ts'
import type { Material, Row, Table } from '../../tables/table.ts'
import { nameOf, troubleOf, troubleOfName } from '../cells/clean.ts'
import { complained, Fault } from '../plan/fault.ts'
import { type Added, AddedClaims, precision } from './added-claims.ts'
import { claimId, columnsOf } from './claim-columns.ts'
import { entityId } from './save-sheets.ts'

export interface ReadChanges {
  report: SheetChanges
  /** By the id in the sheet; the claim as it would be, still under that id. */
  claims: Map<string, { row: number; claim: ClaimRecord }>
  entities: Map<string, EntityRecord>
  added: Map<number, Added>
}

export const areSaved = ({ tables }: Pick<Material, 'tables'>): boolean =>
  tables.some(({ columns }) => columns[0] === claimId && columns.includes('source id')) ||
  tables.some(({ columns }) => columns[0] === entityId && columns.includes('kind'))

/** Throws Refused where no sheet is one that Isnad saved. */
export function readChanges(ledger: Ledger, material: Material): ReadChanges {
  if (!areSaved(material)) throw new Refused([complaint('files', coded('noSheetHasTheColumn', { claimId, entityId }), null, ['files'])])
  const table = (first: string): Table | undefined => material.tables.find(({ columns }) => columns[0] === first)
  const saved = material.tables.find(({ columns }) => columns[0] === 'what' && columns[1] === 'id')
  const found: ReadChanges = {
    report: {
      ...{ rows: 0, same: 0, unknown: 0, added: [], changed: [], conflicts: [], deleted: [], skipped: [] },
      knowsDeleted: saved !== undefined && table(claimId) !== undefined,
    },
    claims: new Map(),
    entities: new Map(),
    added: new Map(),
  }
  const claims = table(claimId)
  if (claims) readClaims(ledger, claims, found)
  const entities = table(entityId)
  if (entities) readEntities(ledger, entities, saved, found)
  if (claims && saved) findDeleted(ledger, claims, saved, found)
  return found
}

/** A spreadsheet program may write line breaks otherwise. */
const plain = (cell: string): string => cell.replaceAll('\r\n', '\n').trim()
const cellIn = ({ columns }: Table, { cells }: Row, heading: string): string => plain(cells[columns.indexOf(heading)] ?? '')

/** `fresh` reads rows without an id; without it they are only counted. */
function eachRow(
  table: Table,
  first: string,
  { report }: ReadChanges,
  read: (row: Row, id: string) => void,
  fresh?: (row: Row) => void,
): void {
  const seen = new Set<string>()
  for (const row of table.rows) {
    report.rows++
    const id = cellIn(table, row, first)
    if (id === '' && !fresh) {
      report.unknown++
      continue
    }
    try {
      if (id === '') {
        fresh?.(row)
        continue
      }
      if (seen.has(id)) throw new Fault(first, id, noted('rowAbove'))
      seen.add(id)
      read(row, id)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      report.skipped.push({ row: row.row, column: error.column, value: error.value.slice(0, 500), ...reasoned(error.reason) })
    }
  }
}

function readClaims(ledger: Ledger, table: Table, found: ReadChanges): void {
  const columns = columnsOf(table.columns).filter(({ heading }) => table.columns.includes(heading))
  const known: Known = {
    ...{ entities: ledger.entities, claims: ledger.claims, predicates: ledger.predicates, kinds: ledger.kinds, families: ledger.families },
    ...{ broken: new Set(), hints: { left: mostHints } },
  }
  const readRow = (row: Row, id: string): void => {
    const base = ledger.claims.get(id)
    if (!base) throw new Fault(claimId, id, noted('isNoClaim'))
    const cells = columns.flatMap(({ heading, cell }) => {
      const [was, now] = [plain(cell(base, ledger)), cellIn(table, row, heading)]
      return was === now ? [] : [{ column: heading, was, now }]
    })
    let claim = base
    const refused: Fault[] = []
    const changed = cells.filter(({ column, was, now }) => {
      const { read } = columns.find(each => each.heading === column)!
      const part =
        read === undefined ? new Fault(column, now, noted('cannotChangeInSheet', { was })) : partOr(() => read(now, ledger, claim))
      if (part instanceof Fault) {
        refused.push(part)
        return false
      }
      const next = { ...claim, ...part }
      // a date may be written otherwise
      const differs = claimDigest({ ...next, locator: null }) !== claimDigest({ ...claim, locator: null })
      if (differs) claim = next
      return differs
    })
    if (changed.length === 0) {
      tellRefused(found, row, refused, 0)
      if (refused.length === 0) found.report.same++
      return
    }
    const right = { ...claim, datePrecision: precision(claim.dateFrom, claim.dateTo) }
    const wrong = wrongIn(right, known)
    tellRefused(found, row, refused, wrong ? 0 : changed.length)
    if (wrong) throw new Fault(wrong.column, wrong.value, nothingTaken(wrong.reason, changed))
    const entry = { row: row.row, of: id, is: 'claim' as const, ...sayingOf(ledger, base), cells: changed }
    const now = standingOf(ledger, base)
    // somebody made the same correction
    if (now && now.id !== id && claimDigest({ ...right, id: now.id, locator: now.locator }) === claimDigest(now)) {
      found.report.same++
      return
    }
    found.claims.set(id, { row: row.row, claim: right })
    if (now?.id === id) found.report.changed.push(entry)
    else
      found.report.conflicts.push({
        ...entry,
        theirs: now ? claimSentence(ledger, now) : null,
        toldTheirs: now && headline(ledger, now),
        by: (now ?? base).withdrawn?.by ?? (now ?? base).recordedBy,
      })
  }
  const added = new AddedClaims(ledger, known, columns)
  eachRow(table, claimId, found, readRow, row => {
    const each = added.read(row.row, heading => (table.columns.includes(heading) ? cellIn(table, row, heading) : ''))
    if (each) found.added.set(row.row, each)
    else found.report.same++
  })
  if (found.added.size > 0) found.report.added = sentencesOf(ledger, found.added)
}

/** Only what is forbidden is refused, with its reason; the row's other changes are made. */
function tellRefused({ report }: ReadChanges, { row }: Row, refused: readonly Fault[], others: number): void {
  for (const { column, value, reason } of refused)
    report.skipped.push({ row, column, value: value.slice(0, 500), ...reasoned(others > 0 ? noted('restIsTaken', { reason }) : reason) })
}

function wrongIn(claim: ClaimRecord, known: Known): Fault | null {
  const { dateFrom, dateTo } = claim
  if (dateFrom !== null && dateTo !== null && dateFrom.slice(0, dateTo.length) > dateTo.slice(0, dateFrom.length))
    return new Fault('until', dateTo, noted('endsBeforeBegins', { from: dateFrom }))
  const [wrong] = claimComplaints(claim, known)
  return wrong ? new Fault(null, '', complained(wrong)) : null
}

const nothingTaken = (reason: Noted, changed: readonly { column: string }[]): Noted =>
  changed.length > 1 ? noted('nothingIsTaken', { reason, columns: changed.map(({ column }) => column) }) : reason

function partOr<T>(read: () => T): T | Fault {
  try {
    return read()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

function sentencesOf(ledger: Ledger, added: ReadChanges['added']): SheetChanges['added'] {
  const entities = new Map([...added.values()].flatMap(each => each.entities.map(entity => [entity.id, entity] as const)))
  const after = createLedger({
    ...ledger.records,
    entities: [...ledger.records.entities, ...entities.values()],
    claims: [...added.values()].map(({ claim }) => claim),
    assessments: [],
  })
  return [...added].map(([row, { claim }]) => ({ row, ...sayingOf(after, claim) }))
}

/** The claim itself, or the last correction of it; null where that was withdrawn. */
export function standingOf(ledger: Ledger, claim: ClaimRecord): ClaimRecord | null {
  let now: ClaimRecord | undefined = claim
  const seen = new Set<string>()
  while (now && now.status === 'superseded' && !seen.has(now.id)) {
    seen.add(now.id)
    const { id }: ClaimRecord = now
    now = ledger.records.claims.find(({ supersedes, status }) => supersedes === id && status !== 'retracted')
  }
  return now?.status === 'active' ? now : null
}

function readEntities(ledger: Ledger, table: Table, saved: Table | undefined, found: ReadChanges): void {
  const then = new Map(
    saved?.rows.flatMap(row => (cellIn(saved, row, 'what') === 'entity' ? [[cellIn(saved, row, 'id'), row] as const] : [])),
  )
  eachRow(table, entityId, found, (row, id) => {
    const entity = ledger.entities.get(id)
    if (!entity) throw new Fault(entityId, id, noted('isNoEntity'))
    const [name, note, kind] = [cellIn(table, row, 'name'), cellIn(table, row, 'note'), cellIn(table, row, 'kind')]
    const wikidata = table.columns.includes('wikidata') ? cellIn(table, row, 'wikidata') : (entity.wikidata ?? '')
    const refused = [
      ...(kind === '' || kind === entity.kind ? [] : [new Fault('kind', kind, noted('correctedOnItself', { was: entity.kind }))]),
      ...(wikidata === (entity.wikidata ?? '')
        ? []
        : [new Fault('wikidata', wikidata, noted('cannotChangeInSheet', { was: entity.wikidata ?? '' }))]),
    ]
    const base = then.get(id)
    const before = {
      name: base && saved ? cellIn(saved, base, 'name') : plain(entity.name),
      note: base && saved ? cellIn(saved, base, 'note') : plain(entity.note ?? ''),
    }
    const cells = [
      ...(name === before.name ? [] : [{ column: 'name', was: before.name, now: name }]),
      ...(note === before.note ? [] : [{ column: 'note', was: before.note, now: note }]),
    ].filter(({ column, now }) => {
      const trouble = column === 'name' ? troubleOfName(nameOf(now)) : troubleOf(now)
      if (trouble !== null) refused.push(new Fault(column, now, trouble))
      return trouble === null
    })
    const [nameNow, noteNow] = [plain(entity.name), plain(entity.note ?? '')]
    const isSame = cells.every(({ column, now }) => now === (column === 'name' ? nameNow : noteNow))
    tellRefused(found, row, refused, isSame ? 0 : cells.length)
    if (isSame) {
      if (refused.length === 0) found.report.same++
      return
    }
    found.entities.set(id, changedEntity(entity, cells))
    const entry = { row: row.row, of: id, is: 'entity' as const, says: entity.name, told: null, cells }
    const elsewhere = cells.some(({ column, was }) => was !== (column === 'name' ? nameNow : noteNow))
    if (elsewhere)
      found.report.conflicts.push({ ...entry, theirs: [nameNow, noteNow].filter(Boolean).join(': '), toldTheirs: null, by: '' })
    else found.report.changed.push(entry)
  })
}

/** Its old name still finds it. */
function changedEntity(entity: EntityRecord, cells: readonly { column: string; now: string }[]): EntityRecord {
  const note = cells.find(({ column }) => column === 'note')
  const name = cells.find(({ column }) => column === 'name')
  const named = name ? nameOf(name.now) : entity.name
  const script = /\p{Script=Arabic}/u.test(named) ? ('Arab' as const) : /\p{Script=Latin}/u.test(named) ? ('Latn' as const) : null
  const first = { value: named, lang: script === 'Latn' ? 'en' : null, script, kind: 'canonical' as const }
  return {
    ...entity,
    ...(note && { note: note.now === '' ? null : note.now }),
    ...(name && {
      name: named,
      names: [
        first,
        ...entity.names
          .filter(({ value }) => value !== named)
          .map(each => (each.value === entity.name ? { ...each, kind: 'variant' as const } : each)),
      ],
    }),
  }
}

function findDeleted(ledger: Ledger, claims: Table, saved: Table, { report }: ReadChanges): void {
  const here = new Set(claims.rows.map(row => cellIn(claims, row, claimId)))
  for (const row of saved.rows) {
    const id = cellIn(saved, row, 'id')
    const claim = ledger.claims.get(id)
    if (cellIn(saved, row, 'what') === 'claim' && !here.has(id) && claim?.status === 'active')
      report.deleted.push({ claim: id, ...sayingOf(ledger, claim) })
  }
}
