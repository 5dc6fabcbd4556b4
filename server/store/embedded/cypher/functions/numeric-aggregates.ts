/** Running sum and mean, each of numbers only or of durations only. */
import { MAX_INTEGER, MIN_INTEGER } from '../integers.ts'
import { addDurations, divideDuration } from '../temporal/arithmetic.ts'
import type { DurationValue } from '../temporal.ts'
import type { Value } from '../types.ts'

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

/** A mean; of numbers updated value by value, as Neo4j does, so that the last digit agrees. */
export class Mean {
  private count = 0
  private mean = 0
  private durations: DurationValue | null = null

  add(v: Amount): void {
    this.count++
    if (typeof v === 'object') this.durations = this.durations === null ? v : addDurations(this.durations, v)
    else this.mean += (Number(v) - this.mean) / this.count
  }

  result = (): Value => (this.durations === null ? this.mean : divideDuration(this.durations, this.count))
}
