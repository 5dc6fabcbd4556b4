/** Tables pass from reader to ledger as one text, so that neither thread walks them on the way. */

import type { Mapping } from '../contract/import/mapping.ts'
import type { ImportReport, ReadAnswer } from '../contract/import/report.ts'
import type { DryRunInput, ReadInput, UnreadableInput } from '../contract/import.ts'
import { notedWords } from '../contract/told/noted.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { guessMapping } from '../import/guess/guess-mapping.ts'
import { type MaterialInput, plannedLook } from '../import/import-material.ts'
import { areSaved } from '../import/saved/read-changes.ts'
import type { Material, Table } from '../tables/table.ts'

interface Packed {
  material: string
}
export type TablesInput = Packed & Pick<ReadInput, 'table' | 'from' | 'limit'>
interface MappedInput extends Packed {
  mapping: Mapping | undefined
  edits: DryRunInput['edits']
}
export type LookInput = MappedInput & Pick<DryRunInput, 'preview' | 'most'>
export type UnreadableRows = MappedInput & Pick<UnreadableInput, 'format'>
export type RowsInput = MappedInput & { by: string }

export const unpacked = ({ material, mapping, edits }: MappedInput): MaterialInput => ({
  material: JSON.parse(material) as Material,
  mapping,
  edits,
})

export function tablesOf(ledger: Ledger, { material: packed, table: asked, from, limit }: TablesInput): ReadAnswer {
  const material = JSON.parse(packed) as Material
  const { mapping, guesses } = guessMapping(material, { predicates: ledger.predicates.values(), kinds: ledger.kinds }, asked)
  return {
    saved: areSaved(material),
    files: material.files.map(file => ({ ...file, notes: file.notes.map(notedWords), toldNotes: file.notes })),
    tables: material.tables.map(table => ({
      name: table.name,
      columns: table.columns.map((id, at) => ({ id, ...valuesOf(table, at) })),
      heading: table.heading,
      above: table.above,
      total: table.rows.length,
      rows: table.rows.slice(from, from + limit),
    })),
    mapping,
    guesses,
  }
}

const mostCounted = 1000
const mostShown = 100

function valuesOf({ rows }: Table, at: number): Pick<ReadAnswer['tables'][number]['columns'][number], 'filled' | 'values' | 'frequent'> {
  const counts = new Map<string, number>()
  let filled = 0
  for (const { cells } of rows) {
    const value = cells[at] ?? ''
    if (value === '') continue
    filled++
    const known = counts.get(value)
    if (known !== undefined || counts.size < mostCounted) counts.set(value, (known ?? 0) + 1)
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostShown)
  return { filled, values: counts.size, frequent: frequent.map(([value, count]) => ({ value, count })) }
}

const lastLooks = new WeakMap<Ledger, { material: string; under: string; look: ReturnType<typeof plannedLook> }>()

/** Who steps from row to row of a large table asks for the same plan again. */
export function lookAt(ledger: Ledger, { preview, most, ...input }: LookInput): ImportReport {
  const under = JSON.stringify([input.mapping, input.edits])
  const last = lastLooks.get(ledger)
  if (last?.material === input.material && last.under === under) return last.look({ preview, most })
  lastLooks.delete(ledger)
  const look = plannedLook(ledger, unpacked(input))
  lastLooks.set(ledger, { material: input.material, under, look })
  return look({ preview, most })
}
