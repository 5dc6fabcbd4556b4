/** The table worker for Cypher scripts: their grammar takes long to load. */
import { readTables } from '../tables/read-tables.ts'
import { cypherScript } from '../tables/readers/cypher-script.ts'
import { serveCalls } from '../threads/serve-calls.ts'
import { failureOf } from './failures.ts'
import type { TableCalls } from './table-calls.ts'

serveCalls<TableCalls>({ read: ({ files, headings }) => readTables(files, { headings, more: [cypherScript] }) }, failureOf)
