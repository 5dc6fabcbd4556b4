/** What Neo4j checks of parameters before it runs a query: that they are there, and of the type that their place wants. */
import type { Expression, Parameter, Statement } from '../ast.ts'
import { CypherError } from '../errors.ts'
import { isDuration, isInstant, isPoint } from '../kinds.ts'
import { walk } from '../plan/walk.ts'
import type { QueryContext, Value } from '../types.ts'
import { typeOfValue, typeText } from './static-types.ts'

type Params = QueryContext['params']

/** Throws for parameters that are missing, all at once, and for the first one of a wrong type. */
export function checkParameters(statement: Statement, params: Params): void {
  const missing = new Set<string>()
  const placed: [Parameter, Expected][] = []
  walk(statement, node => {
    if (node.kind === 'parameter' && !params.has(String(node.name))) missing.add(String(node.name))
    for (const [part, expected] of placesOf(node)) if (part?.kind === 'parameter') placed.push([part, expected])
    return undefined
  })
  if (missing.size > 0) throw CypherError.parameterMissing([...missing])
  for (const [parameter, expected] of placed) check(parameter, expected, params)
}

interface Expected {
  readonly types: string
  accepts(v: Exclude<Value, null>): boolean
}

const BOOLEAN: Expected = { types: 'Boolean', accepts: v => typeof v === 'boolean' || Array.isArray(v) }
const LIST: Expected = { types: 'List<T>', accepts: v => Array.isArray(v) }
const STRING: Expected = { types: 'String', accepts: v => typeof v === 'string' }
const NUMBER: Expected = { types: 'Float or Integer', accepts: v => typeof v === 'number' || typeof v === 'bigint' }
const CONTAINER: Expected = {
  types: 'Map, Node, Relationship, Point, Duration, Date, Time, LocalTime, LocalDateTime or DateTime',
  accepts: v => v instanceof Map || isPoint(v) || isDuration(v) || isInstant(v),
}

type Place = readonly [Expression | undefined, Expected]

/** The parts of a node whose type its kind decides. */
function placesOf(tree: { kind?: string }): Place[] {
  const { where } = tree as { where?: Expression }
  const condition: Place[] = where ? [[where, BOOLEAN]] : []
  return [...condition, ...operandPlaces(tree as Expression)]
}

function operandPlaces(e: Expression): Place[] {
  switch (e.kind) {
    case 'and':
    case 'or':
    case 'xor':
      return e.operands.map(operand => [operand, BOOLEAN] as const)
    case 'not':
      return [[e.operand, BOOLEAN]]
    case 'slice':
      return [[e.object, LIST]]
    case 'property':
      return [[e.object, CONTAINER]]
    case 'sign':
      return e.negative ? [[e.operand, NUMBER]] : []
    case 'listComprehension':
    case 'quantifier':
    case 'reduce':
      return [[e.list, LIST]]
    case 'predicate':
      if (e.operator === 'in') return [[e.right, LIST]]
      // STARTS WITH and its kin are null for what is no string.
      if (e.operator !== 'regex') return []
      return [
        [e.left, STRING],
        [e.right, STRING],
      ]
    default:
      return []
  }
}

function check(parameter: Parameter, expected: Expected, params: Params): void {
  const value = params.get(parameter.name) ?? null
  if (value === null || typeof value === 'number' || expected.accepts(value)) return
  const message = `Type mismatch for parameter '${parameter.name}': expected ${expected.types} but was ${typeText(typeOfValue(value))}`
  throw CypherError.syntaxError(message, parameter.position)
}
