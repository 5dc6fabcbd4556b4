import type { EntityRecord } from '../../contract/graph.ts'
import { noted } from '../../contract/told/noted.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import type { Table } from '../../tables/table.ts'
import { nameOf, troubleOf, troubleOfName } from '../cells/clean.ts'
import { Fault } from '../plan/fault.ts'
import { entityId } from './save-sheets.ts'
import { cellIn, eachRow, plain, type ReadChanges, tellRefused } from './sheet-rows.ts'

export function readEntities(ledger: Ledger, table: Table, saved: Table | undefined, found: ReadChanges): void {
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
