import type { Entity } from '../../server/contract/graph.ts'
import type { Look } from '../notation/shapes.ts'
import type { Line } from '../state/bundle.ts'
import type { Point } from '../state/state.ts'
import { drawnEdge, drawnNode, edgeClasses } from './elements.ts'
import { marks } from './highlight.ts'
import type { Measure } from './measure.ts'
import type { DrawnEdge, DrawnNode, Stage } from './stage.ts'

export interface Drawn {
  entities: readonly Entity[]
  lines: readonly Line[]
  positions: ReadonlyMap<string, Point>
}
export interface Changes {
  added: string[]
  /** Whose place is another one now; they are still where they were. */
  moved: Map<string, Point>
}

export interface Sync {
  to(drawn: Drawn): Changes
  rename(): void
}

const origin: Point = { x: 0, y: 0 }
const unchanged: Changes = { added: [], moved: new Map() }

export function sync(stage: Stage, measure: Measure, nameOf: (entity: Entity) => string, lookOf: (kind: string) => Look): Sync {
  let nodes = new Map<string, Entity>()
  let edges = new Map<string, Line>()
  let last: Drawn | null = null

  const drawnAgain = (entity: Entity, old: DrawnNode): DrawnNode => {
    const node = drawnNode(entity, nameOf(entity), lookOf(entity.kind), old, measure)
    for (const mark of marksOf(old.classes)) node.classes.add(mark)
    return node
  }
  const syncNodes = (next: ReadonlyMap<string, Entity>, positions: Drawn['positions']) => {
    const [fresh, again]: [DrawnNode[], DrawnNode[]] = [[], []]
    const moved = new Map<string, Point>()
    for (const [id, entity] of next) {
      const place = positions.get(id) ?? origin
      const drawn = stage.nodes.get(id)
      if (!drawn) {
        fresh.push(drawnNode(entity, nameOf(entity), lookOf(entity.kind), place, measure))
        continue
      }
      const old = nodes.get(id)
      if (old && old !== entity && differs(old, entity)) again.push(drawnAgain(entity, drawn))
      if (Math.abs(drawn.x - place.x) > 0.01 || Math.abs(drawn.y - place.y) > 0.01) moved.set(id, place)
    }
    return { fresh, again, moved }
  }
  const syncEdges = (next: ReadonlyMap<string, Line>, nodeOf: (id: string) => DrawnNode, again: ReadonlySet<string>) => {
    const [fresh, changed]: [DrawnEdge[], DrawnEdge[]] = [[], []]
    for (const [id, line] of next) {
      const drawn = stage.edges.get(id)
      if (!drawn) {
        fresh.push(drawnEdge(line, nodeOf(line.from), nodeOf(line.to)))
        continue
      }
      const old = edges.get(id)
      if (again.has(line.from) || again.has(line.to) || (old && old !== line && looksOther(old, line))) {
        const { label, dx, dy, classes } = drawn
        const edge = { ...drawnEdge(line, nodeOf(line.from), nodeOf(line.to)), label, dx, dy }
        for (const mark of marksOf(classes)) edge.classes.add(mark)
        changed.push(edge)
      }
    }
    return { fresh, changed }
  }
  return {
    to(drawn) {
      const { entities, lines, positions } = drawn
      if (last && last.entities === entities && last.lines === lines && last.positions === positions) return unchanged
      last = drawn
      const nextNodes = new Map(entities.map(entity => [entity.id, entity]))
      const nextEdges = new Map(lines.map(line => [line.id, line]))
      const gone = [...[...edges.keys()].filter(id => !nextEdges.has(id)), ...[...nodes.keys()].filter(id => !nextNodes.has(id))]
      const { fresh, again, moved } = syncNodes(nextNodes, positions)
      const renewed = new Map([...fresh, ...again].map(node => [node.id, node]))
      const nodeOf = (id: string): DrawnNode => renewed.get(id) ?? stage.nodes.get(id)!
      const lineChanges = syncEdges(nextEdges, nodeOf, new Set(again.map(({ id }) => id)))
      stage.change(gone, [...fresh, ...again], [...lineChanges.fresh, ...lineChanges.changed])
      nodes = nextNodes
      edges = nextEdges
      return { added: [...fresh, ...lineChanges.fresh].map(({ id }) => id), moved }
    },
    rename() {
      const again = [...nodes.values()].flatMap(entity => {
        const old = stage.nodes.get(entity.id)
        return old ? [drawnAgain(entity, old)] : []
      })
      const renewed = new Map(again.map(node => [node.id, node]))
      const moved = [...stage.edges.values()].map(edge => ({
        ...edge,
        source: renewed.get(edge.source.id) ?? edge.source,
        target: renewed.get(edge.target.id) ?? edge.target,
      }))
      stage.change([], again, moved)
    },
  }
}

const differs = (a: Entity, b: Entity): boolean => a.name !== b.name || a.kind !== b.kind || a.degree !== b.degree || a.names !== b.names
const looksOther = (old: Line, line: Line): boolean =>
  old.bend !== line.bend || old.loop !== line.loop || edgeClasses(line).join() !== edgeClasses(old).join()

const given = new Set<string>(marks)
const marksOf = (classes: ReadonlySet<string>): string[] => [...classes].filter(name => given.has(name))
