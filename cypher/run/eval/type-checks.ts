import type { NormalizedCheck, NullCheck, TypeCheck, TypeExpression } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import { beat } from '../../types/heartbeat.ts'
import { isList, isMap, isNode, isPath, isPoint, isRelationship, kindOf } from '../../types/kinds.ts'
import type { Value } from '../../types/types.ts'
import type { Builder, Evaluate } from './builder.ts'

export function buildNullCheck(e: NullCheck, scope: Scope, b: Builder): Evaluate {
  const operand = b.expression(e.operand, scope)
  const { negated } = e
  return () => (operand() === null) !== negated
}

const TEMPORAL: Readonly<Record<string, string>> = {
  DATE: 'date',
  'LOCAL TIME': 'localtime',
  'ZONED TIME': 'time',
  'LOCAL DATETIME': 'localdatetime',
  'ZONED DATETIME': 'datetime',
  DURATION: 'duration',
}

const STORABLE = ['BOOLEAN', 'STRING', 'INTEGER', 'FLOAT', 'POINT', ...Object.keys(TEMPORAL)]

function isOf(v: Exclude<Value, null>, name: string, inner: TypeExpression | undefined): boolean {
  switch (name) {
    case 'ANY':
      return true
    case 'NOTHING':
    case 'NULL':
      return false
    case 'BOOLEAN':
      return typeof v === 'boolean'
    case 'STRING':
      return typeof v === 'string'
    case 'INTEGER':
      return typeof v === 'bigint'
    case 'FLOAT':
      return typeof v === 'number'
    case 'NODE':
      return isNode(v)
    case 'RELATIONSHIP':
      return isRelationship(v)
    case 'PATH':
      return isPath(v)
    case 'POINT':
      return isPoint(v)
    case 'MAP':
      return isMap(v)
    case 'LIST':
      // to 5.26 LIST<ANY NOT NULL> is LIST<ANY>
      return isList(v) && (!inner || inner.alternatives.every(({ name }) => name === 'ANY') || v.every(item => conforms(item, inner)))
    case 'PROPERTY VALUE':
      return isStorable(v)
    default:
      return kindOf(v) === TEMPORAL[name]
  }
}

/** A property holds a scalar, or a list of scalars of one type without nulls. */
function isStorable(v: Exclude<Value, null>): boolean {
  const scalar = (item: Value): string | undefined => (item === null ? undefined : STORABLE.find(name => isOf(item, name, undefined)))
  if (!isList(v)) return scalar(v) !== undefined
  const kinds = new Set(v.map(scalar))
  return v.length === 0 || (kinds.size === 1 && !kinds.has(undefined))
}

function conforms(v: Value, type: TypeExpression): boolean {
  beat()
  return type.alternatives.some(({ name, inner, notNull }) => {
    if (v === null) return name !== 'NOTHING' && !notNull
    return isOf(v, name, inner)
  })
}

export function buildTypeCheck(e: TypeCheck, scope: Scope, b: Builder): Evaluate {
  const operand = b.expression(e.operand, scope)
  const { type, negated } = e
  return () => conforms(operand(), type) !== negated
}

export function buildNormalizedCheck(e: NormalizedCheck, scope: Scope, b: Builder): Evaluate {
  const operand = b.expression(e.operand, scope)
  const { form, negated } = e
  return () => {
    const value = operand()
    return typeof value === 'string' ? (value === value.normalize(form)) !== negated : null
  }
}
