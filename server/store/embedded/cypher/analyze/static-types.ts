/** Types that are known before a query runs, by the names that Neo4j's messages use. */
import type { Value } from '../types.ts'

/** Undefined is a type that is not known: a property's, for one. */
export type StaticType = string | { readonly list: StaticType } | undefined

export const isListType = (type: StaticType): type is { readonly list: StaticType } => typeof type === 'object'
export const itemOf = (type: StaticType): StaticType => (isListType(type) ? type.list : undefined)

/** As messages write it; the items of a list only where they are known. */
export const typeText = (type: StaticType): string =>
  isListType(type) ? `List<${type.list === undefined ? 'T' : typeText(type.list)}>` : (type ?? 'Any')

/** The type that all of them have, or none. */
export function common(types: readonly StaticType[]): StaticType {
  const [first, ...others] = types
  if (isListType(first)) return others.every(isListType) ? { list: common(types.map(itemOf)) } : undefined
  return others.every(type => type === first) ? first : undefined
}

const NAMES: Readonly<Record<string, string>> = {
  BOOLEAN: 'Boolean',
  INTEGER: 'Integer',
  FLOAT: 'Float',
  STRING: 'String',
  POINT: 'Point',
  DURATION: 'Duration',
  DATE: 'Date',
  'ZONED TIME': 'Time',
  'LOCAL TIME': 'LocalTime',
  'ZONED DATETIME': 'DateTime',
  'LOCAL DATETIME': 'LocalDateTime',
  MAP: 'Map',
  NODE: 'Node',
  RELATIONSHIP: 'Relationship',
  PATH: 'Path',
}

/** From a signature's type, e.g. `LIST<STRING>`; a union is not known. */
export function typeNamed(text: string): StaticType {
  const list = /^LIST<(.+)>$/.exec(text)
  return list ? { list: typeNamed(list[1] ?? '') } : NAMES[text]
}

const KINDS: Readonly<Record<string, string>> = {
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
  duration: 'Duration',
  point: 'Point',
  node: 'Node',
  relationship: 'Relationship',
  path: 'Path',
}

/** A value's type as the analysis knows it from a literal or a parameter. */
export function typeOfValue(v: Value): StaticType {
  if (v === null) return undefined
  if (typeof v === 'bigint') return 'Integer'
  if (typeof v === 'number') return 'Float'
  if (typeof v === 'string') return 'String'
  if (typeof v === 'boolean') return 'Boolean'
  if (Array.isArray(v)) return { list: undefined }
  return v instanceof Map ? 'Map' : KINDS[v.kind]
}
