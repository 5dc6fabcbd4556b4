import type { Expression } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { walkGroup } from './group-link.ts'
import { ends, FLIP, linkRows, UNBOUNDED } from './link-rows.ts'
import { conditionsOf, type Link, type RelationshipLink, type RepeatedLink, typesOf } from './pattern.ts'
import type { Bound, Plan } from './plan.ts'
import { byReadiness, testLater } from './readiness.ts'
import type { MatchState } from './state.ts'

/** Walks from the left end or, `reversed`, from the right one; binds the far end and the link. */
export function walkLink(link: Link, reversed: boolean, state: MatchState): void {
  if (link.kind === 'group') walkGroup(link, reversed, state)
  else if (state.isBound(link.name)) walkKnown(link, state)
  else if (link.kind === 'relationship') walkOne(link, reversed, state)
  else walkRepeated(link, reversed, state)
}

export function detail(link: RelationshipLink | RepeatedLink): string {
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
    listed: true,
    ends: false,
    distinctFrom: state.distinctFrom(types),
    detail: detail(link),
  }
  state.walked.push({ slot: list, types })
  state.push(plan, link.name, to)
}
