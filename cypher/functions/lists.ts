import type { QueryContext } from '../graph/context.ts'
import { CypherError } from '../types/errors.ts'
import { isList, isMap } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { index } from '../values/access.ts'
import { chargeTransient } from '../values/transient.ts'
import { integer, invalidInput } from './arguments.ts'
import { define, defineStrict, type FunctionDef } from './define.ts'
import { countCodePoints, reverseText } from './strings.ts'

/** Integers counted at a time; shorter ranges are gone before the next row. */
const BLOCK = 16_384
const ITEM_BYTES = 24

function size([v]: readonly Value[]): Value {
  if (typeof v === 'string') return BigInt(countCodePoints(v))
  if (isList(v as Value)) return BigInt((v as Value[]).length)
  throw invalidInput('size', 'a String or List', v)
}

function reverse([v]: readonly Value[], ctx: QueryContext): Value {
  if (typeof v === 'string') return reverseText(v, ctx)
  // Neo4j 5.26 does not reverse a list that comes from a stored property; later versions do
  if (isList(v as Value) && !Object.isFrozen(v)) {
    chargeTransient(ctx, v as Value)
    return (v as Value[]).slice().reverse()
  }
  throw CypherError.typeError(
    "Invalid input for function 'reverse()': Expected a string or a list; consider converting the value to a string with toString() or creating a list.",
  )
}

function isEmpty([v]: readonly Value[]): Value {
  if (typeof v === 'string' || isList(v as Value)) return (v as string | Value[]).length === 0
  if (isMap(v as Value)) return (v as Map<string, Value>).size === 0
  throw invalidInput('isEmpty', 'a List, Map, or String', v)
}

/** Lazy: UNWIND walks a billion of them without holding the list. */
export function* rangeItems([from, to, by]: readonly Value[]): Generator<bigint> {
  const step = by === undefined ? 1n : integer(by, 'step value', 'range')
  if (step === 0n) throw CypherError.argumentError("Step argument to 'range()' cannot be zero")
  const start = integer(from, 'start value', 'range')
  const end = integer(to, 'end value', 'range')
  if (BigInt.asIntN(64, end - start) !== end - start)
    throw CypherError.notFaithful('range() between ends further apart than an INTEGER holds')
  // Neo4j cuts the count towards zero: a step the wrong way that oversteps the end still gives the start.
  let n = start
  for (let left = (end - start) / step + 1n; left > 0n; left--) {
    yield n
    n += step
  }
}

function range(args: readonly Value[], ctx: QueryContext): Value {
  const items: Value[] = []
  for (const n of rangeItems(args)) {
    if (items.length % BLOCK === BLOCK - 1) {
      ctx.tick(BLOCK >> 3)
      ctx.charge(BLOCK * ITEM_BYTES)
    }
    items.push(n)
  }
  return items
}

/** tail() takes any value for a list of one. */
function tail([v]: readonly Value[], ctx: QueryContext): Value {
  if (!isList(v as Value)) return []
  chargeTransient(ctx, v as Value)
  return (v as Value[]).slice(1)
}

export const listFunctions: FunctionDef[] = [
  defineStrict('Scalar', 'size(input :: STRING | LIST<ANY>) :: INTEGER', 'How many items a list, or characters a string has.', args =>
    size(args),
  ),
  defineStrict('Scalar', 'head(list :: LIST<ANY>) :: ANY', 'The first item of a list.', ([v]) => index(v as Value, 0n)),
  defineStrict('Scalar', 'last(list :: LIST<ANY>) :: ANY', 'The last item of a list.', ([v]) => index(v as Value, -1n)),
  defineStrict('List', 'tail(input :: LIST<ANY>) :: LIST<ANY>', 'All but the first item of a list.', tail),
  defineStrict('List', 'reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>', 'A list or a string from its end.', reverse),
  defineStrict('Predicate', 'isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN', 'Whether nothing is in it.', isEmpty),
  define(
    'List',
    'range(start :: INTEGER, end :: INTEGER, [step :: INTEGER]) :: LIST<INTEGER>',
    'The integers from start to end, both included.',
    range,
  ),
]
