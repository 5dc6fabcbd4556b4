import { mentions } from '../analyze/walk.ts'
import type { Expression, GroupPattern, NodePattern, RelationshipPattern } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { fanOut } from './estimates.ts'
import { isHidden } from './frame.ts'
import { conditionsOf, type GroupLink, groupVariables, type Link, type RelationshipLink, type RepeatedLink, typesOf } from './pattern.ts'
import type { Bound, Direction, GroupStep, Plan } from './plan.ts'
import type { MatchState } from './state.ts'

const FLIP: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' }

const UNBOUNDED = Number.MAX_SAFE_INTEGER

/** Walks from the left end or, `reversed`, from the right one; binds the far end and the link. */
export function walkLink(link: Link, reversed: boolean, state: MatchState): void {
  if (link.kind === 'group') walkGroup(link, reversed, state)
  else if (state.isBound(link.name)) walkKnown(link, state)
  else if (link.kind === 'relationship') walkOne(link, reversed, state)
  else walkRepeated(link, reversed, state)
}

const ends = (link: Link, reversed: boolean): { from: string; to: string } =>
  reversed ? { from: link.right, to: link.left } : { from: link.left, to: link.right }

/** The fan-out and, for a known far end, the chance of arriving there. */
export function linkRows(link: Link, reversed: boolean, state: MatchState): number {
  const { graph } = state.planning
  const { to } = ends(link, reversed)
  const chance = state.isBound(to) ? 1 / Math.max(1, graph.nodeCount) : 1
  if (link.kind === 'group') return state.plan.rows * 100 * chance
  const each = fanOut(graph, typesOf(link.pattern), link.pattern.direction)
  if (link.kind === 'relationship') return state.plan.rows * each * chance
  const steps = Math.min(link.max ?? link.min + 3, link.min + 3)
  return state.plan.rows * Math.max(1, each) ** Math.max(1, steps) * chance
}

function detail(link: RelationshipLink | RepeatedLink): string {
  const types = typesOf(link.pattern)?.join('|')
  const arrow = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] }[link.pattern.direction]
  const length = link.kind === 'repeated' ? `*${link.min}..${link.max ?? ''}` : ''
  return `${arrow[0]}[${types ? `:${types}` : ''}${length}]${arrow[1]}`
}

function walkOne(link: RelationshipLink, reversed: boolean, state: MatchState): void {
  const { from, to } = ends(link, reversed)
  const types = typesOf(link.pattern)
  const slot = state.slot(link.name)
  const { direction } = link.pattern
  const plan: Plan = {
    op: 'Expand',
    input: state.plan,
    rows: linkRows(link, reversed, state),
    from: state.slot(from),
    relationship: slot,
    to: state.slot(to),
    into: state.isBound(to),
    direction: reversed ? FLIP[direction] : direction,
    types: types?.length ? types : undefined,
    distinctFrom: state.distinctFrom(types),
    detail: detail(link),
  }
  state.walked.push({ slot, types })
  state.push(plan, link.name, to)
}

/** The relationship, or list of them, is bound already: only its ends are to be found. */
function walkKnown(link: RelationshipLink | RepeatedLink, state: MatchState): void {
  const types = typesOf(link.pattern)
  const slot = state.slot(link.name)
  const plan: Plan = {
    op: 'ProjectEndpoints',
    input: state.plan,
    rows: state.plan.rows,
    relationship: slot,
    from: state.slot(link.left),
    to: state.slot(link.right),
    fromBound: state.isBound(link.left),
    toBound: state.isBound(link.right),
    direction: link.pattern.direction,
    types: types?.length ? types : undefined,
    distinctFrom: state.distinctFrom(types),
    list: link.kind === 'repeated' ? { min: link.min, max: link.max } : undefined,
  }
  if (link.kind === 'repeated' && conditionsOf(link.name, link.pattern).length > 0) {
    throw CypherError.notFaithful('A condition on a list of relationships that is bound already', link.pattern.position)
  }
  state.walked.push({ slot, types })
  state.push(plan, link.left, link.right)
}

interface ElementPredicates {
  readonly predicates: Bound[]
  readonly later: Expression[]
}

/** Conditions on one relationship of a repetition; inside, the name means that one. */
export function elementPredicates(link: RepeatedLink | RelationshipLink, element: number, state: MatchState): ElementPredicates {
  const scope = state.scope.with([[link.name, element]])
  const { ready, later } = byReadiness(conditionsOf(link.name, link.pattern), new Set([link.name]), state)
  return { predicates: ready.map(condition => state.bind(condition, scope)), later }
}

function byReadiness(conditions: readonly Expression[], inside: ReadonlySet<string>, state: MatchState) {
  const isReady = (condition: Expression): boolean => [...mentions(condition)].every(name => inside.has(name) || state.isBound(name))
  return { ready: conditions.filter(isReady), later: conditions.filter(condition => !isReady(condition)) }
}

function testLater(conditions: readonly Expression[], names: readonly string[], state: MatchState): void {
  const repetitions = conditions.map((where): Expression => {
    const { position } = where
    return { kind: 'repetitions', lists: names.map(name => ({ kind: 'variable', name, position })), where, position }
  })
  state.require(repetitions)
}

function walkRepeated(link: RepeatedLink, reversed: boolean, state: MatchState): void {
  const { from, to } = ends(link, reversed)
  const types = typesOf(link.pattern)
  const list = state.slot(link.name)
  const element = state.planning.frame.allocate()
  const { direction } = link.pattern
  const { predicates, later } = elementPredicates(link, element, state)
  testLater(later, [link.name], state)
  const plan: Plan = {
    op: 'VarLengthExpand',
    input: state.plan,
    rows: linkRows(link, reversed, state),
    from: state.slot(from),
    to: state.slot(to),
    into: state.isBound(to),
    list,
    element,
    predicates,
    direction: reversed ? FLIP[direction] : direction,
    types: types?.length ? types : undefined,
    min: link.min,
    max: link.max ?? UNBOUNDED,
    reversed,
    distinctFrom: state.distinctFrom(types),
    detail: detail(link),
  }
  state.walked.push({ slot: list, types })
  state.push(plan, link.name, to)
}

function walkGroup(link: GroupLink, reversed: boolean, state: MatchState): void {
  const { from, to } = ends(link, reversed)
  const { group } = link
  const inside = new GroupInside(group, state)
  inside.testLater()
  const chain = reversed ? [...inside.elements].reverse() : inside.elements
  const { firstPredicates, steps } = inside.chain(chain, reversed)
  const walked = state.slot(link.name)
  const listed = [...groupVariables(group), ...inside.listed]
  const lists = listed.map(name => [inside.slot(name), state.slot(name)] as const)
  const plan: Plan = {
    op: 'Repeat',
    input: state.plan,
    rows: linkRows(link, reversed, state),
    from: state.slot(from),
    to: state.slot(to),
    into: state.isBound(to),
    first: inside.slot(inside.nameOf(chain[0]!)),
    firstPredicates,
    steps,
    min: group.quantifier?.min ?? 1,
    max: group.quantifier?.max ?? UNBOUNDED,
    reversed,
    lists: [...new Map(lists.map(pair => [pair[1], pair])).values()],
    walked,
    distinctFrom: state.distinctFrom(undefined),
    detail: `(…){${group.quantifier?.min ?? 1},${group.quantifier?.max ?? ''}}`,
  }
  state.walked.push({ slot: walked, types: undefined })
  state.push(plan, link.name, to, ...listed)
}

type Single = NodePattern | RelationshipPattern

/** Inside a group each name stands for one repetition, in its own slot. */
class GroupInside {
  readonly elements: readonly Single[]
  readonly listed: string[] = []
  readonly #state: MatchState
  readonly #slots = new Map<string, number>()
  #conditions: Expression[] = []

  constructor(group: GroupPattern, state: MatchState) {
    this.#state = state
    this.elements = group.path.elements.map(element => {
      if (element.kind === 'group' || (element.kind === 'relationship' && (element.length || element.quantifier))) {
        throw CypherError.notFaithful('A repetition inside a quantified path pattern', group.position)
      }
      return element
    })
    for (const element of this.elements) {
      const name = this.nameOf(element)
      if (this.#slots.has(name) && element.kind === 'relationship')
        throw CypherError.notFaithful('One relationship twice in a group', group.position)
      if (!this.#slots.has(name)) this.#slots.set(name, state.planning.frame.allocate())
      this.#conditions.push(...conditionsOf(name, element))
    }
    const nodes = this.elements.filter(element => element.kind === 'node')
    if (new Set(nodes.map(node => this.nameOf(node))).size < nodes.length) {
      throw CypherError.notFaithful('One node twice in a quantified path pattern', group.position)
    }
    if (group.where) this.#conditions.push(group.where)
  }

  nameOf(element: Single): string {
    return element.variable ?? `\u0000${element.kind} ${element.position.offset}`
  }
  slot(name: string): number {
    return this.#slots.get(name)!
  }

  /** A condition waits for names of the outer pattern that are bound later. */
  testLater(): void {
    const { ready, later } = byReadiness(this.#conditions, new Set(this.#slots.keys()), this.#state)
    this.#conditions = ready
    if (later.length === 0) return
    const mentioned = new Set(later.flatMap(condition => [...mentions(condition)]))
    const [first] = this.#slots.keys()
    const names = [...this.#slots.keys()].filter(name => mentioned.has(name) || name === first)
    for (const name of names) {
      if (!isHidden(name)) continue
      this.#state.declare(name)
      this.listed.push(name)
    }
    testLater(later, names, this.#state)
  }

  chain(elements: readonly Single[], reversed: boolean): { firstPredicates: Bound[]; steps: GroupStep[] } {
    const scope = this.#state.scope.with(this.#slots)
    const open = new Set(this.#slots.keys())
    const testable = (...names: string[]): Bound[] => {
      for (const name of names) open.delete(name)
      const ready = this.#conditions.filter(condition => [...mentions(condition)].every(name => !open.has(name)))
      this.#conditions = this.#conditions.filter(condition => !ready.includes(condition))
      return ready.map(condition => this.#state.bind(condition, scope))
    }
    const firstPredicates = testable(this.nameOf(elements[0]!))
    const steps: GroupStep[] = []
    for (let i = 1; i < elements.length; i += 2) {
      const relationship = elements[i] as RelationshipPattern
      const node = elements[i + 1]!
      const types = typesOf(relationship)
      steps.push({
        relationship: this.slot(this.nameOf(relationship)),
        node: this.slot(this.nameOf(node)),
        direction: reversed ? FLIP[relationship.direction] : relationship.direction,
        types: types?.length ? types : undefined,
        predicates: testable(this.nameOf(relationship), this.nameOf(node)),
      })
    }
    return { firstPredicates, steps }
  }
}
