/** The far ends of walks where nobody asks how they are reached: breadth first, each end once for each row. */

import type { Ends, Steps } from '../graph/far-ends.ts'
import type { Adjacency, StoredNode, StoredRelationship } from '../graph/stored.ts'
import type { VarExpand } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { decide } from './eval/decide.ts'
import { giveBack, Places, takePlaces } from './places.ts'
import { asNode, isNew } from './relationships.ts'
import { foundRows } from './several.ts'

export function runWalkEnds(plan: VarExpand, input: Cursor, b: Builder): Cursor {
  const { row } = b
  const search = new EndSearch(plan, b)
  const nodes = b.ctx.graph.nodeTable

  const look = (): readonly number[] => {
    const start = asNode(row[plan.from] as Value)
    if (!start) return []
    if (!plan.into) return search.from(start)
    const end = asNode(row[plan.to] as Value)
    return end && search.from(start).includes(end.id) ? [end.id] : []
  }
  return foundRows(input, look, id => {
    row[plan.to] = nodes[id]!
    return true
  })
}

/** No shortest walk to another node has a relationship twice; only a walk back to where it begins needs care. */
class EndSearch {
  private readonly plan: VarExpand
  private readonly b: Builder
  private readonly fits: ((relationship: StoredRelationship) => boolean) | undefined
  private readonly out: Steps
  private readonly in: Steps
  private places = new Places()
  private reached: number[] = []
  /** By place: how many steps away, and the id of the relationship that leaves the beginning. */
  private depths: number[] = []
  private branches: number[] = []
  private closed = false

  constructor(plan: VarExpand, b: Builder) {
    this.plan = plan
    this.b = b
    const { row, ctx } = b
    const { distinctFrom, element } = plan
    this.out = ctx.graph.stepsFrom('out', plan.types, () => ctx.tick())
    this.in = ctx.graph.stepsFrom('in', plan.types, () => ctx.tick())
    const predicates = plan.predicates.map(predicate => b.bound(predicate))
    if (distinctFrom.length > 0 || predicates.length > 0)
      this.fits = relationship => {
        if (!isNew(relationship, distinctFrom, row)) return false
        row[element] = relationship
        return decide(predicates, false) === true
      }
  }

  from(start: StoredNode): readonly number[] {
    const { direction, min, max } = this.plan
    this.places = takePlaces(this.b.ctx.graph.nodeTable.length)
    this.places.set(start.id, 0)
    this.reached = [start.id]
    this.depths = [0]
    this.branches = [NONE]
    this.closed = false
    for (let at = 0; at < this.reached.length && this.depths[at]! < max; at++) {
      const id = this.reached[at]!
      if (direction !== 'in') this.step(this.out, false, id, at)
      if (direction !== 'out') this.step(this.in, true, id, at)
    }
    giveBack(this.places, this.reached.length)
    return min === 0 || this.closed ? this.reached : this.reached.slice(1)
  }

  private step(steps: Steps, incoming: boolean, id: number, at: number): void {
    const { ends } = steps
    if (ends && !this.fits) this.stepByIds(ends, id, at)
    else this.stepByRelationships(steps, incoming, id, at)
  }

  private stepByIds({ first, ends, relationships }: Ends, id: number, at: number): void {
    const { ctx } = this.b
    const last = first[id + 1]!
    for (let i = first[id]!; i < last; i++) {
      ctx.tick()
      this.come(ends[i]!, relationships[i]!, at)
    }
  }

  private stepByRelationships(steps: Steps, incoming: boolean, id: number, at: number): void {
    const { plan, fits } = this
    const { ctx } = this.b
    const node = ctx.graph.nodeTable[id]!
    for (const { type, relationships } of (incoming ? node.in : node.out) ?? NO_BUCKETS) {
      if (plan.types && !plan.types.includes(type)) continue
      steps.walked += relationships.length
      for (let k = 0; k < relationships.length; k++) {
        const relationship = relationships[k]!
        ctx.tick()
        if (!fits || fits(relationship)) this.come(incoming ? relationship.startId : relationship.endId, relationship.id, at)
      }
    }
  }

  private come(end: number, relationship: number, at: number): void {
    const place = this.places.of(end)
    if (place >= 0) {
      this.closed ||= this.closes(relationship, at, place)
      return
    }
    this.places.set(end, this.reached.length)
    this.reached.push(end)
    this.depths.push(this.depths[at]! + 1)
    this.branches.push(at === 0 ? relationship : this.branches[at]!)
  }

  /**
   * Whether a relationship between two known places makes a way back to the beginning. In both directions it does where the ways to
   * its two ends begin otherwise.
   */
  private closes(relationship: number, at: number, place: number): boolean {
    if (this.plan.direction !== 'both') return place === 0
    if (at === place) return at === 0
    const one = at === 0 ? relationship : this.branches[at]
    const other = place === 0 ? relationship : this.branches[place]
    return one !== other && this.depths[at]! + this.depths[place]! < this.plan.max
  }
}

const NONE = -1
const NO_BUCKETS: Adjacency = []
