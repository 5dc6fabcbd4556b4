import type { LabelExpression } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import {
  G,
  type LabelExpression1Context,
  type LabelExpression2Context,
  type LabelExpression3Context,
  type LabelExpression4Context,
} from '../grammar.ts'
import { positionOf } from '../source.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'

export function lowerLabels(ctx: LabelExpression4Context, lower: Lower): LabelExpression {
  const operands = ctx.labelExpression3().map(part => conjunction(part, lower))
  return operands.length === 1 ? operands[0]! : { kind: 'or', operands }
}

function conjunction(ctx: LabelExpression3Context, lower: Lower): LabelExpression {
  const operands = ctx.labelExpression2().map(part => negation(part, lower))
  return operands.length === 1 ? operands[0]! : { kind: 'and', operands }
}

function negation(ctx: LabelExpression2Context, lower: Lower): LabelExpression {
  const operand = single(ctx.labelExpression1(), lower)
  return ctx.EXCLAMATION_MARK().length % 2 === 1 ? { kind: 'not', operand } : operand
}

function single(ctx: LabelExpression1Context, lower: Lower): LabelExpression {
  if (ctx instanceof G.LabelNameContext) return { kind: 'name', name: nameOf(ctx.symbolicNameString()) }
  if (ctx instanceof G.AnyLabelContext) return { kind: 'any' }
  if (ctx instanceof G.ParenthesizedLabelExpressionContext) return lowerLabels(ctx.labelExpression4(), lower)
  if (ctx instanceof G.DynamicLabelContext) {
    const dynamic = ctx.dynamicAnyAllExpression()
    return { kind: 'dynamic', expression: lower.expression(dynamic.expression()), all: dynamic.ANY() === null }
  }
  throw CypherError.notFaithful(`The label expression ${ctx.getText()}`, positionOf(ctx))
}
