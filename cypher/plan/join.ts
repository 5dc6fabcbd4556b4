/** Parts of a pattern that share no node: if an equality ties one to bound names, it is matched once and looked up by that value. */

import { mentions } from '../analyze/walk.ts'
import type { Expression } from '../ast/ast.ts'
import type { Link, NodeItem, Part } from './pattern.ts'
import type { Plan } from './plan.ts'
import type { MatchState } from './state.ts'

export interface Join {
  readonly part: Part
  readonly names: ReadonlySet<string>
  readonly left: Expression
  readonly right: Expression
}

export function joinAt(node: NodeItem, scan: Plan, part: Part, links: ReadonlySet<Link>, state: MatchState): Join | undefined {
  const scans = scan.op === 'AllNodesScan' || scan.op === 'NodeByLabelScan'
  if (!scans || state.plan.rows < 2) return undefined
  const own = connected(node, part, links)
  // a repetition tests its conditions while it walks, and they may use bound names
  const isPlain = own.links.every(link => link.kind === 'relationship' && !state.isBound(link.name))
  if (!isPlain || [...own.nodes.keys()].some(name => state.isBound(name))) return undefined
  const names = new Set([...own.nodes.keys(), ...own.links.map(link => link.name)])
  for (const condition of state.conditions) {
    for (const [left, right] of sides(condition)) {
      if (state.isReady(left) && isKey(left) && isKey(right) && isOf(right, names)) return { part: own, names, left, right }
    }
  }
  return undefined
}

export const isOf = (expression: Expression, names: ReadonlySet<string>): boolean => {
  const found = mentions(expression)
  return found.size > 0 && [...found].every(name => names.has(name))
}

/** Only what cannot fail: a nested loop might never have compared some rows of the table. */
const isKey = (e: Expression): boolean => e.kind === 'variable' || (e.kind === 'property' && e.object.kind === 'variable')

function sides(condition: Expression): [Expression, Expression][] {
  if (condition.kind !== 'comparison' || condition.operators.length !== 1 || condition.operators[0] !== '=') return []
  const [a, b] = condition.operands as [Expression, Expression]
  return [
    [a, b],
    [b, a],
  ]
}

function connected(node: NodeItem, part: Part, links: ReadonlySet<Link>): Part {
  const names = new Set([node.name])
  const own = new Set<Link>()
  for (const name of names) {
    for (const link of links) {
      if (link.left !== name && link.right !== name) continue
      own.add(link)
      names.add(link.left).add(link.right)
    }
  }
  const nodes = new Map([...part.nodes].filter(([name]) => names.has(name)))
  return { nodes, links: [...own], conditions: [], paths: [] }
}
