/** What a file may be. More is refused by name, before it takes memory or time that others need. */
export const limits = {
  bytes: 48 * 1024 * 1024,
  /** Of everything that a zipped file unfolds to. */
  unfoldedBytes: 256 * 1024 * 1024,
  rows: 250_000,
  columns: 500,
  /** Cells of all tables. */
  cells: 6_000_000,
  /** Characters of one row of a text file. */
  rowCharacters: 1_000_000,
  cellCharacters: 50_000,
  sheets: 100,
  /** Of JSON and XML. */
  depth: 64,
}

/** "250,000" */
export const figure = (value: number): string => value.toLocaleString('en-GB')
