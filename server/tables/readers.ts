/** Every format that can be read, one file each; the first that knows a file reads it. */
import { delimited } from './readers/delimited.ts'
import { workbook } from './readers/workbook.ts'
import type { Reader } from './table.ts'

export const readers: readonly Reader[] = [workbook, delimited]
