/** Rows are made into bytes where they are found, so that no thread parses them only to pass them on. */
import type { QueryLine, WireValue } from '../contract/query.ts'
import type { RestsOn } from './says-so/numbering.ts'

export interface Portion {
  lines: Uint8Array<ArrayBuffer>
  rows: number
  cited: Cited
  restsOn?: string[]
}
/** Claims, and drawn relations by key, anywhere in the rows; each once. */
export interface Cited {
  claimIds: string[]
  relationIds: string[]
}

export interface RowsFollowed {
  each: readonly RestsOn[]
  fresh: string[]
}

export function portionOf(rows: readonly WireValue[][], followed?: RowsFollowed): Portion {
  const claimIds = new Set<string>()
  const relationIds = new Set<string>()
  const see = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) see(item)
    if (!isTyped(value)) return
    if (value.$type === 'Node') seeNode(value._value)
    else if (value.$type === 'Relationship') seeRelationship(value._value)
    else if (value.$type === 'Map' && isRecord(value._value)) see(Object.values(value._value))
    else see(value._value)
  }
  const seeNode = (node: unknown) => {
    if (!isRecord(node) || !Array.isArray(node._labels) || !node._labels.includes('Claim')) return
    const id = text(node._properties, 'id')
    if (id !== null) claimIds.add(id)
  }
  const seeRelationship = (relationship: unknown) => {
    const key = isRecord(relationship) ? text(relationship._properties, 'key') : null
    if (key !== null) relationIds.add(key)
  }

  let lines = ''
  rows.forEach((values, n) => {
    see(values)
    lines += `${JSON.stringify({ type: 'row', values, ...saysOf(followed?.each[n]) } satisfies QueryLine)}\n`
  })
  return {
    lines: new TextEncoder().encode(lines),
    rows: rows.length,
    cited: { claimIds: [...claimIds], relationIds: [...relationIds] },
    ...(followed && { restsOn: followed.fresh }),
  }
}

const saysOf = (row: RestsOn | undefined): { says?: number[]; more?: number } =>
  row === undefined ? {} : row.more > 0 ? row : { says: row.says }

export const rowsIn = ({ lines }: Portion): WireValue[][] =>
  new TextDecoder()
    .decode(lines)
    .split('\n')
    .flatMap(line => (line === '' ? [] : [(JSON.parse(line) as Extract<QueryLine, { type: 'row' }>).values]))

type Properties = Record<string, unknown>
const isRecord = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTyped = (value: unknown): value is { $type: string; _value: unknown } => isRecord(value) && typeof value.$type === 'string'

function text(properties: unknown, key: string): string | null {
  const value = isRecord(properties) ? properties[key] : undefined
  const plain = isTyped(value) && value.$type === 'String' ? value._value : value
  return typeof plain === 'string' ? plain : null
}
