import type { ReadInput } from '../contract/import.ts'
import type { ReadTables } from '../tables/read-tables.ts'
import type { FileBytes } from '../tables/table.ts'

export interface TableCalls {
  read: { input: { files: FileBytes[]; headings: ReadInput['headings'] }; output: ReadTables }
}
