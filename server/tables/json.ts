/** Depth is checked before anything walks the value. */
import { asItIs, coded } from '../contract/told/coded.ts'
import { decode } from './decode.ts'
import { limits } from './limits.ts'
import type { FileBytes } from './table.ts'
import { Unreadable } from './unreadable.ts'

export type Json = Record<string, unknown>

export function readJson(file: FileBytes): unknown {
  const text = decode(file.name, file.bytes, file.encoding).text.replace(/^\ufeff/, '')
  const value = whole(text) ?? lines(file.name, text)
  checkDepth(file.name, value)
  return value
}

function whole(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lines(file: string, text: string): unknown[] {
  const all = text.split(/\r?\n/)
  if (all.length > limits.rows * 4) throw new Unreadable(file, null, coded('hasLinesAtMost', { all: all.length, rows: limits.rows * 4 }))
  return all.flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as unknown]
    } catch (error) {
      throw new Unreadable(
        file,
        coded('line', { n: i + 1 }),
        coded('isNotJson'),
        error instanceof Error ? asItIs(error.message.slice(0, 200)) : null,
      )
    }
  })
}

function checkDepth(file: string, value: unknown): void {
  const queue = [{ value, depth: 0 }]
  for (let item = queue.pop(); item; item = queue.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue
    if (item.depth > limits.depth) throw new Unreadable(file, null, coded('isNestedDeeperThanLevels', { depth: limits.depth }))
    for (const inner of Object.values(item.value)) queue.push({ value: inner, depth: item.depth + 1 })
  }
}

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value)

export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return value
      .map(cellOf)
      .filter(part => part !== '')
      .join('; ')
  return JSON.stringify(value)
}
export const firstOf = (value: unknown): string | undefined => cellOf(Array.isArray(value) ? value[0] : value) || undefined

export const cellsOf = (value: unknown, without: readonly string[] = []): Record<string, string> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !without.includes(key))
          .map(([key, inner]) => [key, cellOf(inner)]),
      )
    : {}
