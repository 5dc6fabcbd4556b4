import { conjuncts } from '../analyze/walk.ts'
import type { Expression, PathPattern } from '../ast/ast.ts'
import { EQUALITY } from './estimates.ts'
import type { Scope } from './frame.ts'
import { isOf, type Join, joinAt } from './join.ts'
import { linkRows } from './link-rows.ts'
import { walkLink } from './links.ts'
import { isNever } from './never.ts'
import { decompose, groupVariables, type Link, type Part, type PathItem, type SelectedPart, type ShortestPart } from './pattern.ts'
import type { PathParts, Plan } from './plan.ts'
import { isOfWalk, searchShortest, selectShortest } from './shortest.ts'
import { startAt, startCost } from './starts.ts'
import { MatchState, type Planning } from './state.ts'

export function planMatch(
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  scope: Scope,
  input: Plan,
  planning: Planning,
): { plan: Plan; scope: Scope } {
  const { plain, selected, shortest } = decompose(patterns)
  const state = new MatchState(planning, scope, input)
  for (const part of [plain, ...selected.map(item => item.part)]) declarePart(part, state)
  for (const { path, link } of shortest) {
    state.declare(path)
    state.declare(link.name)
  }
  state.require([...plain.conditions, ...conjuncts(where)])
  const walked = new Set(plain.links.flatMap(link => [link.left, link.right]))
  const ends = shortest.flatMap(({ link }) => [link.left, link.right]).filter(name => !walked.has(name))
  solve(plain, state, name => ends.includes(name))
  for (const item of selected) {
    state.declare(item.path.name)
    select(item, state)
  }
  for (const item of shortest) searchShortest(item, state)
  for (const path of plain.paths) projectPath(path, state)
  state.test()
  const conditions = [plain, ...selected.map(item => item.part)].flatMap(part => part.conditions)
  const plan: Plan = [...conditions, ...conjuncts(where)].some(isNever) ? { op: 'NoRows', input: state.plan, rows: 0 } : state.plan
  return { plan, scope: state.scope }
}

function declarePart(part: Part, state: MatchState): void {
  for (const name of part.nodes.keys()) state.declare(name)
  for (const link of part.links) {
    state.declare(link.name)
    if (link.kind === 'group') for (const name of groupVariables(link.group)) state.declare(name)
  }
  for (const path of part.paths) state.declare(path.name)
}

function solve(part: Part, state: MatchState, isEnd: (name: string) => boolean = () => false): void {
  const links = new Set(part.links)
  for (const { name } of part.nodes.values()) {
    if (!state.isBound(name)) continue
    const { plan: input } = state
    state.push({ op: 'NodeCheck', input, slot: state.slot(name), name, lenient: isEnd(name), rows: input.rows })
  }
  for (;;) {
    const next = nextLink(links, state)
    if (next) {
      links.delete(next.link)
      walkLink(next.link, next.reversed, state)
    } else if (!enter(part, links, state)) return
  }
}

/** The link that leaves the fewest rows, of those with a bound end or bound themselves. */
function nextLink(links: ReadonlySet<Link>, state: MatchState): { link: Link; reversed: boolean } | undefined {
  let best: { link: Link; reversed: boolean; rows: number } | undefined
  const offer = (link: Link, reversed: boolean, rows: number): void => {
    if (!best || rows < best.rows) best = { link, reversed, rows }
  }
  for (const link of links) {
    if (link.kind !== 'group' && state.isBound(link.name)) offer(link, false, 0)
    if (state.isBound(link.left)) offer(link, false, linkRows(link, false, state))
    if (state.isBound(link.right)) offer(link, true, linkRows(link, true, state))
  }
  return best
}

/** Prefers nodes with links still to walk. */
function enter(part: Part, links: Set<Link>, state: MatchState): boolean {
  const open = [...part.nodes.values()].filter(node => !state.isBound(node.name))
  const linked = new Set([...links].flatMap(link => [link.left, link.right]))
  const candidates = open.map(node => {
    const plan = startAt(node, state)
    return { node, plan, cost: startCost(node, plan, state), linked: linked.has(node.name) }
  })
  const [best] = candidates.sort((a, b) => a.cost - b.cost || Number(b.linked) - Number(a.linked))
  if (!best) return false
  const tied = joinAt(best.node, best.plan, part, links, state)
  if (tied) {
    for (const link of tied.part.links) links.delete(link)
    join(tied, state)
    return true
  }
  // the scan gives only nodes with its label: no need to test that again
  if ('label' in best.plan) state.settleLabel(best.node.name, best.plan.label)
  state.push(best.plan, best.node.name)
  return true
}

/** The part is solved alone, with the conditions that use nothing else; all others are tested on the joined rows. */
function join({ part, names, left, right }: Join, state: MatchState): void {
  const inner = state.fork({ op: 'Argument', rows: 1 })
  inner.require(state.take(condition => isOf(condition, names)))
  solve(part, inner)
  const plan: Plan = {
    op: 'ValueHashJoin',
    input: state.plan,
    inner: inner.plan,
    rows: Math.max(1, state.plan.rows * inner.plan.rows * EQUALITY),
    left: state.bind(left),
    right: state.bind(right),
    slots: [...names].map(name => state.slot(name)),
    distinct: inner.walked
      .map(({ slot, types }) => ({ slot, others: state.distinctFrom(types) }))
      .filter(({ others }) => others.length > 0),
    detail: [left, right].map(nameOf).join(' = '),
  }
  state.walked.push(...inner.walked)
  state.push(plan, ...names)
}

const nameOf = (e: Expression): string => (e.kind === 'property' ? `${nameOf(e.object)}.${e.key}` : e.kind === 'variable' ? e.name : '')

function partsOf(path: PathItem, state: MatchState): PathParts {
  return { start: state.slot(path.start), links: path.links.map(name => state.slot(name)) }
}

function projectPath(path: PathItem, state: MatchState): void {
  const parts = partsOf(path, state)
  state.push(
    { op: 'ProjectPath', input: state.plan, slot: state.slot(path.name), parts, name: path.name, rows: state.plan.rows },
    path.name,
  )
}

/** One repeated relationship whose shortest paths all have one length: breadth first is enough. */
function isSimple({ part, selector }: SelectedPart): boolean {
  const [link] = part.links
  const first = selector.kind === 'allShortest' || (selector.count.kind === 'literal' && selector.count.value === 1n)
  return first && part.links.length === 1 && link?.kind === 'repeated' && link.min <= 1
}

function select(item: SelectedPart, state: MatchState): void {
  const { part, selector, path } = item
  const ends = endsOf(item)
  if (isSimple(item)) {
    const link = part.links[0] as ShortestPart['link']
    state.require(part.conditions.filter(condition => !isOfWalk(condition, link)))
    solve({ ...part, links: [] }, state, () => true)
    const all = selector.kind === 'allShortest' || selector.kind === 'shortestGroups'
    const conditions = part.conditions.filter(condition => isOfWalk(condition, link))
    selectShortest({ link, all, path: path.name }, conditions, state)
    return
  }
  const inner = state.fork({ op: 'Argument', rows: state.plan.rows })
  inner.require([...part.conditions, ...state.takeConditions(new Set(ends))])
  solve(part, inner, name => ends.includes(name))
  const bound = namesOf(part).filter(name => !state.isBound(name))
  const plan: Plan = {
    op: 'StatefulShortestPath',
    input: state.plan,
    inner: inner.plan,
    rows: state.plan.rows,
    ends: [state.slot(ends[0]), state.slot(ends[1])],
    walked: partsOf(path, state),
    selector: selector.kind,
    count: selector.kind === 'allShortest' ? undefined : state.bind(selector.count),
    slots: bound.map(name => state.slot(name)),
  }
  state.push(plan, ...bound)
  if (part.paths.length > 0) projectPath(path, state)
}

const namesOf = (part: Part): string[] => [
  ...part.nodes.keys(),
  ...part.links.flatMap(link => [link.name, ...(link.kind === 'group' ? groupVariables(link.group) : [])]),
]

function endsOf({ part, path }: SelectedPart): [string, string] {
  const last = part.links.find(link => link.name === path.links.at(-1))
  return [path.start, last?.right ?? path.start]
}
