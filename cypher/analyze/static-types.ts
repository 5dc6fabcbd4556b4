/** Types known before a query runs, by their names in Neo4j's messages. */
import type { Value } from '../types/types.ts'

/** A union is written `Integer or String`; undefined is an unknown type, such as a property's. */
export type StaticType = string | { readonly list: StaticType } | undefined

export const isListType = (type: StaticType): type is { readonly list: StaticType } => typeof type === 'object'
export const itemOf = (type: StaticType): StaticType => (isListType(type) ? type.list : undefined)

export const typeText = (type: StaticType): string =>
  isListType(type) ? `List<${type.list === undefined ? 'T' : typeText(type.list)}>` : (type ?? 'Any')

export function common(types: readonly StaticType[]): StaticType {
  const [first, ...others] = types
  if (isListType(first)) return others.every(isListType) ? { list: common(types.map(itemOf)) } : undefined
  return others.every(type => type === first) ? first : undefined
}

const ORDER = 'Boolean Float Integer Map Node Path Point Relationship String Duration Date Time LocalTime LocalDateTime DateTime'.split(' ')

export const namesIn = (type: string): string[] => type.split(/, | or /)

export function alternatives(types: readonly StaticType[]): string {
  const scalars = ORDER.filter(name => types.some(type => typeof type === 'string' && namesIn(type).includes(name)))
  const all = types.some(isListType) ? [...scalars, 'List<T>'] : scalars
  return all.length < 2 ? (all[0] ?? 'Any') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

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

export type ParameterTypes = ReadonlyMap<string, StaticType>

/** To 5.26 a FLOAT may be anything, and a map anything with properties. */
function typeOfParameter(v: Value): StaticType {
  if (typeof v === 'number') return undefined
  return v instanceof Map ? 'Map, Node or Relationship' : typeOfValue(v)
}

export const typesOf = (params: ReadonlyMap<string, Value>): ParameterTypes =>
  new Map([...params].map(([name, value]) => [name, typeOfParameter(value)]))

export function typeOfValue(v: Value): StaticType {
  if (v === null) return undefined
  if (typeof v === 'bigint') return 'Integer'
  if (typeof v === 'number') return 'Float'
  if (typeof v === 'string') return 'String'
  if (typeof v === 'boolean') return 'Boolean'
  if (Array.isArray(v)) return { list: undefined }
  return v instanceof Map ? 'Map' : KINDS[v.kind]
}
