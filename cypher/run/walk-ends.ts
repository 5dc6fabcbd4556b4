/** The far ends of walks where nobody asks how they are reached: breadth first, each end once for each row. */

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

  const look = (): readonly StoredNode[] => {
    const start = asNode(row[plan.from] as Value)
    if (!start) return []
    if (!plan.into) return search.from(start)
    const end = asNode(row[plan.to] as Value)
    return end && search.from(start).includes(end) ? [end] : []
  }
  return foundRows(input, look, end => {
    row[plan.to] = end
    return true
  })
}

/** No shortest walk to another node has a relationship twice; only a walk back to where it begins needs care. */
class EndSearch {
  private readonly plan: VarExpand
  private readonly b: Builder
  private readonly fits: ((relationship: StoredRelationship) => boolean) | undefined
  private places = new Places()
  private reached: StoredNode[] = []
  /** By place: how many steps away, and the relationship that leaves the beginning. */
  private depths: number[] = []
  private branches: (StoredRelationship | undefined)[] = []
  private closed = false

  constructor(plan: VarExpand, b: Builder) {
    this.plan = plan
    this.b = b
    const { row } = b
    const { distinctFrom, element } = plan
    const predicates = plan.predicates.map(predicate => b.bound(predicate))
    if (distinctFrom.length > 0 || predicates.length > 0)
      this.fits = relationship => {
        if (!isNew(relationship, distinctFrom, row)) return false
        row[element] = relationship
        return decide(predicates, false) === true
      }
  }

  from(start: StoredNode): readonly StoredNode[] {
    const { direction, min, max } = this.plan
    this.places = takePlaces(this.b.ctx.graph.nodeTable.length)
    this.places.set(start.id, 0)
    this.reached = [start]
    this.depths = [0]
    this.branches = [undefined]
    this.closed = false
    for (let at = 0; at < this.reached.length && this.depths[at]! < max; at++) {
      const node = this.reached[at]!
      if (direction !== 'in' && node.out) this.step(node.out, false, at)
      if (direction !== 'out' && node.in) this.step(node.in, true, at)
    }
    giveBack(this.places, this.reached.length)
    return min === 0 || this.closed ? this.reached : this.reached.slice(1)
  }

  private step(buckets: Adjacency, incoming: boolean, at: number): void {
    const { plan, fits, places } = this
    const { ctx } = this.b
    for (let i = 0; i < buckets.length; i++) {
      const { type, relationships } = buckets[i]!
      if (plan.types && !plan.types.includes(type)) continue
      for (let k = 0; k < relationships.length; k++) {
        const relationship = relationships[k]!
        ctx.tick()
        if (fits && !fits(relationship)) continue
        const place = places.of(incoming ? relationship.startId : relationship.endId)
        if (place >= 0) this.closed ||= this.closes(relationship, at, place)
        else this.reach(relationship, incoming, at)
      }
    }
  }

  private reach(relationship: StoredRelationship, incoming: boolean, at: number): void {
    this.places.set(incoming ? relationship.startId : relationship.endId, this.reached.length)
    this.reached.push(incoming ? relationship.start : relationship.end)
    this.depths.push(this.depths[at]! + 1)
    this.branches.push(at === 0 ? relationship : this.branches[at])
  }

  /**
   * Whether a relationship between two known places makes a way back to the beginning. In both directions it does where the ways to
   * its two ends begin otherwise.
   */
  private closes(relationship: StoredRelationship, at: number, place: number): boolean {
    if (this.plan.direction !== 'both') return place === 0
    if (at === place) return at === 0
    const one = at === 0 ? relationship : this.branches[at]
    const other = place === 0 ? relationship : this.branches[place]
    return one !== other && this.depths[at]! + this.depths[place]! < this.plan.max
  }
}
