import { mentions } from '../analyze/walk.ts'
import type { Expression, GroupPattern, NodePattern, RelationshipPattern } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { isHidden } from './frame.ts'
import { FLIP } from './link-rows.ts'
import { conditionsOf, typesOf } from './pattern.ts'
import type { Bound, GroupStep } from './plan.ts'
import { byReadiness, testLater } from './readiness.ts'
import type { MatchState } from './state.ts'

type Single = NodePattern | RelationshipPattern

/** Inside a group each name stands for one repetition, in its own slot. */
export class GroupInside {
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
