import type { Noted } from '../contract/told/noted.ts'
/** `row`: number in the file, from 1, as spreadsheet programs count. */
export interface Row {
  row: number
  cells: string[]
}

export interface KnownPart {
  column: string
  part: string
}

/** Without `columns` the headings are among the rows. */
export interface RawTable {
  name: string
  rows: Row[]
  columns?: string[]
  /** Graph formats say themselves what their columns are. */
  parts?: KnownPart[]
  /** A table of entities, which another table's ends name by these columns. */
  entities?: { id: string; name: string; kind?: string; note?: string; wikidata?: string }
}

export interface ReadFile {
  format: string
  encoding: string | null
  separator: string | null
  notes: Noted[]
  tables: RawTable[]
}

export interface FileBytes {
  name: string
  bytes: Uint8Array
  encoding?: string
  separator?: string
}

/** `reads` decides by name and first bytes as text. Throws Unreadable. */
export interface Reader {
  format: string
  reads(file: FileBytes, start: string): boolean
  read(file: FileBytes): ReadFile
}

export interface Table {
  name: string
  columns: string[]
  heading: number | null
  above: string[]
  rows: Row[]
  parts?: KnownPart[]
  entities?: RawTable['entities']
}

export interface Material {
  files: (Omit<ReadFile, 'tables'> & { name: string })[]
  tables: Table[]
}
