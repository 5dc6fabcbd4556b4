import { addDurations } from '../temporal/arithmetic.ts'
import { durationOf, fractionalDuration } from '../temporal/duration.ts'
import { MAX_INTEGER, MIN_INTEGER } from '../types/integers.ts'
import type { DurationValue } from '../types/temporal.ts'
import type { Value } from '../types/types.ts'

const DAY = 86_400n

type Amount = bigint | number | DurationValue

/** INTEGER until it leaves 64 bits, then FLOAT. */
export class Total {
  private sum: Amount | null = null
  /** Integers that a double holds exactly are summed here, which is quicker; the rest goes into `sum`. */
  private whole = 0
  private some = false

  add(v: Amount): void {
    if (typeof v === 'bigint' && (this.sum === null || typeof this.sum === 'bigint')) {
      const whole = this.whole + Number(v)
      if (Number.isSafeInteger(whole) && Number.isSafeInteger(Number(v))) {
        this.whole = whole
        this.some = true
        return
      }
    }
    const sum = this.all()
    this.whole = 0
    this.some = false
    this.sum = sum === null ? v : sumOf(sum, v)
  }

  private all(): Amount | null {
    if (!this.some) return this.sum
    const whole = BigInt(this.whole)
    return this.sum === null ? whole : sumOf(this.sum, whole)
  }

  result(): Value {
    return this.all()
  }
}

function sumOf(a: Amount, b: Amount): Amount {
  if (typeof a === 'object' && typeof b === 'object') return addDurations(a, b)
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    const sum = a + b
    return sum > MAX_INTEGER || sum < MIN_INTEGER ? Number(a) + Number(b) : sum
  }
  return Number(a) + Number(b)
}

/** Updated value by value, durations unit by unit, as in Neo4j, so that the last digit agrees. */
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

  result(): Value {
    return this.units ? wholeDays(fractionalDuration(...this.units)) : this.mean
  }
}

/** Hours above a day become days; negative hours stay. */
function wholeDays({ months, days, seconds, nanos }: DurationValue): DurationValue {
  const more = seconds < DAY ? 0n : seconds / DAY
  return durationOf(months, days + more, seconds - more * DAY, BigInt(nanos))
}
