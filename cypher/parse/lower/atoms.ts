import type { Expression } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import type { Expression1Context } from '../grammar.ts'
import { positionOf } from '../source.ts'
import { lowerCall, lowerNormalize, lowerTrim } from './calls.ts'
import { lowerCase, lowerExtendedCase } from './cases.ts'
import { lowerListComprehension, lowerMapProjection, lowerPatternComprehension, lowerQuantifier, lowerReduce } from './comprehensions.ts'
import type { Lower } from './context.ts'
import { lowerList, lowerLiteral } from './literals.ts'
import { nameOf } from './names.ts'
import { lowerCollect, lowerCount, lowerExists } from './subqueries.ts'

export function lowerAtom(ctx: Expression1Context, lower: Lower): Expression {
  const position = positionOf(ctx)
  const first = ctx.variable()
  if (first) return { kind: 'variable', name: nameOf(first), position }
  return plainAtom(ctx, lower) ?? composedAtom(ctx, lower) ?? patternAtom(ctx, lower) ?? refuse(ctx)
}

function plainAtom(ctx: Expression1Context, lower: Lower): Expression | undefined {
  const literal = ctx.literal()
  if (literal) return lowerLiteral(literal, lower)
  const parameter = ctx.parameter()
  if (parameter) return lower.parameter(parameter)
  const inner = ctx.parenthesizedExpression()
  if (inner) return lower.expression(inner.expression())
  const call = ctx.functionInvocation()
  if (call) return lowerCall(call, lower)
  const list = ctx.listLiteral()
  if (list) return lowerList(list, lower)
  if (ctx.countStar()) return { kind: 'countStar', position: positionOf(ctx) }
  const trim = ctx.trimFunction()
  if (trim) return lowerTrim(trim, lower)
  const normalize = ctx.normalizeFunction()
  if (normalize) return lowerNormalize(normalize, lower)
  return undefined
}

function composedAtom(ctx: Expression1Context, lower: Lower): Expression | undefined {
  const plainCase = ctx.caseExpression()
  if (plainCase) return lowerCase(plainCase, lower)
  const extended = ctx.extendedCaseExpression()
  if (extended) return lowerExtendedCase(extended, lower)
  const list = ctx.listComprehension()
  if (list) return lowerListComprehension(list, lower)
  const quantifier = ctx.listItemsPredicate()
  if (quantifier) return lowerQuantifier(quantifier, lower)
  const reduce = ctx.reduceExpression()
  if (reduce) return lowerReduce(reduce, lower)
  const projection = ctx.mapProjection()
  if (projection) return lowerMapProjection(projection, lower)
  return undefined
}

function patternAtom(ctx: Expression1Context, lower: Lower): Expression | undefined {
  const position = positionOf(ctx)
  const exists = ctx.existsExpression()
  if (exists) return lowerExists(exists, lower)
  const count = ctx.countExpression()
  if (count) return lowerCount(count, lower)
  const collect = ctx.collectExpression()
  if (collect) return lowerCollect(collect, lower)
  const comprehension = ctx.patternComprehension()
  if (comprehension) return lowerPatternComprehension(comprehension, lower)
  const pattern = ctx.patternExpression()
  if (pattern) return { kind: 'patternPredicate', pattern: lower.barePattern(pattern.pathPatternNonEmpty()), position }
  const shortest = ctx.shortestPathExpression()
  if (shortest) return { kind: 'shortestPath', pattern: lower.shortestPattern(shortest.shortestPathPattern()), position }
  return undefined
}

function refuse(ctx: Expression1Context): never {
  throw CypherError.notFaithful(`The expression ${ctx.getText().slice(0, 40)}`, positionOf(ctx))
}
