import { formatFloat, formatTemporal } from '@isnad/cypher/values'
import type { WireValue } from '../contract/query.ts'
import type { PointValue, TemporalValue } from './value-types.ts'

export interface Budget {
  left: number
}

export class OverBudget extends Error {}

type Leaf = null | boolean | string | bigint | number | PointValue | TemporalValue

export function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes
  if (budget.left < 0) throw new OverBudget()
}

/** Always `{ $type, _value }`, also for null, booleans and strings, as in Neo4j's Query API. */
export function leafToWire(value: Leaf, budget: Budget): WireValue {
  if (value === null) return spent(budget, 28, { $type: 'Null', _value: null })
  if (typeof value === 'boolean') return spent(budget, 34, { $type: 'Boolean', _value: value })
  if (typeof value === 'string') return spent(budget, value.length + 32, { $type: 'String', _value: value })
  const wire = typedLeaf(value)
  return spent(budget, wire._value.length + 32, wire)
}

function spent(budget: Budget, bytes: number, value: WireValue): WireValue {
  spend(budget, bytes)
  return value
}

export function listToWire<T>(items: readonly T[], convert: (value: T) => WireValue, budget: Budget): WireValue {
  spend(budget, 27)
  return { $type: 'List', _value: items.map(convert) }
}

function typedLeaf(value: Exclude<Leaf, null | boolean | string>): { $type: string; _value: string } {
  if (typeof value === 'bigint') return { $type: 'Integer', _value: String(value) }
  if (typeof value === 'number') return { $type: 'Float', _value: formatFloat(value) }
  if (value.kind === 'point') return { $type: 'Point', _value: pointText(value) }
  const $type = value.kind === 'datetime' ? (value.zone === undefined ? 'OffsetDateTime' : 'ZonedDateTime') : temporalTypes[value.kind]
  return { $type, _value: formatTemporal(value) }
}

const temporalTypes: Record<Exclude<TemporalValue['kind'], 'datetime'>, string> = {
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  localdatetime: 'LocalDateTime',
  duration: 'Duration',
}

/** "SRID=7203;POINT (1.0 2.0)" */
export const pointText = ({ srid, x, y, z }: PointValue): string =>
  z === undefined
    ? `SRID=${srid};POINT (${formatFloat(x)} ${formatFloat(y)})`
    : `SRID=${srid};POINT Z (${formatFloat(x)} ${formatFloat(y)} ${formatFloat(z)})`

/** Keys may be any string, `__proto__` too. */
export function mapToWire<T>(
  entries: Iterable<[string, T]>,
  convert: (value: T) => WireValue,
  budget: Budget,
): { $type: 'Map'; _value: Record<string, WireValue> } {
  spend(budget, 26)
  return { $type: 'Map', _value: record(entries, convert, budget) }
}

/** Without a prototype, so that every key is only a key. */
export function record<T, W>(entries: Iterable<[string, T]>, convert: (value: T) => W, budget: Budget): Record<string, W> {
  const result: Record<string, W> = Object.create(null)
  for (const [key, value] of entries) {
    spend(budget, key.length + 4)
    result[key] = convert(value)
  }
  return result
}
