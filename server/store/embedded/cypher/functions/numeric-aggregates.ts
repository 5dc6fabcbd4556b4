/** Running sum and mean, each of numbers only or of durations only. */
import { MAX_INTEGER, MIN_INTEGER } from '../integers.ts'
import { addDurations } from '../temporal/arithmetic.ts'
import { durationOf, fractionalDuration } from '../temporal/duration.ts'
import type { DurationValue } from '../temporal.ts'
import type { Value } from '../types.ts'

const DAY = 86_400n

type Amount = bigint | number | DurationValue

/** A sum; integers stay INTEGER until they leave 64 bits, then go on as FLOAT. */
export class Total {
  private sum: Amount | null = null

  add(v: Amount): void {
    this.sum = this.sum === null ? v : sumOf(this.sum, v)
  }

  result = (): Value => this.sum
}

function sumOf(a: Amount, b: Amount): Amount {
  if (typeof a === 'object' && typeof b === 'object') return addDurations(a, b)
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    const sum = a + b
    return sum > MAX_INTEGER || sum < MIN_INTEGER ? Number(a) + Number(b) : sum
  }
  return Number(a) + Number(b)
}

/** A mean, updated value by value and unit by unit, as Neo4j does, so that the last digit agrees. */
export class Mean {
  private count = 0
  private means: number[] = []
  private durations = false

  add(v: Amount): void {
    this.count++
    this.durations = typeof v === 'object'
    const units = typeof v === 'object' ? [v.months, v.days, v.seconds, v.nanos] : [v]
    this.means = units.map((unit, i) => {
      const mean = this.means[i] ?? 0
      return mean + (Number(unit) - mean) / this.count
    })
  }

  result(): Value {
    const [months = 0, days = 0, seconds = 0, nanos = 0] = this.means
    return this.durations ? wholeDays(fractionalDuration(months, days, seconds, nanos)) : months
  }
}

/** With days for the hours above a day; hours below zero stay. */
function wholeDays({ months, days, seconds, nanos }: DurationValue): DurationValue {
  const more = seconds < DAY ? 0n : seconds / DAY
  return durationOf(months, days + more, seconds - more * DAY, BigInt(nanos))
}
