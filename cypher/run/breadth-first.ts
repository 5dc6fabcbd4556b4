/** Shortest walks between two nodes, breadth first from both ends: where the two searches first meet, all shortest ones pass. */

import type { Adjacency, StoredNode, StoredRelationship } from '../graph/property-graph.ts'
import type { Direction } from '../plan/plan.ts'
import { giveBack, takePlaces } from './places.ts'
import { across } from './relationships.ts'

export interface Search {
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly max: number
  /** All shortest ones; else one of them is enough. */
  readonly all: boolean
  /** How many nodes the graph has room for: their ids are below it. */
  readonly nodes: number
  /** Which relationships may be walked; all, where it is left out. */
  readonly fits?: ((relationship: StoredRelationship) => boolean) | undefined
  tick(steps?: number): void
}

const FLIP: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' }

/** The shortest walks from one node to another one, none of which has a node twice; nothing where there is none. */
export function* shortestWalks(search: Search, from: StoredNode, to: StoredNode): Generator<StoredRelationship[]> {
  const ahead = new Side(search, search.direction, from)
  const back = new Side(search, FLIP[search.direction], to)
  try {
    for (let length = 1; length <= search.max; length++) {
      const [side, other] = ahead.frontier <= back.frontier ? [ahead, back] : [back, ahead]
      if (side.frontier === 0) return
      const meeting = side.advance(other)
      for (const node of meeting) {
        for (const before of ahead.ways(node)) {
          for (const after of back.ways(node)) {
            search.tick(1 + (length >> 3))
            yield [...before, ...after.toReversed()]
          }
        }
      }
      if (meeting.length > 0) return
    }
  } finally {
    ahead.end()
    back.end()
  }
}

/** Steps before the clock is told of them. */
const STRIDE = 64

/** What one of the two searches has reached, and by which relationships. */
class Side {
  private readonly search: Search
  private readonly direction: Direction
  /** The nodes in the order in which they were reached. */
  private readonly reached: StoredNode[]
  /** By place: the relationship by which each was first reached; null for the start. */
  private readonly first: (StoredRelationship | null)[] = [null]
  /** By place: other relationships that reach a node by walks of the same length. */
  private readonly more = new Map<number, StoredRelationship[]>()
  private readonly places: ReturnType<typeof takePlaces>
  /** Where the nodes of the last step begin, and where they end. */
  private begin = 0
  private until = 1
  private steps = 0

  constructor(search: Search, direction: Direction, start: StoredNode) {
    this.search = search
    this.direction = direction
    this.reached = [start]
    this.places = takePlaces(search.nodes)
    this.places.set(start.id, 0)
  }

  /** How many nodes the last step reached. */
  get frontier(): number {
    return this.until - this.begin
  }

  /** One step further in all ways; gives the nodes that the other side has reached too, only one where one is enough. */
  advance(other: Side): StoredNode[] {
    const { reached, begin, until, direction } = this
    const meeting: StoredNode[] = []
    this.begin = until
    for (let at = begin; at < until; at++) {
      const node = reached[at]!
      if (direction !== 'in' && node.out && this.step(node.out, false, other, meeting)) break
      if (direction !== 'out' && node.in && this.step(node.in, true, other, meeting)) break
    }
    this.until = reached.length
    return meeting
  }

  /** Along the relationships of one node; true when the search is over. */
  private step(buckets: Adjacency, incoming: boolean, other: Side, meeting: StoredNode[]): boolean {
    const { types } = this.search
    for (let i = 0; i < buckets.length; i++) {
      const { type, relationships } = buckets[i]!
      if (types && !types.includes(type)) continue
      for (let j = 0; j < relationships.length; j++) if (this.walk(relationships[j]!, incoming, other, meeting)) return true
    }
    return false
  }

  private walk(relationship: StoredRelationship, incoming: boolean, other: Side, meeting: StoredNode[]): boolean {
    const { search, places, reached } = this
    if (++this.steps === STRIDE) {
      this.steps = 0
      search.tick(STRIDE)
    }
    const id = incoming ? relationship.startId : relationship.endId
    const place = places.of(id)
    // reached by a shorter walk, or by one as long where one is enough
    if (place >= 0 && (place < this.begin || !search.all)) return false
    if (search.fits && !search.fits(relationship)) return false
    if (place >= 0) {
      this.addMore(place, relationship)
      return false
    }
    const node = incoming ? relationship.start : relationship.end
    places.set(id, reached.length)
    reached.push(node)
    this.first.push(relationship)
    if (other.places.of(id) < 0) return false
    meeting.push(node)
    return !search.all
  }

  /** Every walk from the start of this side to a node. */
  *ways(node: StoredNode): Generator<StoredRelationship[]> {
    const place = this.places.of(node.id)
    const r = this.first[place]
    if (!r) {
      yield []
      return
    }
    for (const last of [r, ...(this.more.get(place) ?? [])]) {
      for (const before of this.ways(across(last, node))) {
        // there may be more walks than of anything else
        this.search.tick(1 + (before.length >> 3))
        yield [...before, last]
      }
    }
  }

  end(): void {
    giveBack(this.places, this.reached.length)
  }

  private addMore(place: number, relationship: StoredRelationship): void {
    const others = this.more.get(place)
    if (others) others.push(relationship)
    else this.more.set(place, [relationship])
  }
}
