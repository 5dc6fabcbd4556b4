import type { ArithmeticOperator, Expression } from '../ast/ast.ts'
import { aggregates, functions } from '../functions/index.ts'
import { REVERSED } from './expected.ts'
import { common, either, isListType, itemOf, type StaticType, typeNamed, typeOfValue } from './static-types.ts'

const NUMBER = 'Float or Integer'
const NUMBERS: readonly StaticType[] = ['Integer', 'Float']
const CLOCKS: readonly StaticType[] = ['Date', 'Time', 'LocalTime', 'LocalDateTime', 'DateTime']

const AT_MOST: Readonly<Partial<Record<ArithmeticOperator, string>>> = {
  '%': NUMBER,
  '*': 'Float, Integer or Duration',
  '/': 'Float, Integer or Duration',
  '-': 'Float, Integer, Duration, Date, Time, LocalTime, LocalDateTime or DateTime',
}

const MOVED = 'Duration, Date, Time, LocalTime, LocalDateTime'

function halfKnown(operator: ArithmeticOperator, known: StaticType, first: boolean): StaticType {
  if (operator === '+' && CLOCKS.includes(known)) return `${known} or List<T>`
  if (known === 'Duration' && (operator === '+' || (operator === '-' && !first)))
    return operator === '+' ? `${MOVED}, DateTime or List<T>` : `${MOVED} or DateTime`
  if (known === 'Duration' && operator === '*') return known
  if (first && operator !== '+' && (known === 'Duration' || (operator === '-' && CLOCKS.includes(known)))) return known
  return operator === '-' && (NUMBERS.includes(known) || known === NUMBER) ? NUMBER : AT_MOST[operator]
}

export function operationType(operator: ArithmeticOperator, a: StaticType, b: StaticType): StaticType {
  if (isListType(a) || (isListType(b) && a !== undefined)) {
    if (operator !== '+' && operator !== '||') return undefined
    const items = [a, b].map(type => (isListType(type) ? type.list : type))
    return { list: common(items) }
  }
  if (operator === '^') return 'Float'
  // adding to a truth value can only give a list
  if (operator === '+' && ((a === 'Boolean' && b === undefined) || (a === undefined && b === 'Boolean'))) return { list: undefined }
  if (a === undefined || b === undefined) return halfKnown(operator, a ?? b, a !== undefined)
  if (a === 'String' || b === 'String') return operator === '+' || operator === '||' ? 'String' : undefined
  if (NUMBERS.includes(a) && NUMBERS.includes(b)) return a === 'Integer' && b === 'Integer' ? 'Integer' : 'Float'
  if (operator !== '+' && operator !== '-') return undefined
  if (b === 'Duration' && (a === 'Duration' || CLOCKS.includes(a))) return a
  return a === 'Duration' && CLOCKS.includes(b) ? b : undefined
}

const FOLLOWING: Readonly<Record<string, (types: readonly StaticType[]) => StaticType>> = {
  head: ([list]) => itemOf(list),
  last: ([list]) => itemOf(list),
  tail: ([list]) => list,
  reverse: ([value]) => value ?? REVERSED,
  abs: ([value]) => value,
  min: ([value]) => value,
  max: ([value]) => value,
  sum: ([value]) => value,
  percentiledisc: ([value]) => value,
  collect: ([value]) => ({ list: value }),
  coalesce: types => either(types),
}

export function callType(name: string, types: readonly StaticType[]): StaticType {
  const key = name.toLowerCase()
  const follow = FOLLOWING[key]
  if (follow) return follow(types)
  if (key === '\u0000trim') return 'String'
  if (key === 'timestamp') return undefined // to Neo4j a library function, whose type it does not check
  const found = functions.get(key) ?? aggregates.get(key)
  return found && typeNamed(found.returns)
}

const FIXED: Readonly<Partial<Record<Expression['kind'], StaticType>>> = {
  and: 'Boolean',
  or: 'Boolean',
  xor: 'Boolean',
  not: 'Boolean',
  comparison: 'Boolean',
  predicate: 'Boolean',
  isNull: 'Boolean',
  isNormalized: 'Boolean',
  hasLabels: 'Boolean',
  patternPredicate: 'Boolean',
  exists: 'Boolean',
  quantifier: 'Boolean',
  count: 'Integer',
  countStar: 'Integer',
  map: 'Map',
  mapProjection: 'Map',
}

export const typeOfKind = (e: Expression): StaticType => (e.kind === 'literal' ? typeOfValue(e.value) : FIXED[e.kind])
