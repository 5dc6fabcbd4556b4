import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import type { ImportReport, ReadAnswer } from '../../../server/contract/import/report.ts'
import type { DryRunInput, ImportFile, ReadInput } from '../../../server/contract/import.ts'
import { call } from '../../session/api.ts'
import type { Dropped } from '../../session/context.tsx'
import { type Asked, asked } from '../../session/queries.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { corrected, type Edit, typedWith } from './corrections.ts'
import { asSent } from './to-base64.ts'

export const rowsShown = 200

export interface How {
  encoding?: string
  separator?: NonNullable<ImportFile['separator']>
  headings?: ReadInput['headings']
  table?: string
}

export interface Importing {
  files: readonly File[]
  /** "owners.xlsx", "nodes.csv and edges.csv" */
  name: string
  reading: Asked<ReadAnswer>
  how: How
  setHow(how: How): void
  guessed: Mapping | null
  mapping: Mapping | null
  setMapping(mapping: Mapping): void
  table: ReadAnswer['tables'][number] | null
  edits: readonly Edit[]
  /** Corrections that are typed and not read yet: nothing is imported before they are. */
  typed: readonly Edit[]
  type(edit: Edit, there: string): void
  readTyped(): void
  row: number | null
  setRow(row: number): void
  report: Asked<ImportReport>
  planned(): Promise<Planned>
}
type Planned = Pick<DryRunInput, 'files' | 'headings' | 'edits'> & { mapping: Mapping }

export const most = 500

export function useImport({ id, files }: Dropped): Importing {
  const [how, setHow] = useState<How>({})
  const [own, setOwn] = useState<Mapping | null>(null)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [typed, setTyped] = useState<readonly Edit[]>([])
  const [chosenRow, setRow] = useState<number | null>(null)
  const { headings = [], table: asks, ...decoded } = how

  const reading = useQuery({
    ...asked(['import', id, 'read', how], async signal =>
      call(
        'readFiles',
        { body: { files: await asSent(files, decoded), headings, ...(asks !== undefined && { table: asks }), limit: rowsShown } },
        signal,
      ),
    ),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const guessed = reading.data?.mapping ?? null
  const mapping = own ?? guessed
  const tables = reading.data?.tables ?? []
  const table = tables.find(each => each.name === mapping?.table) ?? tables[0] ?? null
  const row = chosenRow ?? table?.rows[0]?.row ?? null
  const planned = async (): Promise<Planned> => ({
    ...{ files: await asSent(files, decoded), headings, edits: [...edits] },
    mapping: mapping ?? (guessed as Mapping),
  })
  const report = useQuery({
    ...asked(['import', id, 'look', how, mapping, edits, row], async signal =>
      call('dryRun', { body: { ...(await planned()), preview: row === null ? [] : [row], most } }, signal),
    ),
    enabled: mapping !== null && reading.data?.saved === false && lacks(mapping).length === 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const name = useMemo(
    () =>
      listOf(
        files.map(each => each.name),
        'unit',
      ),
    [files],
  )
  return {
    ...{ files, name, reading, how, guessed, mapping, table, edits, typed, row, setRow, report, planned },
    setHow(next) {
      setHow(next)
      setOwn(null)
      setEdits([])
      setTyped([])
      setRow(null)
    },
    setMapping: setOwn,
    type: (edit, there) => setTyped(before => typedWith(before, edit, there)),
    readTyped() {
      setEdits(corrected(edits, typed))
      setTyped([])
    },
  }
}

/** The parts without which nothing can be said of a row. */
export const lacks = ({ columns, constants }: Mapping): ('from' | 'to' | 'tie')[] =>
  (['from', 'to', 'tie'] as const).filter(
    part => !columns.some(each => each.part === part) && !(part === 'tie' && constants.tie !== undefined),
  )
