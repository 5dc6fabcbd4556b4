import type { Token } from 'antlr4ng'
import type { ArithmeticOperator, ComparisonOperator, Expression } from '../../ast/ast.ts'
import { CypherError, type Position } from '../../types/errors.ts'
import {
  type ComparisonExpression6Context,
  type Expression2Context,
  type Expression3Context,
  type Expression4Context,
  type Expression5Context,
  type Expression6Context,
  type Expression7Context,
  type Expression8Context,
  type Expression9Context,
  type Expression10Context,
  type Expression11Context,
  type ExpressionContext,
  type ExtendedWhenContext,
  G,
} from '../grammar.ts'
import { positionOf, tokenPosition } from '../source.ts'
import { lowerAtom } from './atoms.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'
import { lowerType } from './types.ts'

type Ctx = { getText(): string; children: unknown[] | null }

function symbols(ctx: Ctx): Token[] {
  return (ctx.children ?? []).flatMap(child => (child as { symbol?: Token }).symbol ?? [])
}
const signs = (ctx: Ctx): string[] => symbols(ctx).map(symbol => symbol.text ?? '')
const signPositions = (ctx: Ctx): Position[] => symbols(ctx).map(tokenPosition)

export function lowerExpression(ctx: ExpressionContext, lower: Lower): Expression {
  const parts = ctx.expression11()
  return parts.length === 1
    ? xorOf(parts[0]!, lower)
    : { kind: 'or', operands: parts.map(p => xorOf(p, lower)), position: positionOf(ctx), signs: signPositions(ctx) }
}

function xorOf(ctx: Expression11Context, lower: Lower): Expression {
  const parts = ctx.expression10()
  return parts.length === 1
    ? andOf(parts[0]!, lower)
    : { kind: 'xor', operands: parts.map(p => andOf(p, lower)), position: positionOf(ctx), signs: signPositions(ctx) }
}

function andOf(ctx: Expression10Context, lower: Lower): Expression {
  const parts = ctx.expression9()
  return parts.length === 1
    ? notOf(parts[0]!, lower)
    : { kind: 'and', operands: parts.map(p => notOf(p, lower)), position: positionOf(ctx), signs: signPositions(ctx) }
}

/** A run of NOTs becomes one or two of them: longer runs only toggle. */
function notOf(ctx: Expression9Context, lower: Lower): Expression {
  const operand = comparisonOf(ctx.expression8(), lower)
  const count = ctx.NOT().length
  if (count === 0) return operand
  const position = positionOf(ctx)
  const once: Expression = { kind: 'not', operand, position }
  return count % 2 === 1 ? once : { kind: 'not', operand: once, position }
}

/** `!=` is refused by Neo4j too, with the analyzer's message. */
export function comparisonSign(sign: string, position: Expression['position']): ComparisonOperator {
  if (sign === '!=')
    throw CypherError.syntaxError(
      "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)",
      position,
    )
  return (sign === '≤' ? '<=' : sign === '≥' ? '>=' : sign) as ComparisonOperator
}

function comparisonOf(ctx: Expression8Context, lower: Lower): Expression {
  const operands = ctx.expression7().map(part => lowerExpression7(part, lower))
  if (operands.length === 1) return operands[0]!
  const position = positionOf(ctx)
  const operators = signs(ctx).map(sign => comparisonSign(sign, position))
  return { kind: 'comparison', operators, operands, position, signs: signPositions(ctx) }
}

export function lowerExpression7(ctx: Expression7Context, lower: Lower): Expression {
  const left = sumOf(ctx.expression6(), lower)
  const test = ctx.comparisonExpression6()
  return test ? lowerTest(left, test, lower) : left
}

export function lowerTest(left: Expression, ctx: ComparisonExpression6Context, lower: Lower): Expression {
  const position = positionOf(ctx)
  if (ctx instanceof G.StringAndListComparisonContext) {
    const operator = ctx.REGEQ() ? 'regex' : ctx.STARTS() ? 'startsWith' : ctx.ENDS() ? 'endsWith' : ctx.CONTAINS() ? 'contains' : 'in'
    return { kind: 'predicate', operator, left, right: sumOf(ctx.expression6(), lower), position }
  }
  if (ctx instanceof G.NullComparisonContext) return { kind: 'isNull', operand: left, negated: ctx.NOT() !== null, position }
  if (ctx instanceof G.TypeComparisonContext) {
    return { kind: 'isTyped', operand: left, type: lowerType(ctx.type()), negated: ctx.NOT() !== null, position }
  }
  if (ctx instanceof G.NormalFormComparisonContext) {
    const form = (ctx.normalForm()?.getText().toUpperCase() ?? 'NFC') as 'NFC'
    return { kind: 'isNormalized', operand: left, form, negated: ctx.NOT() !== null, position }
  }
  if (ctx instanceof G.LabelComparisonContext) {
    return { kind: 'hasLabels', operand: left, labels: lower.labels(ctx.labelExpression4()), negated: ctx.NOT() !== null, position }
  }
  throw CypherError.notFaithful(`The predicate ${ctx.getText()}`, position)
}

function chain(ctx: Ctx, operands: Expression[], position: Expression['position']): Expression {
  if (operands.length === 1) return operands[0]!
  return { kind: 'arithmetic', operators: signs(ctx) as ArithmeticOperator[], operands, position, signs: signPositions(ctx) }
}

function sumOf(ctx: Expression6Context, lower: Lower): Expression {
  return chain(
    ctx,
    ctx.expression5().map(part => productOf(part, lower)),
    positionOf(ctx),
  )
}

function productOf(ctx: Expression5Context, lower: Lower): Expression {
  return chain(
    ctx,
    ctx.expression4().map(part => powerOf(part, lower)),
    positionOf(ctx),
  )
}

function powerOf(ctx: Expression4Context, lower: Lower): Expression {
  return chain(
    ctx,
    ctx.expression3().map(part => signOf(part, lower)),
    positionOf(ctx),
  )
}

function signOf(ctx: Expression3Context, lower: Lower): Expression {
  const operand = lowerExpression2(ctx.expression2(), lower)
  if (!ctx.PLUS() && !ctx.MINUS()) return operand
  return { kind: 'sign', negative: ctx.MINUS() !== null, operand, position: positionOf(ctx) }
}

/** Each postfix is a level of the tree. */
const MAX_POSTFIXES = 100

export function lowerExpression2(ctx: Expression2Context, lower: Lower): Expression {
  const postfixes = ctx.postFix()
  if (postfixes.length > MAX_POSTFIXES) throw CypherError.tooComplex(`More than ${MAX_POSTFIXES} look-ups in a row`, positionOf(ctx))
  let object = lowerAtom(ctx.expression1(), lower)
  for (const postfix of postfixes) {
    const position = positionOf(postfix)
    if (postfix instanceof G.PropertyPostfixContext) {
      object = { kind: 'property', object, key: nameOf(postfix.property().propertyKeyName()), position }
    } else if (postfix instanceof G.IndexPostfixContext) {
      object = { kind: 'index', object, index: lower.expression(postfix.expression()), position }
    } else if (postfix instanceof G.RangePostfixContext) {
      const from = postfix._fromExp && lower.expression(postfix._fromExp)
      const to = postfix._toExp && lower.expression(postfix._toExp)
      object = { kind: 'slice', object, from, to, position }
    }
  }
  return object
}

export function lowerWhenTest(subject: Expression, ctx: ExtendedWhenContext, lower: Lower): Expression | undefined {
  const position = positionOf(ctx)
  if (ctx instanceof G.WhenSimpleComparisonContext) {
    const operator = comparisonSign(signs(ctx)[0] ?? '', position)
    return { kind: 'comparison', operators: [operator], operands: [subject, lowerExpression7(ctx.expression7(), lower)], position }
  }
  return ctx instanceof G.WhenAdvancedComparisonContext ? lowerTest(subject, ctx.comparisonExpression6(), lower) : undefined
}
