import type { Expression, Literal, MapLiteral } from '../../ast/ast.ts'
import {
  G,
  type ListLiteralContext,
  type LiteralContext,
  type MapContext,
  type NumberLiteralContext,
  type ParameterContext,
} from '../grammar.ts'
import { positionOf } from '../source.ts'
import { decodeFloat, decodeInteger, decodeName, decodeString } from '../text.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'

export function lowerLiteral(ctx: LiteralContext, lower: Lower): Expression {
  const position = positionOf(ctx)
  if (ctx instanceof G.NumericLiteralContext) return lowerNumber(ctx.numberLiteral())
  if (ctx instanceof G.StringsLiteralContext) return { kind: 'literal', value: decodeString(ctx.getText()), position }
  if (ctx instanceof G.OtherLiteralContext) return lowerMap(ctx.map(), lower)
  if (ctx instanceof G.BooleanLiteralContext) return { kind: 'literal', value: ctx.TRUE() !== null, position }
  const word = ctx.getText().toUpperCase()
  const value = word === 'NULL' ? null : word === 'NAN' ? Number.NaN : Number.POSITIVE_INFINITY
  return { kind: 'literal', value, position }
}

function lowerNumber(ctx: NumberLiteralContext): Literal {
  const position = positionOf(ctx)
  const negative = ctx.MINUS() !== null
  const digits = negative ? ctx.getText().slice(1) : ctx.getText()
  const value = ctx.DECIMAL_DOUBLE() ? decodeFloat(digits, negative, position) : decodeInteger(digits, negative, position)
  return { kind: 'literal', value, position }
}

export function lowerMap(ctx: MapContext, lower: Lower): MapLiteral {
  const values = ctx.expression()
  const entries = ctx.propertyKeyName().map((key, i) => ({ key: nameOf(key), value: lower.expression(values[i]!) }))
  return { kind: 'map', entries, position: positionOf(ctx) }
}

export function lowerList(ctx: ListLiteralContext, lower: Lower): Expression {
  return { kind: 'list', items: ctx.expression().map(item => lower.expression(item)), position: positionOf(ctx) }
}

export function lowerParameter(ctx: ParameterContext): Expression {
  return { kind: 'parameter', name: decodeName(ctx.parameterName().getText()), position: positionOf(ctx) }
}
