/** What Neo4j's analysis expects at a place, and its words where something else is known to stand there. */
import type { ArithmeticOperator, Expression } from '../ast.ts'
import { CypherError, type Position } from '../errors.ts'
import { alternatives, isListType, namesIn, type StaticType, typeNamed, typeText } from './static-types.ts'

const CLOCKED = 'Duration or List<T>'
const SCALAR = 'Float, Integer, String or List<T>'
/** What may stand behind `+`, by what stands before it. */
const ADDED: Readonly<Record<string, string>> = {
  Boolean: 'List<T>',
  Point: 'List<T>',
  String: SCALAR,
  Integer: SCALAR,
  Float: SCALAR,
  Date: CLOCKED,
  Time: CLOCKED,
  LocalTime: CLOCKED,
  LocalDateTime: CLOCKED,
  DateTime: CLOCKED,
  Duration: 'Duration, Date, Time, LocalTime, LocalDateTime, DateTime or List<T>',
}

/** What may stand behind `+` when a type stands before it; undefined where anything may. */
export function addedTo(before: StaticType): string | undefined {
  if (typeof before !== 'string') return undefined
  const after = namesIn(before).map(name => ADDED[name])
  if (after.length < 2 || after.includes(undefined)) return after[0]
  return alternatives(after.flatMap(text => namesIn(text ?? '').map(name => (name === 'List<T>' ? { list: undefined } : name))))
}

export const NUMBER = 'Float or Integer'
export const CONTAINER = 'Map, Node, Relationship, Point, Duration, Date, Time, LocalTime, LocalDateTime or DateTime'
const BEFORE: Readonly<Partial<Record<ArithmeticOperator, string>>> = {
  '-': 'Float, Integer, Duration, Date, Time, LocalTime, LocalDateTime or DateTime',
  '*': 'Float, Integer or Duration',
  '/': 'Float, Integer or Duration',
  '%': NUMBER,
  '^': 'Float',
  '||': 'String or List<T>',
}

/** What may stand before and behind the other operators. */
export function operandsOf(operator: ArithmeticOperator, before: StaticType): readonly [string | undefined, string | undefined] {
  const first = BEFORE[operator]
  if (before === undefined) return [first, undefined]
  if (operator === '||') return [first, isListType(before) ? 'List<T>' : 'String']
  if (operator === '-' && typeof before === 'string' && (before === 'Duration' || ADDED[before] === CLOCKED)) return [first, 'Duration']
  if (before !== 'Integer' && before !== 'Float') return [first, undefined]
  return [first, operator === '*' ? first : operator === '^' ? 'Float' : NUMBER]
}

/** Functions whose other arguments the analysis looks at than their signature says. */
const UNCHECKED = new Set(['labels', 'tointeger', 'toboolean'])
export const checksArguments = (name: string): boolean => !UNCHECKED.has(name.toLowerCase())

const read = new Map<string, string | undefined>()

/** A signature's type as messages write it; undefined for ANY. There are as many as the functions have. */
export function expectedBy(signature: string): string | undefined {
  if (read.has(signature)) return read.get(signature)
  const named = signature.split(' | ').map(typeNamed)
  const expected = named.includes(undefined) ? undefined : alternatives(named)
  read.set(signature, expected)
  return expected
}

/** Throws where a type that is known is none of those expected; an INTEGER will do for a FLOAT. */
export function expect(e: Expression, type: StaticType, expected: string | undefined, place: Position): void {
  if (expected === undefined || type === undefined) return
  const accepted = namesIn(expected)
  const fits = (name: string): boolean => accepted.includes(name) || (name === 'Integer' && accepted.includes('Float'))
  if (isListType(type) ? fits('List<T>') : namesIn(type).some(fits)) return
  const what = e.kind === 'parameter' ? `Type mismatch for parameter '${e.name}'` : 'Type mismatch'
  throw CypherError.syntaxError(`${what}: expected ${expected} but was ${typeText(type)}`, place)
}
