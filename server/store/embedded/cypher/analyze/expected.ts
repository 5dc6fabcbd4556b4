/** What Neo4j's analysis expects at a place, and its words where something else is known to stand there. */
import type { ArithmeticOperator, Expression } from '../ast.ts'
import { CypherError, type Position } from '../errors.ts'
import { isListType, type StaticType, typeNamed, typeText } from './static-types.ts'

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
export const addedTo = (before: StaticType): string | undefined => (typeof before === 'string' ? ADDED[before] : undefined)

const NUMBER = 'Float or Integer'
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
  if (before !== 'Integer' && before !== 'Float') return [first, undefined]
  return [first, operator === '*' ? first : operator === '^' ? 'Float' : NUMBER]
}

const ORDER = 'Boolean Float Integer Map Node Path Point Relationship String Duration Date Time LocalTime LocalDateTime DateTime'.split(' ')

/** Functions whose other arguments the analysis looks at than their signature says. */
const UNCHECKED = new Set(['labels', 'tointeger', 'toboolean'])
export const checksArguments = (name: string): boolean => !UNCHECKED.has(name.toLowerCase())

/** A signature's type as messages write it; undefined for ANY. */
export function expectedBy(signature: string): string | undefined {
  const named = signature.split(' | ').map(typeNamed)
  if (named.includes(undefined)) return undefined
  const scalars = ORDER.filter(name => named.includes(name))
  const all = named.some(isListType) ? [...scalars, 'List<T>'] : scalars
  return all.length < 2 ? all[0] : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

/** Throws where a type that is known is none of those expected; an INTEGER will do for a FLOAT. */
export function expect(e: Expression, type: StaticType, expected: string | undefined, place: Position): void {
  if (expected === undefined || type === undefined) return
  const accepted = expected.split(/, | or /)
  if (accepted.includes(isListType(type) ? 'List<T>' : type) || (type === 'Integer' && accepted.includes('Float'))) return
  const what = e.kind === 'parameter' ? `Type mismatch for parameter '${e.name}'` : 'Type mismatch'
  throw CypherError.syntaxError(`${what}: expected ${expected} but was ${typeText(type)}`, place)
}
