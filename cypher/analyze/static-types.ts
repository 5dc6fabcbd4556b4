/** Types that are known before a query runs, by the names that Neo4j's messages use. */
import type { Value } from '../types/types.ts'

/** Several are written `Integer or String`. Undefined is a type that is not known: a property's, for one. */
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

const ORDER = 'Boolean Float Integer Map Node Path Point Relationship String Duration Date Time LocalTime LocalDateTime DateTime'.split(' ')

/** The names that a written type stands for. */
export const namesIn = (type: string): string[] => type.split(/, | or /)

/** Types as messages name them side by side; lists come last. */
export function alternatives(types: readonly StaticType[]): string {
  const scalars = ORDER.filter(name => types.some(type => typeof type === 'string' && namesIn(type).includes(name)))
  const all = types.some(isListType) ? [...scalars, 'List<T>'] : scalars
  return all.length < 2 ? (all[0] ?? 'Any') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

/** The type of what is one of several. */
export function either(types: readonly StaticType[]): StaticType {
  const same = common(types)
  return same !== undefined || types.includes(undefined) || types.some(isListType) ? same : alternatives(types)
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

/** By their names; of those that may be anything no type is told. */
export type ParameterTypes = ReadonlyMap<string, StaticType>

/** To 5.26 a FLOAT may be anything, and a map what has properties. */
function typeOfParameter(v: Value): StaticType {
  if (typeof v === 'number') return undefined
  return v instanceof Map ? 'Map, Node or Relationship' : typeOfValue(v)
}

export const typesOf = (params: ReadonlyMap<string, Value>): ParameterTypes =>
  new Map([...params].map(([name, value]) => [name, typeOfParameter(value)]))

/** A value's type as the analysis knows it from a literal. */
export function typeOfValue(v: Value): StaticType {
  if (v === null) return undefined
  if (typeof v === 'bigint') return 'Integer'
  if (typeof v === 'number') return 'Float'
  if (typeof v === 'string') return 'String'
  if (typeof v === 'boolean') return 'Boolean'
  if (Array.isArray(v)) return { list: undefined }
  return v instanceof Map ? 'Map' : KINDS[v.kind]
}
