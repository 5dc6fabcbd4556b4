/** Neo4j 5.26 refuses aggregates in expressions that are evaluated once per list item, and in subqueries of those. */
import type { FunctionCall, Statement } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { endOf } from './ends.ts'
import { LATER, PASS, type Told } from './order.ts'
import { isAggregate, walk } from './walk.ts'

const BY_ITEM: Readonly<Record<string, readonly string[]>> = {
  unwind: ['expression'],
  listComprehension: ['where', 'projection'],
  quantifier: ['where'],
  reduce: ['step'],
}

/** The first aggregate in each such expression, reported when all of the expression is read, and aggregates inside other aggregates. */
export function refusedAggregates({ query }: Statement): Told[] {
  const told: Told[] = []
  walk(query, node => {
    for (const part of BY_ITEM[node.kind ?? ''] ?? []) {
      const tree = (node as Record<string, unknown>)[part]
      const [first] = aggregatesIn(tree, () => true)
      if (first) told.push({ error: CypherError.syntaxError(MESSAGE, first), pass: PASS.known, at: endOf(tree) + 0.3 })
    }
    if (node.kind === 'unwind') told.push(...refusedWithin((node as unknown as { expression: unknown }).expression))
    const { args, position } = node as unknown as FunctionCall
    const [inner] = isAggregate(node) && node.kind === 'call' ? aggregatesIn(args, () => true) : []
    if (inner) told.push({ error: CypherError.syntaxError(NESTED, inner), pass: PASS.known, at: position.offset + LATER.nested })
    return undefined
  })
  return told
}

/** Of what is unwound, the analyzer loses these behind an aggregate in the list. */
function refusedWithin(unwound: unknown): Told[] {
  const told: Told[] = []
  walk(unwound, node => {
    for (const part of BY_ITEM[node.kind ?? ''] ?? []) {
      walk((node as Record<string, unknown>)[part], inner => {
        const { name, position } = inner as unknown as FunctionCall
        if (!isAggregate(inner) || inner.kind !== 'call') return undefined
        const error = CypherError.syntaxError(`Invalid use of aggregating function ${name}(...) in this context`, position)
        told.push({ error, pass: PASS.known, at: endOf(inner) + LATER.nested })
        return undefined
      })
    }
    return undefined
  })
  return told
}

const NESTED = "Can't use aggregate functions inside of aggregate functions."
const MESSAGE = "Can't use aggregating expressions inside of expressions executing over lists"

/** Positions where the analyzer reports what 5.26 allows or reports later: `count(*)`, and what is unwound. */
export function acceptedAggregates({ query }: Statement): ReadonlySet<number> {
  const accepted = aggregatesIn(query, node => node.kind === 'countStar')
  walk(query, node => {
    if (node.kind !== 'unwind') return undefined
    accepted.push(...aggregatesIn((node as unknown as { expression: unknown }).expression, isAggregate, SIMPLE))
    return undefined
  })
  return new Set(accepted.map(({ offset }) => offset))
}

const SIMPLE: Readonly<Record<string, unknown>> = { ...BY_ITEM, patternComprehension: true, exists: true, count: true, collect: true }

function aggregatesIn(tree: unknown, is: (node: { kind?: string }) => boolean, passed: Readonly<Record<string, unknown>> = {}): Position[] {
  const found: Position[] = []
  walk(tree, node => {
    if (isAggregate(node) && is(node)) found.push((node as unknown as { position: Position }).position)
    if (!((node.kind ?? '') in passed)) return true
    const { list, initial } = node as { list?: unknown; initial?: unknown }
    found.push(...aggregatesIn([initial, list], is, passed))
    return false
  })
  return found.sort((a, b) => a.offset - b.offset)
}
