/** Shortest walks between two nodes, breadth first from both ends: where the two searches first meet, all shortest ones pass. */
import type { Direction } from '../plan/plan.ts'
import type { Adjacency, StoredNode, StoredRelationship } from '../property-graph.ts'
import { across } from './relationships.ts'

export interface Search {
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly max: number
  /** All shortest ones; else one of them is enough. */
  readonly all: boolean
  fits(relationship: StoredRelationship): boolean
  tick(): void
}

const FLIP: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' }

/** The shortest walks from one node to another one, none of which has a node twice; nothing where there is none. */
export function* shortestWalks(search: Search, from: StoredNode, to: StoredNode): Generator<StoredRelationship[]> {
  const ahead = new Side(search, search.direction, from)
  const back = new Side(search, FLIP[search.direction], to)
  for (let length = 1; length <= search.max; length++) {
    const [side, other] = ahead.frontier.length <= back.frontier.length ? [ahead, back] : [back, ahead]
    if (side.frontier.length === 0) return
    const meeting = side.advance(other)
    for (const node of meeting) {
      for (const before of ahead.ways(node)) {
        for (const after of back.ways(node)) {
          search.tick()
          yield [...before, ...after.toReversed()]
        }
      }
    }
    if (meeting.length > 0) return
  }
}

interface Level {
  readonly next: StoredNode[]
  readonly meeting: StoredNode[]
  /** Nodes reached in this step, to which all shortest ways are looked for. */
  readonly fresh: Set<StoredNode> | undefined
}

/** What one of the two searches has reached, and by which relationships. */
class Side {
  frontier: StoredNode[]
  private readonly search: Search
  private readonly direction: Direction
  /** The relationship by which each node was first reached; null for the start. */
  private readonly first = new Map<StoredNode, StoredRelationship | null>()
  /** Other relationships that reach a node by walks of the same length. */
  private readonly more = new Map<StoredNode, StoredRelationship[]>()

  constructor(search: Search, direction: Direction, start: StoredNode) {
    this.search = search
    this.direction = direction
    this.frontier = [start]
    this.first.set(start, null)
  }

  /** One step further in all ways; gives the nodes that the other side has reached too, only one where one is enough. */
  advance(other: Side): StoredNode[] {
    const level: Level = { next: [], meeting: [], fresh: this.search.all ? new Set() : undefined }
    for (const node of this.frontier) {
      if (this.direction !== 'in' && node.out && this.step(node.out, false, level, other)) break
      if (this.direction !== 'out' && node.in && this.step(node.in, true, level, other)) break
    }
    this.frontier = level.next
    return level.meeting
  }

  /** Along the relationships of one node; true when the search is over. */
  private step(buckets: Adjacency, incoming: boolean, { next, meeting, fresh }: Level, other: Side): boolean {
    const { search, first } = this
    for (const { type, relationships } of buckets) {
      if (search.types && !search.types.includes(type)) continue
      for (const r of relationships) {
        search.tick()
        const end = incoming ? r.start : r.end
        const known = first.has(end)
        if ((known && !fresh?.has(end)) || !search.fits(r)) continue
        if (known) {
          this.add(end, r)
          continue
        }
        first.set(end, r)
        next.push(end)
        fresh?.add(end)
        if (!other.first.has(end)) continue
        meeting.push(end)
        if (!search.all) return true
      }
    }
    return false
  }

  /** Every walk from the start of this side to a node. */
  *ways(node: StoredNode): Generator<StoredRelationship[]> {
    const r = this.first.get(node)
    if (!r) {
      yield []
      return
    }
    // parallel relationships multiply with each step: there may be more ways than anyone can wait for
    for (const last of [r, ...(this.more.get(node) ?? [])]) {
      this.search.tick()
      for (const before of this.ways(across(last, node))) yield [...before, last]
    }
  }

  private add(node: StoredNode, relationship: StoredRelationship): void {
    const others = this.more.get(node)
    if (others) others.push(relationship)
    else this.more.set(node, [relationship])
  }
}
