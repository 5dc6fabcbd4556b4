import { readFiles } from '../../server/tables/read-files.ts'
import { Unreadable } from '../../server/tables/unreadable.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const read = (name: string, bytes: Uint8Array, more: object = {}) => readFiles([{ name, bytes, ...more }])
export const cellsOf = (name: string, bytes: Uint8Array) => read(name, bytes).tables[0]?.rows.map(({ cells }) => cells)
export const refusal = (name: string, bytes: Uint8Array): string => {
  try {
    read(name, bytes)
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
  return 'was read'
}
