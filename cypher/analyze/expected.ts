import type { ArithmeticOperator, Expression } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { placeOf } from './place.ts'
import { alternatives, isListType, namesIn, type StaticType, typeNamed, typeText } from './static-types.ts'

const CLOCKED = 'Duration or List<T>'
const SCALAR = 'Float, Integer, String or List<T>'
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

/** What may follow `+` after a known type; undefined where anything may. */
export function addedTo(before: StaticType): string | undefined {
  if (typeof before !== 'string') return undefined
  const names = namesIn(before)
  if (names.includes(LIST)) return undefined
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

export function operandsOf(operator: ArithmeticOperator, before: StaticType): readonly [string | undefined, string | undefined] {
  return [BEFORE[operator], behind(operator, before)]
}

function behind(operator: ArithmeticOperator, before: StaticType): string | undefined {
  if (operator === '||' && isListType(before)) return 'List<T>'
  if (typeof before !== 'string') return BEHIND[operator]
  if (operator === '||') return before === 'String' ? 'String' : BEHIND[operator]
  if (operator === '-' && namesIn(before).every(name => name === LIST || isTemporal(name))) return 'Duration'
  if (operator === '-' && (before === 'Integer' || before === 'Float' || before === NUMBER)) return NUMBER
  return operator === '*' && before === 'Duration' ? NUMBER : BEHIND[operator]
}

/** Expected types where the signature says something else, or less. */
const WANTED: Readonly<Record<string, string>> = {
  tointeger: 'Boolean, Float, Integer or String',
  toboolean: 'Boolean, Integer or String',
  tostring: 'Boolean, Float, Integer, Point, String, Duration, Date, Time, LocalTime, LocalDateTime or DateTime',
  'datetime.fromepoch': 'Float, Integer or Number',
  'datetime.fromepochmillis': 'Float, Integer or Number',
}
/** These check their arguments only when they run. */
const UNCHECKED = new Set(['point.distance', 'point.withinbbox'])
/** These check their arguments themselves, with messages of their own. */
const OWN_WORDS = new Set(['toboolean', 'tostring'])
const isTemporal = (type: StaticType): boolean => typeof type === 'string' && (type === 'Duration' || ADDED[type] === CLOCKED)

/** The analyzer knows no parameters, takes temporal values and lists made by adding for ANY and lets reverse() take numbers. */
export function refusedArgument(
  e: Expression,
  type: StaticType,
  name: string,
  signature: string,
  parameters: boolean,
): CypherError | undefined {
  const key = name.toLowerCase()
  const temporal = typeof type === 'string' && namesIn(type).some(isTemporal)
  const added = isListType(type) && e.kind === 'arithmetic'
  const known = !parameters && !temporal && !added && type !== STORED && type !== REVERSED && key !== 'reverse'
  if (known || UNCHECKED.has(key) || (key === 'tointeger' && isListType(type))) return undefined
  const wanted = WANTED[key] ?? expectedBy(signature)
  if (!OWN_WORDS.has(key) || !wanted) return expect(e, type, wanted, placeOf(e))
  if (type === undefined || !expect(e, type, wanted, placeOf(e))) return undefined
  return CypherError.syntaxError(`Type mismatch: expected ${wanted} but was ${typeText(type).replace(' or ', ', ')}`, placeOf(e))
}

export function expectLookup(
  object: Expression,
  type: StaticType,
  index: Expression,
  key: StaticType,
  place: (e: Expression) => Position,
): CypherError | undefined {
  const written = index.kind === 'literal' && key === 'String'
  const names = typeof type === 'string' ? namesIn(type) : []
  const wanted = written ? CONTAINER : key === 'Integer' ? LIST : 'Map, Node or Relationship'
  const unkeyed = written || (names.length > 0 && !names.some(name => KEYED.includes(name) || name === LIST))
  const refused = unkeyed ? expect(object, type, wanted, place(object)) : undefined
  if (refused) return refused
  if (index.kind === 'literal' && index.value === '') return CypherError.syntaxError(NO_NAME, index.position)
  if (type === undefined || key === undefined || (!isTemporal(key) && index.kind !== 'parameter' && object.kind !== 'parameter'))
    return undefined
  const [what, needed] = isListType(type)
    ? ['list index', 'Integer']
    : [names.includes('Map') ? 'map key' : 'node or relationship property key', 'String']
  if (key === needed) return undefined
  return CypherError.syntaxError(`${mismatch(index)}: ${what} must be given as ${needed}, but was ${typeText(key)}`, place(index))
}
/** What reverse() gives of something unknown. */
export const REVERSED = 'String or List<T>'
export const STORED =
  'Boolean, Float, Integer, Number, Point, String, Duration, Date, Time, LocalTime, LocalDateTime, DateTime, List<Boolean>, List<Float>, List<Integer>, List<Number>, List<Point>, List<String>, List<Duration>, List<Date>, List<Time>, List<LocalTime>, List<LocalDateTime> or List<DateTime>'

const NO_NAME = "'' is not a valid token name. Token names cannot be empty or contain any null-bytes."
const KEYED = ['Map', 'Node', 'Relationship']

const read = new Map<string, string | undefined>()

/** A signature's type as messages write it; undefined for ANY. There are only as many as the functions have. */
export function expectedBy(signature: string): string | undefined {
  if (read.has(signature)) return read.get(signature)
  const named = signature.split(' | ').map(typeNamed)
  const expected = named.includes(undefined) ? undefined : alternatives(named)
  read.set(signature, expected)
  return expected
}

/** An INTEGER passes for a FLOAT. */
export function expect(e: Expression, type: StaticType, expected: string | undefined, place: Position): CypherError | undefined {
  if (expected === undefined || type === undefined) return undefined
  const accepted = namesIn(expected)
  const fits = (name: string): boolean =>
    accepted.includes(name) || (name.startsWith('List<') && accepted.includes(LIST)) || (name === 'Integer' && accepted.includes('Float'))
  if (isListType(type) ? fits('List<T>') : namesIn(type).some(fits)) return undefined
  return CypherError.syntaxError(`${mismatch(e)}: expected ${expected} but was ${typeText(type)}`, place)
}

const mismatch = (e: Expression): string => (e.kind === 'parameter' ? `Type mismatch for parameter '${e.name}'` : 'Type mismatch')
