import type { EntityRecord } from '../../contract/graph.ts'
import type { SavedSheets } from '../../contract/sheets.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { toBase64 } from '../../tables/to-base64.ts'
import { type SheetToWrite, sheetOf, workbookOf } from '../../tables/write-sheet.ts'
import { claimColumns } from './claim-columns.ts'

export const entityId = 'entity id'

const sheet = (name: string, columns: readonly string[], rows: readonly string[][]): SheetToWrite => ({
  name,
  columns,
  rows: rows.map(cells => ({ cells })),
})

export function savedSheets(ledger: Ledger): SheetToWrite[] {
  const claims = [...ledger.claims.values()].filter(({ status }) => status === 'active')
  const columns = claimColumns(claims)
  const isSource = ({ labels }: EntityRecord): boolean => labels.includes('Source')
  const entities = [...ledger.entities.values()]
  const others = entities.filter(each => !isSource(each))
  return [
    sheet(
      'claims',
      columns.map(({ heading }) => heading),
      claims.map(claim => columns.map(({ cell }) => cell(claim, ledger))),
    ),
    sheet(
      'entities',
      [entityId, 'name', 'kind', 'note', 'wikidata'],
      others.map(({ id, name, kind, note, wikidata }) => [id, name, kind, note ?? '', wikidata ?? '']),
    ),
    sheet(
      'sources',
      ['source id', 'title', 'publisher', 'address', 'date', 'how the date is known', 'note'],
      entities
        .filter(isSource)
        .map(({ id, name, facts, note }) => [
          ...[id, facts?.title ?? name, facts?.publisher ? (ledger.entities.get(facts.publisher)?.name ?? facts.publisher) : ''],
          ...[facts?.url ?? '', facts?.date ?? '', facts?.dateBasis ?? '', note ?? ''],
        ]),
    ),
    sheet(
      'saved',
      ['what', 'id', 'name', 'note'],
      [...claims.map(({ id }) => ['claim', id, '', '']), ...others.map(({ id, name, note }) => ['entity', id, name, note ?? ''])],
    ),
  ]
}

const stem = 'isnad'

export function savedAs(ledger: Ledger, format: 'csv' | 'xlsx'): SavedSheets {
  const sheets = savedSheets(ledger)
  if (format === 'xlsx')
    return { files: [{ name: `${stem}.xlsx`, rows: sheets[0]?.rows.length ?? 0, base64: toBase64(workbookOf(sheets)) }] }
  return {
    files: sheets.map(each => ({ name: `${stem}-${each.name}.csv`, rows: each.rows.length, base64: toBase64(sheetOf(each, 'csv')) })),
  }
}
