/** Tables pass from reader to ledger as one text, so that neither thread walks them on the way. */

import type { Mapping } from '../contract/import/mapping.ts'
import type { ImportReport, ReadAnswer } from '../contract/import/report.ts'
import type { DryRunInput, ReadInput, UnreadableInput } from '../contract/import.ts'
import { notedWords } from '../contract/told/noted.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { guessMapping } from '../import/guess/guess-mapping.ts'
import { type MaterialInput, plannedLook } from '../import/import-material.ts'
import { importsOf } from '../import/imports.ts'
import { fileNameOf } from '../import/plan/file-name.ts'
import { areSaved } from '../import/saved/read-changes.ts'
import { mappingKept } from '../import/shape.ts'
import type { Material, Table } from '../tables/table.ts'

interface Packed {
  material: string
}
/** `mapping`: its text, as it is kept. */
export interface RememberedMapping {
  table: string
  import: string
  mapping: string
}
export type TablesInput = Packed & Pick<ReadInput, 'table' | 'from' | 'row' | 'limit'> & { kept: string; remembered: RememberedMapping[] }
interface MappedInput extends Packed {
  mapping: Mapping | undefined
  edits: DryRunInput['edits']
}
export type LookInput = MappedInput & Pick<DryRunInput, 'preview' | 'most'>
export type UnreadableRows = MappedInput & Pick<UnreadableInput, 'format'>
export type RowsInput = MappedInput & { by: string }

export const unpacked = ({ material, mapping, edits }: MappedInput): MaterialInput => ({
  material: parsed(material),
  mapping,
  edits,
})

export function tablesOf(ledger: Ledger, input: TablesInput): ReadAnswer {
  const { material: packed, table: asked, from, row, limit, kept } = input
  const material = parsed(packed)
  const { mapping, guesses, columns } = guessed(ledger, material, asked)
  const chosen = material.tables.find(({ name }) => name === mapping.table)
  return {
    kept,
    saved: areSaved(material),
    before: chosen ? beforeOf(ledger, material, chosen) : null,
    remembered: chosen ? rememberedFor(input.remembered, chosen) : null,
    files: material.files.map(file => ({ ...file, notes: file.notes.map(notedWords), toldNotes: file.notes })),
    tables: material.tables.map((table, i) => {
      const first = row === undefined ? from : pageOf(table, row, limit)
      return {
        name: table.name,
        columns: columns[i] ?? [],
        heading: table.heading,
        above: table.above,
        total: table.rows.length,
        from: first,
        rows: table.rows.slice(first, first + limit),
      }
    }),
    mapping,
    guesses,
  }
}

/** Where the page begins that the row is on, or would be. */
function pageOf({ rows }: Table, row: number, limit: number): number {
  const at = rows.findIndex(each => each.row >= row)
  const there = at === -1 ? Math.max(0, rows.length - 1) : at
  return limit === 0 ? there : there - (there % limit)
}

function beforeOf(ledger: Ledger, { files, tables }: Material, { name }: Table): ReadAnswer['before'] {
  const file = fileNameOf(files)
  return importsOf(ledger).find(each => each.standing > 0 && each.file === file && (each.table === name || tables.length === 1)) ?? null
}

function rememberedFor(all: readonly RememberedMapping[], table: Table): ReadAnswer['remembered'] {
  const found = all.find(each => each.table === table.name)
  const mapping = found && mappingKept(found.mapping, table)
  return found && mapping ? { import: found.import, mapping } : null
}

interface Guess extends ReturnType<typeof guessMapping> {
  columns: ReadAnswer['tables'][number]['columns'][]
}
const lastGuesses = new WeakMap<Material, { ledger: Ledger; asked: string | undefined; guess: Guess }>()

/** Whoever pages through a large table asks for the same guess again. */
function guessed(ledger: Ledger, material: Material, asked: string | undefined): Guess {
  const last = lastGuesses.get(material)
  if (last?.ledger === ledger && last.asked === asked) return last.guess
  const found = guessMapping(material, { predicates: ledger.predicates.values(), kinds: ledger.kinds }, asked)
  const columns = material.tables.map(table => table.columns.map((id, at) => ({ id, ...valuesOf(table, at) })))
  const guess = { ...found, columns }
  lastGuesses.set(material, { ledger, asked, guess })
  return guess
}

let last: { packed: string; material: Material } | null = null
let forgetting: NodeJS.Timeout | undefined
const mostMs = 120_000

/** One at a time, for the looks that soon follow. */
function parsed(packed: string): Material {
  clearTimeout(forgetting)
  forgetting = setTimeout(() => {
    last = null
  }, mostMs)
  forgetting.unref()
  if (last?.packed !== packed) last = { packed, material: JSON.parse(packed) as Material }
  return last.material
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
