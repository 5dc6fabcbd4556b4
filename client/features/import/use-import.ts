import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import type { ImportReport, ReadAnswer } from '../../../server/contract/import/report.ts'
import type { DryRunInput, ImportFile, ReadInput } from '../../../server/contract/import.ts'
import { ApiProblem, call } from '../../session/api.ts'
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
  /** The first of the rows that are shown, of all. */
  from: number
  showFrom(from: number): void
  /** Shows the page that the row is on as well. */
  goTo(row: number): void
  /** By the name that the server keeps the table under, else with its files. */
  planned<T>(ask: (body: Planned) => Promise<T>): Promise<T>
}
type Planned = Partial<Pick<DryRunInput, 'files' | 'kept'>> & Pick<DryRunInput, 'headings' | 'edits'> & { mapping: Mapping }

export const most = 500

export function useImport({ id, files }: Dropped): Importing {
  const [how, setHow] = useState<How>({})
  const [own, setOwn] = useState<Mapping | null>(null)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [typed, setTyped] = useState<readonly Edit[]>([])
  const [chosenRow, setRow] = useState<number | null>(null)
  const [page, setPage] = useState<{ from: number } | { row: number }>({ from: 0 })
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
  const { before = null, remembered = null, kept } = reading.data ?? {}
  // what was decided for this very sheet holds when it comes again; for another with its headings it is offered
  const mapping = own ?? (before && remembered?.mapping) ?? guessed
  /** Elsewhere, or after a while, the server keeps no table: then the files are sent as before. */
  const sent = async <T>(ask: (of: Partial<Pick<DryRunInput, 'files' | 'kept'>>) => Promise<T>): Promise<T> => {
    if (kept !== undefined)
      try {
        return await ask({ kept })
      } catch (error) {
        if (!(error instanceof ApiProblem && error.slug === 'not-found')) throw error
      }
    return ask({ files: await asSent(files, decoded) })
  }
  const paging = useQuery({
    ...asked(['import', id, 'rows', how, page], signal =>
      sent(of =>
        call('readFiles', { body: { ...of, headings, ...(asks !== undefined && { table: asks }), ...page, limit: rowsShown } }, signal),
      ),
    ),
    enabled: reading.data !== undefined && !('from' in page && page.from === 0),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const first = 'from' in page && page.from === 0
  const tables = (first ? reading.data : (paging.data ?? reading.data))?.tables ?? []
  const table = tables.find(each => each.name === mapping?.table) ?? tables[0] ?? null
  const row = chosenRow ?? table?.rows[0]?.row ?? null
  const planned = <T>(ask: (body: Planned) => Promise<T>): Promise<T> =>
    sent(of => ask({ ...of, headings, edits: [...edits], mapping: mapping ?? (guessed as Mapping) }))
  const report = useQuery({
    ...asked(['import', id, 'look', how, mapping, edits, row], signal =>
      planned(body => call('dryRun', { body: { ...body, preview: row === null ? [] : [row], most } }, signal)),
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
      setPage({ from: 0 })
    },
    setMapping: setOwn,
    from: table?.from ?? 0,
    showFrom(from) {
      setPage({ from })
      setRow(null)
    },
    goTo(to) {
      setRow(to)
      if (!table?.rows.some(each => each.row === to)) setPage({ row: to })
    },
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
