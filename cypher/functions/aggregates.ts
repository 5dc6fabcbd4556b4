import type { QueryContext } from '../graph/context.ts'
import { CypherError } from '../types/errors.ts'
import { isDuration, isNumber } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { order } from '../values/ordering.ts'
import { Mean, Total } from './numeric-aggregates.ts'
import { Deviation, Percentile, percentileCont, percentileDisc } from './statistics.ts'

export interface Aggregator {
  add(values: readonly Value[]): void
  result(): Value
}

export interface AggregateDef {
  readonly name: string
  readonly args: readonly { readonly name: string; readonly type: string }[]
  readonly min: number
  readonly max: number
  readonly returns: string
  readonly description: string
  create(ctx: QueryContext): Aggregator
}

class Count implements Aggregator {
  private n = 0
  add(values: readonly Value[]): void {
    if (values.length === 0 || values[0] !== null) this.n++
  }
  result(): Value {
    return BigInt(this.n)
  }
}

/** Bytes charged per collected value: a slot and a small object. */
const SLOT_BYTES = 32

class Collect implements Aggregator {
  private readonly items: Value[] = []
  constructor(private readonly ctx: QueryContext) {}
  add(values: readonly Value[]): void {
    const v = values[0] ?? null
    if (v === null) return
    this.ctx.charge(SLOT_BYTES + (typeof v === 'string' ? v.length : Array.isArray(v) ? v.length * SLOT_BYTES : 0))
    this.items.push(v)
  }
  result(): Value {
    return this.items
  }
}

/** Where one of two texts has none of these, JavaScript orders them by code point too. */
const BEYOND = /[\ud800-\uffff]/
const PLAIN_LENGTH = 4096

class Extreme implements Aggregator {
  private best: Value = null
  /** The best, where it is a text that may be compared at once. */
  private plain: string | undefined
  constructor(private readonly sign: 1 | -1) {}
  add(values: readonly Value[]): void {
    const v = values[0] ?? null
    if (v === null) return
    if (this.plain !== undefined && typeof v === 'string') {
      if (this.sign === 1 ? v < this.plain : v > this.plain) this.take(v)
    } else if (this.best === null || order(v, this.best) * this.sign < 0) this.take(v)
  }
  private take(v: Value): void {
    this.best = v
    this.plain = typeof v === 'string' && v.length <= PLAIN_LENGTH && !BEYOND.test(v) ? v : undefined
  }
  result(): Value {
    return this.best
  }
}

/** The first value decides between numbers and durations; the two never mix. */
class NumberOrDuration implements Aggregator {
  private sum: Total | Mean | undefined
  private durations = false
  constructor(
    private readonly name: 'SUM' | 'AVG',
    private readonly start: () => Total | Mean,
  ) {}
  add(values: readonly Value[]): void {
    const v = values[0] ?? null
    if (v === null) return
    const isLength = isDuration(v)
    if (!isLength && !isNumber(v)) {
      throw CypherError.typeError(`${this.name}() can only handle numerical values, duration, or null.`)
    }
    if (this.sum && this.durations !== isLength) throw CypherError.typeError(`${this.name}() cannot mix number and duration`)
    this.durations = isLength
    this.sum ??= this.start()
    this.sum.add(v)
  }
  result(): Value {
    return this.sum?.result() ?? (this.name === 'SUM' ? 0n : null)
  }
}

type Create = (ctx: QueryContext) => Aggregator

function aggregate(signature: string, description: string, create: Create): AggregateDef {
  const found = /^(\w+)\((.*)\) :: (.+)$/.exec(signature)
  if (!found) throw new Error(`not a signature: ${signature}`)
  const [, name = '', list = '', returns = ''] = found
  const args = list.split(', ').map(text => {
    const [arg = '', type = 'ANY'] = text.split(' :: ')
    return { name: arg, type }
  })
  return { name, args, min: args.length, max: args.length, returns, description, create }
}

const NUMBER = 'INTEGER | FLOAT'
const AMOUNT = 'INTEGER | FLOAT | DURATION'

export const aggregateList: AggregateDef[] = [
  aggregate('count(input :: ANY) :: INTEGER', 'How many values are not null; count(*) counts rows.', () => new Count()),
  aggregate('collect(input :: ANY) :: LIST<ANY>', 'A list of all values.', ctx => new Collect(ctx)),
  aggregate('min(input :: ANY) :: ANY', 'The first value in the order of ORDER BY.', () => new Extreme(1)),
  aggregate('max(input :: ANY) :: ANY', 'The last value in the order of ORDER BY.', () => new Extreme(-1)),
  aggregate(
    `sum(input :: ${AMOUNT}) :: ${AMOUNT}`,
    'The sum of numbers or durations.',
    () => new NumberOrDuration('SUM', () => new Total()),
  ),
  aggregate(
    `avg(input :: ${AMOUNT}) :: FLOAT | DURATION`,
    'The mean of numbers or durations.',
    () => new NumberOrDuration('AVG', () => new Mean()),
  ),
  aggregate('stDev(input :: FLOAT) :: FLOAT', 'The standard deviation of a sample.', () => new Deviation('STDEV', 1)),
  aggregate('stDevP(input :: FLOAT) :: FLOAT', 'The standard deviation of a population.', () => new Deviation('STDEVP', 0)),
  aggregate(
    `percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT`,
    'A percentile, between values by interpolation.',
    ctx => new Percentile('PERCENTILE_CONT', percentileCont, ctx),
  ),
  aggregate(
    `percentileDisc(input :: ${NUMBER}, percentile :: FLOAT) :: ${NUMBER}`,
    'A percentile, the nearest value.',
    ctx => new Percentile('PERCENTILE_DISC', percentileDisc, ctx),
  ),
]
