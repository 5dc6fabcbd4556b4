import type { Arithmetic, Comparison, ComparisonOperator, Expression, Logical, Not, Sign, StringPredicate } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import { guardText } from '../../text/limits.ts'
import { CypherError } from '../../types/errors.ts'
import { beatOver } from '../../types/heartbeat.ts'
import type { Value } from '../../types/types.ts'
import { equals, isNumber, less, lessOrEqual, typeName } from '../../values/index.ts'
import { WRITTEN } from '../../values/numbers.ts'
import {
  add,
  contains,
  divide,
  endsWith,
  inList,
  modulo,
  multiply,
  negate,
  not,
  power,
  regexMatch,
  startsWith,
  subtract,
  xor,
} from '../../values/operators.ts'
import { chargeTransient } from '../../values/transient.ts'
import type { Builder, Evaluate } from './builder.ts'
import { decide } from './decide.ts'

/** AND is false as soon as one operand is, OR true; later operands are not evaluated, and an earlier failure does not matter. */
export function buildLogical(e: Logical, scope: Scope, b: Builder): Evaluate {
  const neutral = e.kind === 'xor' ? undefined : e.kind === 'and'
  // Neo4j treats `true AND x` as x itself, whatever its type
  const written = e.operands.filter(operand => neutral === undefined || operand.kind !== 'literal' || operand.value !== neutral)
  const operands = written.map(operand => b.expression(operand, scope))
  if (neutral !== undefined) {
    if (operands.length === 1) return operands[0] as Evaluate
    return () => decide(operands, !neutral)
  }
  return () => operands.map(operand => operand()).reduce(xor)
}

/** Two negations cancel out: the inner value is passed on, whatever its type. */
export function buildNot(e: Not, scope: Scope, b: Builder): Evaluate {
  if (e.operand.kind === 'not') return b.expression(e.operand.operand, scope)
  const operand = b.expression(e.operand, scope)
  return () => not(operand())
}

const notEqual = (a: Value, b: Value): boolean | null => {
  const same = equals(a, b)
  return same === null ? null : !same
}
const COMPARISONS: Record<ComparisonOperator, (a: Value, b: Value) => boolean | null> = {
  '=': equals,
  '<>': notEqual,
  '<': less,
  '<=': lessOrEqual,
  '>': (a, b) => less(b, a),
  '>=': (a, b) => lessOrEqual(b, a),
}

/** Literal numbers are computed before the query runs. */
function testOf(operator: ComparisonOperator, left: Expression, right: Expression): (a: Value, b: Value) => boolean | null {
  const atRun = COMPARISONS[operator]
  if (!(operator in WRITTEN) || !isWritten(left) || !isWritten(right)) return atRun
  const written = WRITTEN[operator as keyof typeof WRITTEN]
  return (a, b) => (isNumber(a) && isNumber(b) ? written(a, b) : atRun(a, b))
}

function isWritten(e: Expression): boolean {
  if (e.kind === 'literal') return typeof e.value === 'bigint' || typeof e.value === 'number'
  if (e.kind === 'sign') return isWritten(e.operand)
  return e.kind === 'arithmetic' && e.operands.every(isWritten)
}

/** Neo4j turns `1 < n.age` round, so it reads the property first. */
const turned = ({ operands }: Comparison, i: number): boolean => !readsProperty(operands[i]!) && readsProperty(operands[i + 1]!)

export const readsProperty = (e: Expression): boolean =>
  e.kind === 'property' || (e.kind === 'index' && e.index.kind === 'literal' && typeof e.index.value === 'string')

function pairOf(test: (a: Value, b: Value) => Value, left: Evaluate, right: Evaluate, rightFirst: boolean): Evaluate {
  if (!rightFirst) return () => test(left(), right())
  return () => {
    const second = right()
    return test(left(), second)
  }
}

/** `a < b <= c` holds when each neighbouring pair does. */
export function buildComparison(e: Comparison, scope: Scope, b: Builder): Evaluate {
  const operands = e.operands.map(operand => b.expression(operand, scope))
  const tests = e.operators.map((operator, i) => testOf(operator, e.operands[i]!, e.operands[i + 1]!))
  if (tests.length === 1) {
    const [test] = tests as [(typeof tests)[number]]
    const [left, right] = operands as [Evaluate, Evaluate]
    return pairOf(test, left, right, turned(e, 0))
  }
  const pairs = tests.map((test, i): Evaluate => pairOf(test, operands[i]!, operands[i + 1]!, turned(e, i)))
  return () => decide(pairs, false)
}

/** Joins two strings or two lists; null with anything else is an error. */
function concatenate(a: Value, b: Value): Value {
  const joins = (v: Value): boolean => v === null || typeof v === 'string' || Array.isArray(v)
  if ((a === null || b === null) && joins(a) && joins(b)) return null
  if (typeof a === 'string' && typeof b === 'string') {
    guardText(a.length + b.length)
    return a + b
  }
  if (Array.isArray(a) && Array.isArray(b)) return a.concat(b)
  throw CypherError.typeError(`Cannot concatenate \`${typeName(a)}\` and \`${typeName(b)}\``)
}

const ARITHMETIC = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': modulo, '^': power, '||': concatenate }

export function buildArithmetic(e: Arithmetic, scope: Scope, b: Builder): Evaluate {
  const operands = e.operands.map(operand => b.expression(operand, scope))
  const steps = e.operators.map(operator => ARITHMETIC[operator])
  return () => {
    let result = operands[0]!()
    for (let i = 0; i < steps.length; i++) {
      const operand = operands[i + 1]!()
      chargeTransient(b.ctx, result, operand)
      result = steps[i]!(result, operand)
    }
    return result
  }
}

export function buildSign(e: Sign, scope: Scope, b: Builder): Evaluate {
  const operand = b.expression(e.operand, scope)
  // a plus sign changes nothing; the analysis has refused what is no number
  return e.negative ? () => negate(operand()) : operand
}

const PREDICATES: Record<StringPredicate['operator'], (a: Value, b: Value) => Value> = {
  startsWith,
  endsWith,
  contains,
  in: inList,
  regex: regexMatch,
}

export function buildPredicate(e: StringPredicate, scope: Scope, b: Builder): Evaluate {
  const left = b.expression(e.left, scope)
  const right = b.expression(e.right, scope)
  const test = PREDICATES[e.operator]
  // the list is evaluated first: if it is null or empty, the item is not
  if (e.operator === 'in') {
    return () => {
      const list = right()
      return list === null ? null : Array.isArray(list) && list.length === 0 ? false : inList(left(), list)
    }
  }
  return () => {
    const value = left()
    beatOver(value)
    return test(value, right())
  }
}
