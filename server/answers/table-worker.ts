import { readTables } from '../tables/read-tables.ts'
import { serveCalls } from '../threads/serve-calls.ts'
import { failureOf } from './failures.ts'
import type { TableCalls } from './table-calls.ts'

serveCalls<TableCalls>({ read: ({ files, headings }) => readTables(files, { headings }) }, failureOf)
