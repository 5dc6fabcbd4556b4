/** Larger files are refused by name, before they take memory or time that others need. */
export const limits = {
  bytes: 48 * 1024 * 1024,
  unfoldedBytes: 256 * 1024 * 1024,
  rows: 250_000,
  columns: 500,
  cells: 6_000_000,
  rowCharacters: 1_000_000,
  cellCharacters: 50_000,
  /** Of all cells: a workbook stores a text once and may show it in every cell. */
  characters: 64_000_000,
  sheets: 100,
  /** Of JSON and XML. */
  depth: 64,
}

export const figure = (value: number): string => value.toLocaleString('en-GB')
