/** Shortest walks between two nodes, breadth first from both ends: where the two searches first meet, all shortest ones pass. */
import type { Direction } from '../plan/plan.ts'
import type { StoredNode, StoredRelationship } from '../property-graph.ts'
import { across, Neighbours } from './relationships.ts'

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
      for (const before of ahead.ways(node)) for (const after of back.ways(node)) yield [...before, ...after.toReversed()]
    }
    if (meeting.length > 0) return
  }
}

/** What one of the two searches has reached, and by which relationships. */
class Side {
  frontier: StoredNode[]
  private readonly search: Search
  private readonly neighbours: Neighbours
  /** The relationship by which each node was first reached; null for the start. */
  private readonly first = new Map<StoredNode, StoredRelationship | null>()
  /** Other relationships that reach a node by walks of the same length. */
  private readonly more = new Map<StoredNode, StoredRelationship[]>()

  constructor(search: Search, direction: Direction, start: StoredNode) {
    this.search = search
    this.neighbours = new Neighbours(direction, search.types)
    this.frontier = [start]
    this.first.set(start, null)
  }

  /** One step further in all ways; gives the nodes that the other side has reached too, only one where one is enough. */
  advance(other: Side): StoredNode[] {
    const { search, neighbours, first } = this
    const next: StoredNode[] = []
    const meeting: StoredNode[] = []
    const fresh = search.all ? new Set<StoredNode>() : undefined
    for (const node of this.frontier) {
      neighbours.start(node)
      for (let r = neighbours.next(); r; r = neighbours.next()) {
        search.tick()
        const end = across(r, node)
        const known = first.has(end)
        if ((known && !fresh?.has(end)) || !search.fits(r)) continue
        if (known) this.add(end, r)
        else {
          first.set(end, r)
          next.push(end)
          fresh?.add(end)
          if (!other.first.has(end)) continue
          meeting.push(end)
          if (!search.all) return meeting
        }
      }
    }
    this.frontier = next
    return meeting
  }

  /** Every walk from the start of this side to a node. */
  *ways(node: StoredNode): Generator<StoredRelationship[]> {
    const r = this.first.get(node)
    if (!r) {
      yield []
      return
    }
    for (const last of [r, ...(this.more.get(node) ?? [])]) {
      for (const before of this.ways(across(last, node))) yield [...before, last]
    }
  }

  private add(node: StoredNode, relationship: StoredRelationship): void {
    const others = this.more.get(node)
    if (others) others.push(relationship)
    else this.more.set(node, [relationship])
  }
}
