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

/** A mean, updated value by value, of durations unit by unit, as Neo4j does, so that the last digit agrees. */
export class Mean {
  private count = 0
  private mean = 0
  private units: [months: number, days: number, seconds: number, nanos: number] | undefined

  add(v: Amount): void {
    this.count++
    if (typeof v !== 'object') {
      this.mean = this.moved(this.mean, v)
      return
    }
    const [months, days, seconds, nanos] = this.units ?? [0, 0, 0, 0]
    this.units = [this.moved(months, v.months), this.moved(days, v.days), this.moved(seconds, v.seconds), this.moved(nanos, v.nanos)]
  }

  private moved(mean: number, by: bigint | number): number {
    return mean + (Number(by) - mean) / this.count
  }

  result = (): Value => (this.units ? wholeDays(fractionalDuration(...this.units)) : this.mean)
}

/** With days for the hours above a day; hours below zero stay. */
function wholeDays({ months, days, seconds, nanos }: DurationValue): DurationValue {
  const more = seconds < DAY ? 0n : seconds / DAY
  return durationOf(months, days + more, seconds - more * DAY, BigInt(nanos))
}
