import type { Expression } from '../../ast/ast.ts'
import type {
  ListComprehensionContext,
  ListItemsPredicateContext,
  MapProjectionContext,
  MapProjectionElementContext,
  PatternComprehensionContext,
  ReduceExpressionContext,
} from '../grammar.ts'
import { positionOf } from '../source.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'

export function lowerListComprehension(ctx: ListComprehensionContext, lower: Lower): Expression {
  return {
    kind: 'listComprehension',
    variable: nameOf(ctx.variable()),
    namedAt: positionOf(ctx.variable()),
    list: lower.expression(ctx.expression()[0]!),
    where: ctx._whereExp && lower.expression(ctx._whereExp),
    projection: ctx._barExp && lower.expression(ctx._barExp),
    position: positionOf(ctx),
  }
}

export function lowerPatternComprehension(ctx: PatternComprehensionContext, lower: Lower): Expression {
  return {
    kind: 'patternComprehension',
    pattern: lower.barePattern(ctx.pathPatternNonEmpty(), ctx.variable()),
    where: ctx._whereExp && lower.expression(ctx._whereExp),
    projection: lower.expression(ctx._barExp!),
    position: positionOf(ctx),
  }
}

export function lowerQuantifier(ctx: ListItemsPredicateContext, lower: Lower): Expression {
  const test = ctx.ALL() ? 'all' : ctx.ANY() ? 'any' : ctx.NONE() ? 'none' : 'single'
  return {
    kind: 'quantifier',
    test,
    variable: nameOf(ctx.variable()),
    namedAt: positionOf(ctx.variable()),
    list: lower.expression(ctx._inExp!),
    where: ctx._whereExp && lower.expression(ctx._whereExp),
    position: positionOf(ctx),
  }
}

export function lowerReduce(ctx: ReduceExpressionContext, lower: Lower): Expression {
  const [accumulator, variable] = ctx.variable()
  const [initial, list, step] = ctx.expression()
  return {
    kind: 'reduce',
    accumulator: nameOf(accumulator!),
    namedAt: positionOf(accumulator!),
    initial: lower.expression(initial!),
    variable: nameOf(variable!),
    itemNamedAt: positionOf(variable!),
    list: lower.expression(list!),
    step: lower.expression(step!),
    position: positionOf(ctx),
  }
}

export function lowerMapProjection(ctx: MapProjectionContext, lower: Lower): Expression {
  const variable = nameOf(ctx.variable())
  const elements = ctx.mapProjectionElement()
  return {
    kind: 'mapProjection',
    variable,
    all: elements.some(element => element.TIMES() !== null),
    entries: elements.filter(element => !element.TIMES()).map(element => projectionEntry(element, variable, lower)),
    position: positionOf(ctx),
  }
}

function projectionEntry(ctx: MapProjectionElementContext, variable: string, lower: Lower): { key: string; value: Expression } {
  const position = positionOf(ctx)
  const property = ctx.property()
  if (property) {
    const key = nameOf(property.propertyKeyName())
    return { key, value: { kind: 'property', object: { kind: 'variable', name: variable, position }, key, position } }
  }
  const own = ctx.variable()
  if (own) return { key: nameOf(own), value: { kind: 'variable', name: nameOf(own), position } }
  return { key: nameOf(ctx.propertyKeyName()!), value: lower.expression(ctx.expression()!) }
}
