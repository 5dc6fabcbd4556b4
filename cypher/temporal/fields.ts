import { CypherError } from '../types/errors.ts'
import { inJavaOrder } from '../types/java-map.ts'
import { typeName } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'

export const DATE_FIELDS = ['year', 'quarter', 'month', 'week', 'dayofquarter', 'dayofweek', 'ordinalday', 'day'] as const
export const CLOCK_FIELDS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'] as const
const EPOCH_FIELDS = ['epochseconds', 'epochmillis'] as const
const BASES = ['date', 'time', 'datetime'] as const

type NumberField = (typeof DATE_FIELDS)[number] | (typeof CLOCK_FIELDS)[number] | (typeof EPOCH_FIELDS)[number]
type Name = NumberField | (typeof BASES)[number] | 'timezone'

const CALENDAR: readonly Name[] = [...DATE_FIELDS, 'date', 'timezone']
const CLOCK: readonly Name[] = [...CLOCK_FIELDS, 'time', 'timezone']
const BOTH: readonly Name[] = [...DATE_FIELDS, ...CLOCK_FIELDS, ...BASES, 'timezone']

const ALLOWED = {
  date: CALENDAR,
  localtime: CLOCK,
  time: CLOCK,
  localdatetime: BOTH,
  datetime: [...BOTH, ...EPOCH_FIELDS],
} satisfies Record<string, readonly Name[]>

const KNOWN = new Map<string, string>(
  [...BOTH, ...EPOCH_FIELDS].map(name => [name, name.replace('of', 'Of').replace(/(day|week|quarter|seconds|millis)$/, spell)]),
)

const FROM_ONE: ReadonlySet<string> = new Set(DATE_FIELDS.filter(name => name !== 'year'))

function spell(end: string, _: string, at: number): string {
  return at === 0 ? end : `${end[0]?.toUpperCase()}${end.slice(1)}`
}

const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['month', 'calendar'],
  ['day', 'calendar'],
  ['week', 'week'],
  ['dayofweek', 'week'],
  ['quarter', 'quarter'],
  ['dayofquarter', 'quarter'],
  ['ordinalday', 'ordinal'],
])

export class Fields {
  private readonly values = new Map<string, Value>()

  constructor(map: ReadonlyMap<string, Value>, kind: keyof typeof ALLOWED) {
    if (map.size === 0) throw CypherError.argumentError('At least one temporal unit must be specified.')
    const allowed: readonly string[] = ALLOWED[kind]
    for (const [key, value] of inJavaOrder(map)) {
      const name = key.toLowerCase()
      if (!KNOWN.has(name)) throw CypherError.argumentError(`No such field: ${key}`)
      if (!allowed.includes(name)) throw CypherError.typeError(`Not supported: ${spelling(name)}`)
      this.refuseMixed(name)
      this.values.set(name, value)
    }
    if ((kind === 'date' || kind === 'localtime' || kind === 'localdatetime') && this.has('timezone') && this.values.size > 1) {
      throw CypherError.typeError('Cannot assign time zone if also assigning other fields.')
    }
  }

  /** A day is named in one way, which its first field decides. */
  private refuseMixed(name: string): void {
    const own = SYSTEMS.get(name)
    const other = [...this.values.keys()].map(before => SYSTEMS.get(before)).find(system => system !== undefined && system !== own)
    if (own && other) throw CypherError.typeError(`Cannot assign ${spelling(name)} to ${other} date.`)
  }

  has(name: Name): boolean {
    return this.values.has(name)
  }

  hasAny(names: readonly Name[]): boolean {
    return names.some(name => this.has(name))
  }

  /** Only a time zone means the current instant. */
  get onlyZone(): boolean {
    return this.values.size === 1 && this.has('timezone')
  }

  without(...names: Name[]): Fields {
    const copy: Fields = Object.create(Fields.prototype)
    return Object.assign(copy, { values: new Map([...this.values].filter(([name]) => !names.includes(name as Name))) })
  }

  base(name: (typeof BASES)[number] | (typeof EPOCH_FIELDS)[number]): Value | undefined {
    return this.values.get(name)
  }

  get timezone(): string | undefined {
    const value = this.values.get('timezone')
    if (value === undefined) return undefined
    if (typeof value === 'string') return value
    throw new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', `Cannot convert to ZoneId: ${typeName(value)}`)
  }

  /** Undefined where it is left out, its first value where it is null; throws Neo4j's failure where it is no integer. */
  number(name: NumberField): number | undefined {
    const value = this.values.get(name)
    if (value === undefined) return undefined
    if (value === null) return FROM_ONE.has(name) ? 1 : 0
    if (typeof value === 'bigint') return Number(value)
    throw new CypherError(
      'Neo.DatabaseError.Statement.ExecutionFailed',
      `${spelling(name)} must be an integer value, but was a ${typeName(value)}`,
    )
  }
}

export const spelling = (name: string): string => KNOWN.get(name) ?? name
