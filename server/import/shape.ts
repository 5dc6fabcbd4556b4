/** A mapping is remembered by the headings of its table, as a submission is by its key: in the store, for every copy of the app. */
import { Mapping } from '../contract/import/mapping.ts'

export const shapeOf = (columns: readonly string[]): string => JSON.stringify(['mapping of', ...columns])

/** Longer ones would weigh on every start; what they decide on names is then asked anew. */
const mostCharacters = 500_000

export function mappingToKeep(mapping: Mapping): string {
  const whole = JSON.stringify(mapping)
  return whole.length <= mostCharacters ? whole : JSON.stringify({ ...mapping, names: [] })
}

/** Null where an older copy of the app kept what this one cannot read, or its columns are not these. */
export function mappingKept(text: string, { name, columns }: { name: string; columns: readonly string[] }): Mapping | null {
  const read = Mapping.safeParse(JSON.parse(text))
  return read.success && read.data.columns.every(({ column }) => columns.includes(column)) ? { ...read.data, table: name } : null
}
