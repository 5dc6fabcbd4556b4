/** E.g. `LIST<INTEGER | FLOAT NOT NULL> NOT NULL`. */
import { beat } from '../types/heartbeat.ts'
import { isList, isMap, kindOf } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'

const TYPES = [
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
]

const KINDS: Record<string, string> = {
  node: 'NODE',
  relationship: 'RELATIONSHIP',
  path: 'PATH',
  point: 'POINT',
  date: 'DATE',
  localtime: 'LOCAL TIME',
  time: 'ZONED TIME',
  localdatetime: 'LOCAL DATETIME',
  datetime: 'ZONED DATETIME',
  duration: 'DURATION',
}

export function valueType(v: Value): string {
  return v === null ? 'NULL' : `${typeOf(v)} NOT NULL`
}

function typeOf(v: Exclude<Value, null>): string {
  switch (typeof v) {
    case 'boolean':
      return 'BOOLEAN'
    case 'string':
      return 'STRING'
    case 'bigint':
      return 'INTEGER'
    case 'number':
      return 'FLOAT'
    default:
      if (isList(v)) return `LIST<${innerType(v)}>`
      return isMap(v) ? 'MAP' : (KINDS[kindOf(v) ?? ''] ?? 'ANY')
  }
}

function innerType(items: Value[]): string {
  if (items.length === 0) return 'NOTHING'
  const found = new Set<string>()
  let nulls = false
  for (const item of items) {
    beat()
    if (item === null) nulls = true
    else found.add(typeOf(item))
  }
  if (found.size === 0) return 'NULL'
  // an empty list among others adds no type
  const types = [...found]
  const known = types.length > 1 ? types.filter(t => t !== 'LIST<NOTHING>' || !types.some(u => u.startsWith('LIST<') && u !== t)) : types
  const suffix = nulls ? '' : ' NOT NULL'
  return known
    .sort((a, b) => rank(a) - rank(b))
    .map(type => type + suffix)
    .join(' | ')
}

const rank = (type: string): number => TYPES.indexOf(type.startsWith('LIST<') ? 'LIST' : type)
