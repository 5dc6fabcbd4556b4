/** Used only to choose between plans, and shown. */
import type { Expression } from '../ast/ast.ts'
import type { PropertyGraph } from '../graph/property-graph.ts'
import type { Direction } from './plan.ts'

export const EQUALITY = 0.1
const OTHER = 0.5

export function selectivity(predicate: Expression): number {
  return predicate.kind === 'comparison' && predicate.operators.every(operator => operator === '=') ? EQUALITY : OTHER
}

export function nodesOf(graph: PropertyGraph, labels: readonly string[]): number {
  return labels.reduce((least, label) => Math.min(least, graph.labelCount(label)), graph.nodeCount)
}

export function fanOut(graph: PropertyGraph, types: readonly string[] | undefined, direction: Direction): number {
  const all = types?.length ? types.reduce((sum, type) => sum + graph.typeCount(type), 0) : graph.relationshipCount
  return ((direction === 'both' ? 2 : 1) * all) / Math.max(1, graph.nodeCount)
}
