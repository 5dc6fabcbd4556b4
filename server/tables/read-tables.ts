import { readFiles } from './read-files.ts'
import type { Material, Table } from './table.ts'

/** What a thread that keeps no table must know of one beside its text. */
export interface ReadTables {
  /** JSON of a Material: it passes from thread to thread as one text. */
  material: string
  heads: Pick<Table, 'name' | 'columns'>[]
}

export function readTables(...asked: Parameters<typeof readFiles>): ReadTables {
  const material: Material = readFiles(...asked)
  return { material: JSON.stringify(material), heads: material.tables.map(({ name, columns }) => ({ name, columns })) }
}
