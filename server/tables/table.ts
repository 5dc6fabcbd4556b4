/** Tables as they are read of files, whatever format those have. */

/** `row` is the row's number in the file, from 1, as a spreadsheet program counts; `cells` are texts. */
export interface Row {
  row: number
  cells: string[]
}

/** What a column is to a mapping, where the format says it. */
export interface KnownPart {
  column: string
  part: string
}

/** As a reader gives it. Without `columns` the headings are somewhere among the rows. */
export interface RawTable {
  name: string
  rows: Row[]
  columns?: string[]
  /** A graph's format says itself what its columns are. */
  parts?: KnownPart[]
  /** The table is of entities, which the ends of another table name by these columns. */
  entities?: { id: string; name: string; kind?: string; note?: string; wikidata?: string }
}

export interface ReadFile {
  format: string
  encoding: string | null
  separator: string | null
  /** What a person should know of how it was read. */
  notes: string[]
  tables: RawTable[]
}

export interface FileBytes {
  name: string
  bytes: Uint8Array
  encoding?: string
  separator?: string
}

/** One format. `reads` decides by the name and the first bytes as text. Throws Unreadable. */
export interface Reader {
  /** As it is called among those that can be read. */
  format: string
  reads(file: FileBytes, start: string): boolean
  read(file: FileBytes): ReadFile
}

/** With its columns named: what a mapping is about. */
export interface Table {
  name: string
  columns: string[]
  heading: number | null
  above: string[]
  rows: Row[]
  parts?: KnownPart[]
  entities?: RawTable['entities']
}

/** What was read of one or several files that belong together. */
export interface Material {
  files: (Omit<ReadFile, 'tables'> & { name: string })[]
  tables: Table[]
}
