/** The position of a reader, so that a query can go on behind it in another process. */

import { createHash } from 'node:crypto'
import { coded } from '../../contract/told/coded.ts'
import { portionOf } from '../portions.ts'
import { StoreError } from '../store.ts'
import type { Cursor } from './cursor.ts'
import type { Read } from './protocol.ts'

export interface ReadRows {
  add(lines: Uint8Array, rows: number): void
  readonly rows: number
  digest(): string
}

export function readRows(): ReadRows {
  const hash = createHash('sha1')
  let rows = 0
  return {
    add(lines, more) {
      hash.update(lines)
      rows += more
    },
    get rows() {
      return rows
    },
    digest: () => hash.copy().digest('base64'),
  }
}

/** Skips rows that were read already; throws StoreError cancelled where they differ this time (e.g. rand()). */
export function goPast(cursor: Cursor, { rows, digest }: Read): void {
  const again = readRows()
  while (again.rows < rows) {
    const { rows: found, followed, summary } = cursor.pull(rows - again.rows)
    again.add(portionOf(found, followed).lines, found.length)
    if (summary) break
  }
  if (again.rows < rows || again.digest() !== digest) throw new StoreError('cancelled', coded('anotherQueryBrokeTheEngine'))
}
