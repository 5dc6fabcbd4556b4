import type {
  Expression,
  GroupPattern,
  NodePattern,
  PathPattern,
  PatternElement,
  RelationshipPattern,
  Repetition,
  Selector,
} from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import {
  G,
  type NodePatternContext,
  type NonNegativeIntegerSpecificationContext,
  type ParenthesizedPathContext,
  type PathLengthContext,
  type PathPatternNonEmptyContext,
  type PathPatternPrefixContext,
  type PatternContext,
  type PatternElementContext,
  type PropertiesContext,
  type QuantifierContext,
  type RelationshipPatternContext,
  type ShortestPathPatternContext,
  type VariableContext,
} from '../grammar.ts'
import { positionOf } from '../source.ts'
import { decodeInteger } from '../text.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'

const MAX_STEPS = 200
const ALL: Selector = { kind: 'all' }

export function lowerPattern(ctx: PatternContext, lower: Lower): PathPattern {
  const variable = ctx.variable()
  const named = variable ? { name: nameOf(variable), namedAt: positionOf(variable) } : {}
  const prefix = ctx.pathPatternPrefix()
  const anonymous = ctx.anonymousPattern()
  const shortest = anonymous.shortestPathPattern()
  const position = positionOf(ctx)
  if (shortest) return { ...lowerShortest(shortest, lower), ...named, position }
  const elements = elementsOf(anonymous.patternElement()!, lower)
  return { ...named, selector: prefix ? selectorOf(prefix, lower) : ALL, elements, position }
}

export function lowerShortest(ctx: ShortestPathPatternContext, lower: Lower): PathPattern {
  const legacyShortest = ctx.ALL_SHORTEST_PATHS() ? 'all' : 'single'
  return { selector: ALL, legacyShortest, elements: elementsOf(ctx.patternElement(), lower), position: positionOf(ctx) }
}

export function lowerBarePattern(ctx: PathPatternNonEmptyContext, lower: Lower, variable?: VariableContext | null): PathPattern {
  const named = variable ? { name: nameOf(variable), namedAt: positionOf(variable) } : {}
  return { ...named, selector: ALL, elements: bounded(inOrder(ctx, lower), ctx), position: positionOf(ctx) }
}

function elementsOf(ctx: PatternElementContext, lower: Lower): PatternElement[] {
  return bounded(inOrder(ctx, lower), ctx)
}

function bounded(elements: PatternElement[], ctx: PatternElementContext | PathPatternNonEmptyContext): PatternElement[] {
  if (elements.length > 2 * MAX_STEPS + 1) throw CypherError.tooComplex(`A pattern of more than ${MAX_STEPS} steps`, positionOf(ctx))
  return elements
}

function inOrder(ctx: PatternElementContext | PathPatternNonEmptyContext, lower: Lower): PatternElement[] {
  const elements: PatternElement[] = []
  for (const child of ctx.children ?? []) {
    if (child instanceof G.NodePatternContext) elements.push(lowerNode(child, lower))
    else if (child instanceof G.RelationshipPatternContext) elements.push(lowerRelationship(child, lower))
    else if (child instanceof G.ParenthesizedPathContext) elements.push(lowerGroup(child, lower))
    else if (child instanceof G.QuantifierContext) {
      const last = elements.pop() as RelationshipPattern
      elements.push({ ...last, quantifier: repetitionOf(child) })
    }
  }
  return elements
}

function lowerNode(ctx: NodePatternContext, lower: Lower): NodePattern {
  const variable = ctx.variable()
  const labels = ctx.labelExpression()
  const where = ctx.expression()
  return {
    kind: 'node',
    variable: variable ? nameOf(variable) : undefined,
    labels: labels ? lower.labels(labels.labelExpression4()) : undefined,
    properties: propertiesOf(ctx.properties(), lower),
    where: where ? lower.expression(where) : undefined,
    position: positionOf(ctx),
  }
}

function lowerRelationship(ctx: RelationshipPatternContext, lower: Lower): RelationshipPattern {
  const variable = ctx.variable()
  const types = ctx.labelExpression()
  const where = ctx.expression()
  const length = ctx.pathLength()
  const left = ctx.leftArrow() !== null
  const right = ctx.rightArrow() !== null
  return {
    kind: 'relationship',
    variable: variable ? nameOf(variable) : undefined,
    types: types ? lower.labels(types.labelExpression4()) : undefined,
    direction: left === right ? 'both' : left ? 'in' : 'out',
    length: length ? lengthOf(length) : undefined,
    properties: propertiesOf(ctx.properties(), lower),
    where: where ? lower.expression(where) : undefined,
    position: positionOf(ctx),
  }
}

function lowerGroup(ctx: ParenthesizedPathContext, lower: Lower): GroupPattern {
  const where = ctx.expression()
  const quantifier = ctx.quantifier()
  return {
    kind: 'group',
    path: lowerPattern(ctx.pattern(), lower),
    where: where ? lower.expression(where) : undefined,
    quantifier: quantifier ? repetitionOf(quantifier) : undefined,
    position: positionOf(ctx),
  }
}

function propertiesOf(ctx: PropertiesContext | null, lower: Lower): Expression | undefined {
  const map = ctx?.map()
  if (map) return lower.map(map)
  const parameter = ctx?.parameter()
  return parameter ? lower.parameter(parameter) : undefined
}

const bound = (text: string | undefined, ctx: PathLengthContext | QuantifierContext): number | undefined =>
  text === undefined ? undefined : Number(decodeInteger(text, false, positionOf(ctx)))

function lengthOf(ctx: PathLengthContext): Repetition {
  const single = bound(ctx._single?.text, ctx)
  if (single !== undefined) return { min: single, max: single }
  return { min: bound(ctx._from_?.text, ctx) ?? 1, max: bound(ctx._to?.text, ctx) }
}

function repetitionOf(ctx: QuantifierContext): Repetition {
  if (ctx.PLUS()) return { min: 1 }
  if (ctx.TIMES()) return { min: 0 }
  if (ctx.COMMA()) return { min: bound(ctx._from_?.text, ctx) ?? 0, max: bound(ctx._to?.text, ctx) }
  const exact = bound(ctx.UNSIGNED_DECIMAL_INTEGER()[0]?.getText(), ctx) ?? 0
  return { min: exact, max: exact }
}

function selectorOf(ctx: PathPatternPrefixContext, lower: Lower): Selector {
  const count = (n: NonNegativeIntegerSpecificationContext | null): Expression => {
    const parameter = n?.parameter()
    if (parameter) return lower.parameter(parameter)
    return { kind: 'literal', value: n ? BigInt(n.getText()) : 1n, position: positionOf(ctx) }
  }
  const mode = /\b(WALK|TRAIL|ACYCLIC)\b/i.exec(ctx.children?.map(child => child.getText()).join(' ') ?? '')
  if (mode) throw CypherError.notFaithful(`The path mode ${mode[0].toUpperCase()}`, positionOf(ctx))
  if (ctx instanceof G.AnyShortestPathContext) return { kind: 'anyShortest', count: count(ctx.nonNegativeIntegerSpecification()) }
  if (ctx instanceof G.ShortestGroupContext) return { kind: 'shortestGroups', count: count(ctx.nonNegativeIntegerSpecification()) }
  if (ctx instanceof G.AnyPathContext) return { kind: 'any', count: count(ctx.nonNegativeIntegerSpecification()) }
  return ctx instanceof G.AllShortestPathContext ? { kind: 'allShortest' } : ALL
}
