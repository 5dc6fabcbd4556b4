/** Three versions of each row are compared: the claim as it was saved, the row, and what corrected the claim meanwhile. */

import type { ClaimRecord } from '../../contract/claim.ts'
import type { SheetChanges } from '../../contract/sheets.ts'
import { coded } from '../../contract/told/coded.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'
import { createLedger, type Ledger } from '../../evidence/ledger.ts'
import { claimSentence, headline, sayingOf } from '../../ledger/headlines.ts'
import { claimComplaints } from '../../record/check-claim.ts'
import { complaint } from '../../record/complaint.ts'
import { claimDigest } from '../../record/digest.ts'
import { type Known, mostHints } from '../../record/known.ts'
import { Refused } from '../../record/refused.ts'
import type { Material, Row, Table } from '../../tables/table.ts'
import { complained, Fault } from '../plan/fault.ts'
import { AddedClaims, precision } from './added-claims.ts'
import { claimId, columnsOf } from './claim-columns.ts'
import { readEntities } from './read-entities.ts'
import { entityId } from './save-sheets.ts'
import { cellIn, eachRow, plain, type ReadChanges, tellRefused } from './sheet-rows.ts'

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

function findDeleted(ledger: Ledger, claims: Table, saved: Table, { report }: ReadChanges): void {
  const here = new Set(claims.rows.map(row => cellIn(claims, row, claimId)))
  for (const row of saved.rows) {
    const id = cellIn(saved, row, 'id')
    const claim = ledger.claims.get(id)
    if (cellIn(saved, row, 'what') === 'claim' && !here.has(id) && claim?.status === 'active')
      report.deleted.push({ claim: id, ...sayingOf(ledger, claim) })
  }
}
