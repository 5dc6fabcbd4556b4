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
  Map: 'List<T>',
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
  const names = namesIn(before)
  if (names.includes(LIST) && names.some(isTemporal)) return undefined
  const after = names.map(name => ADDED[name])
  if (after.length < 2 || after.includes(undefined)) return after[0]
  return alternatives(after.flatMap(text => namesIn(text ?? '').map(name => (name === 'List<T>' ? { list: undefined } : name))))
}

export const NUMBER = 'Float or Integer'
export const LIST = 'List<T>'
const AMOUNT = 'Float, Integer or Duration'
export const CONTAINER = 'Map, Node, Relationship, Point, Duration, Date, Time, LocalTime, LocalDateTime or DateTime'
const BEFORE: Readonly<Partial<Record<ArithmeticOperator, string>>> = {
  '-': 'Float, Integer, Duration, Date, Time, LocalTime, LocalDateTime or DateTime',
  '*': 'Float, Integer or Duration',
  '/': 'Float, Integer or Duration',
  '%': NUMBER,
  '^': 'Float',
  '||': 'String or List<T>',
}

const BEHIND: Readonly<Partial<Record<ArithmeticOperator, string>>> = {
  '-': AMOUNT,
  '*': AMOUNT,
  '/': NUMBER,
  '%': NUMBER,
  '^': 'Float',
  '||': 'String or List<T>',
}

/** What may stand before and behind the other operators. */
export function operandsOf(operator: ArithmeticOperator, before: StaticType): readonly [string | undefined, string | undefined] {
  return [BEFORE[operator], behind(operator, before)]
}

function behind(operator: ArithmeticOperator, before: StaticType): string | undefined {
  if (operator === '||' && isListType(before)) return 'List<T>'
  if (typeof before !== 'string') return BEHIND[operator]
  if (operator === '||') return before === 'String' ? 'String' : BEHIND[operator]
  if (operator === '-' && namesIn(before).every(name => name === LIST || isTemporal(name))) return 'Duration'
  if (operator === '-' && (before === 'Integer' || before === 'Float')) return NUMBER
  return operator === '*' && before === 'Duration' ? NUMBER : BEHIND[operator]
}

/** Functions whose arguments the analysis does not look at as their signature says. */
const UNCHECKED = new Set(['labels', 'tointeger', 'toboolean', 'point.distance', 'point.withinbbox'])
/** What they want where a temporal value is known to stand there. */
const WANTED: Readonly<Record<string, string>> = {
  labels: 'Node',
  tointeger: 'Boolean, Float, Integer or String',
  toboolean: 'Boolean, Integer or String',
}
const isTemporal = (type: StaticType): boolean => typeof type === 'string' && (type === 'Duration' || ADDED[type] === CLOCKED)

/** What a function's argument has to be; the analyzer, which knows no parameters, takes temporal values for anything. */
export function wantedBy(name: string, signature: string, type: StaticType, parameters: boolean): string | undefined {
  if (!parameters && !isTemporal(type)) return undefined
  const key = name.toLowerCase()
  if (!UNCHECKED.has(key)) return expectedBy(signature)
  return isTemporal(type) ? WANTED[key] : undefined
}

/** Throws where one is known to be looked up in what is no container, or by what is no key. */
export function expectLookup(
  object: Expression,
  type: StaticType,
  index: Expression,
  key: StaticType,
  place: (e: Expression) => Position,
): void {
  const written = index.kind === 'literal' && key === 'String'
  if (written) expect(object, type, CONTAINER, place(object))
  else if (typeof type === 'string' && !KEYED.includes(type) && !namesIn(type).includes(LIST))
    expect(object, type, key === 'Integer' ? LIST : 'Map, Node or Relationship', place(object))
  if (index.kind === 'literal' && index.value === '') throw CypherError.syntaxError(NO_NAME, index.position)
  if (type === undefined || key === undefined || (!isTemporal(key) && index.kind !== 'parameter' && object.kind !== 'parameter')) return
  const [what, wanted] = isListType(type)
    ? ['list index', 'Integer']
    : [type === 'Map' ? 'map key' : 'node or relationship property key', 'String']
  if (key === wanted) return
  throw CypherError.syntaxError(`${mismatch(index)}: ${what} must be given as ${wanted}, but was ${typeText(key)}`, place(index))
}
const NO_NAME = "'' is not a valid token name. Token names cannot be empty or contain any null-bytes."
const KEYED = ['Map', 'Node', 'Relationship']

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
  throw CypherError.syntaxError(`${mismatch(e)}: expected ${expected} but was ${typeText(type)}`, place)
}

const mismatch = (e: Expression): string => (e.kind === 'parameter' ? `Type mismatch for parameter '${e.name}'` : 'Type mismatch')
