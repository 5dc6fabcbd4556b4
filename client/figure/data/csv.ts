import { stringify } from 'csv-stringify/browser/esm/sync'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { disarmed } from '../../../server/contract/files/armed.ts'

/** RFC 4180, UTF-8; no cell starts a formula in a spreadsheet program. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([columns, ...rows].map(cells => cells.map(disarmed)))

/** The same bytes for the same files. */
export function toZip(files: Readonly<Record<string, string>>): Uint8Array {
  const members: Zippable = {}
  for (const [name, text] of Object.entries(files)) members[name] = [strToU8(text), { mtime: '1980-01-01' }]
  return zipSync(members)
}
