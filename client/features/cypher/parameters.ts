import { parseTyped } from '../../../server/contract/typed-json.ts'

/** Parameters as they are written into their fields: JSON, or plain text where it is none. */
export interface ReadParameters {
  values: Record<string, unknown>
  faults: string[]
}

/** `iran` and `"iran"` are the same text; `42`, `2.0`, `true`, `["a"]` and `{"$type": …}` are what JSON says, every number as it is typed. */
export function readParameters(names: readonly string[], written: Readonly<Record<string, string>>): ReadParameters {
  const faults = names.filter(name => (written[name] ?? '').trim() === '')
  const values = names.filter(name => !faults.includes(name)).map(name => [name, read((written[name] ?? '').trim())] as const)
  return { values: Object.fromEntries(values), faults }
}

function read(text: string): unknown {
  try {
    return parseTyped(text)
  } catch {
    return text
  }
}

/** How a value reaches the engine, in Cypher's word for its type: INTEGER, FLOAT, STRING. */
export function typeOf(value: unknown): string {
  if (value === null) return 'NULL'
  if (Array.isArray(value)) return 'LIST'
  if (typeof value === 'number') return 'INTEGER'
  if (typeof value !== 'object') return typeof value === 'string' ? 'STRING' : 'BOOLEAN'
  return '$type' in value && '_value' in value ? String(value.$type).toUpperCase() : 'MAP'
}

/** The parameters that a query names, in order: "$hub" → hub. */
export const parametersOf = (cypher: string): string[] => [...new Set([...cypher.matchAll(/\$(\w+)/g)].map(match => match[1] ?? ''))]
