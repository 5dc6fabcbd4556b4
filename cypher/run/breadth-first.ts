/** Shortest walks, breadth first from both ends: all of them pass where the two searches first meet. */

import type { Adjacency, StoredNode, StoredRelationship } from '../graph/stored.ts'
import type { Direction } from '../plan/plan.ts'
import { giveBack, takePlaces } from './places.ts'
import { across } from './relationships.ts'

export interface Search {
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly max: number
  readonly all: boolean
  readonly nodes: number
  readonly fits?: ((relationship: StoredRelationship) => boolean) | undefined
  tick(steps?: number): void
}

const FLIP: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' }

/** Without walks that have a node twice; empty where there is none. */
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

const STRIDE = 64

class Side {
  private readonly search: Search
  private readonly direction: Direction
  private readonly reached: StoredNode[]
  private readonly first: (StoredRelationship | null)[] = [null]
  /** By place: other relationships that reach it by walks of the same length. */
  private readonly more = new Map<number, StoredRelationship[]>()
  private readonly places: ReturnType<typeof takePlaces>
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

  get frontier(): number {
    return this.until - this.begin
  }

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

  *ways(node: StoredNode): Generator<StoredRelationship[]> {
    const place = this.places.of(node.id)
    const r = this.first[place]
    if (!r) {
      yield []
      return
    }
    for (const last of [r, ...(this.more.get(place) ?? [])]) {
      for (const before of this.ways(across(last, node))) {
        // walks may outnumber everything else
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
