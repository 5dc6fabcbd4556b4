import { conjuncts, mentions } from '../analyze/walk.ts'
import type { Expression } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { elementPredicates } from './links.ts'
import { type RelationshipLink, type RepeatedLink, type ShortestPart, typesOf } from './pattern.ts'
import type { Bound, Plan } from './plan.ts'
import type { MatchState } from './state.ts'

/** shortestPath() looks for a path that passes the clause's conditions. Both ends are bound by now. */
export function searchShortest(part: ShortestPart, state: MatchState): void {
  search(part, state.takeConditions(new Set([part.path, part.link.name])), false, state)
}

/** A selector looks for one that passes what the pattern says of it; the clause filters afterwards. Both ends are bound by now. */
export function selectShortest(part: ShortestPart, conditions: readonly Expression[], state: MatchState): void {
  search(part, conditions, true, state)
}

/** Whether a condition of a pattern looks at the whole walk, and not at its ends alone. */
export const isOfWalk = (condition: Expression, link: RepeatedLink | RelationshipLink): boolean => mentions(condition).has(link.name)

function search({ link, all, path }: ShortestPart, conditions: readonly Expression[], cycles: boolean, state: MatchState): void {
  const element = state.planning.frame.allocate()
  const types = typesOf(link.pattern)
  const repeated = link.kind === 'repeated'
  const { predicates, later } = elementPredicates(link, element, state)
  if (later[0]) throw CypherError.notFaithful('A condition inside a shortest path on what is matched later', later[0].position)
  const ofEach: Bound[] = []
  const ofWhole: Expression[] = []
  for (const condition of conditions.flatMap(conjuncts)) {
    const each = repeated ? ofEachIn(condition, link.name, path) : undefined
    if (each) ofEach.push(state.bind(each.condition, state.scope.with([[each.name, element]])))
    else ofWhole.push(condition)
  }
  const plan: Plan = {
    op: 'ShortestPath',
    input: state.plan,
    rows: state.plan.rows,
    from: state.slot(link.left),
    to: state.slot(link.right),
    list: state.slot(link.name),
    path: state.slot(path),
    element,
    predicates: [...predicates, ...ofEach],
    conditions: ofWhole.map(condition => state.bind(condition)),
    direction: link.pattern.direction,
    types: types?.length ? types : undefined,
    min: repeated && link.min === 0 ? 0 : 1,
    max: repeated ? (link.max ?? Number.MAX_SAFE_INTEGER) : 1,
    all,
    single: !repeated,
    cycles,
    detail: repeated ? `*${link.min}..${link.max ?? ''}` : '',
  }
  state.push(plan, link.name, path)
}

/** `all(x IN r WHERE …)` and `none(…)` can be asked of each relationship while it is walked, which keeps the search breadth first. */
function ofEachIn(condition: Expression, list: string, path: string): { name: string; condition: Expression } | undefined {
  if (condition.kind !== 'quantifier' || !condition.where) return undefined
  const { test, list: over, variable: name, where, position } = condition
  if (over.kind !== 'variable' || over.name !== list || name === list || name === path) return undefined
  const names = mentions(where)
  if (names.has(list) || names.has(path)) return undefined
  if (test === 'all') return { name, condition: where }
  return test === 'none' ? { name, condition: { kind: 'not', operand: where, position } } : undefined
}

export const sameEnds = (): CypherError =>
  new CypherError(
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'The shortest path algorithm does not work when the start and end nodes are the same. This can happen if you perform a shortestPath search after a cartesian product that might have the same start and end nodes for some of the rows passed to shortestPath. If you would rather not experience this exception, and can accept missing results for those rows, disable this in the Neo4j configuration by setting `dbms.cypher.forbid_shortestpath_common_nodes` to false. If you cannot accept missing results, and really want the shortestPath between two common nodes, then re-write the query using a standard Cypher variable length pattern expression followed by ordering by path length and limiting to one result.',
  )
