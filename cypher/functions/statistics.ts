import type { QueryContext } from '../graph/context.ts'
import { describe } from '../text/describe.ts'
import { formatFloat } from '../text/number.ts'
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import { isNumber, typeName } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { orderNumbers } from '../values/numbers.ts'

const notNumeric = (name: string, v: Value): CypherError =>
  CypherError.typeError(`${name}() can only handle numerical values or null, but received: ${typeName(v)}`)

/** Welford's method; `missing` is 1 for a sample, 0 for a population. */
export class Deviation {
  private count = 0
  private mean = 0
  private squares = 0
  constructor(
    private readonly name: string,
    private readonly missing: 0 | 1,
  ) {}

  add(values: readonly Value[]): void {
    const v = values[0] ?? null
    if (v === null) return
    if (!isNumber(v)) throw notNumeric(this.name, v)
    const x = Number(v)
    this.count++
    const distance = x - this.mean
    this.mean += distance / this.count
    this.squares += distance * (x - this.mean)
  }

  result = (): Value => {
    if (this.count === 0) return null
    return this.count === 1 ? 0 : Math.sqrt(this.squares / (this.count - this.missing))
  }
}

/** Sorting many millions of numbers takes seconds. */
function inOrder(a: number | bigint, b: number | bigint): number {
  beat()
  return orderNumbers(Number(a), Number(b))
}

type Pick = (sorted: (number | bigint)[], percentile: number) => Value

/** The percentile comes with the first value. */
export class Percentile {
  private readonly numbers: (number | bigint)[] = []
  private percentile: number | undefined
  constructor(
    private readonly name: string,
    private readonly pick: Pick,
    private readonly ctx: QueryContext,
  ) {}

  add([v = null, percentile = null]: readonly Value[]): void {
    this.percentile ??= readPercentile(percentile)
    if (v === null) return
    if (!isNumber(v)) throw notNumeric(this.name, v)
    this.ctx.charge(16)
    this.numbers.push(v)
  }

  result = (): Value => {
    if (this.numbers.length === 0) return null
    this.numbers.sort(inOrder)
    return this.pick(this.numbers, this.percentile ?? 0)
  }
}

function readPercentile(v: Value): number {
  if (v === null || !isNumber(v)) throw CypherError.typeError(`Can't coerce \`${describe(v)}\` to Number`)
  const p = Number(v)
  if (p >= 0 && p <= 1) return p
  throw CypherError.argumentError(`Invalid input '${formatFloat(p)}' is not a valid argument, must be a number in the range 0.0 to 1.0`)
}

export function percentileCont(sorted: (number | bigint)[], percentile: number): Value {
  const at = percentile * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.ceil(at)
  if (low === high) return sorted[low] ?? null
  return Number(sorted[low]) * (high - at) + Number(sorted[high]) * (at - low)
}

export function percentileDisc(sorted: (number | bigint)[], percentile: number): Value {
  const at = percentile * sorted.length
  const whole = Math.trunc(at)
  return sorted[at !== whole || whole === 0 ? Math.min(whole, sorted.length - 1) : whole - 1] ?? null
}
