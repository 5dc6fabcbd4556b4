import type { Core, ElementDefinition } from 'cytoscape'
import type { Entity } from '../../server/contract/graph.ts'
import type { Look } from '../notation/shapes.ts'
import type { Line } from '../state/bundle.ts'
import type { Point } from '../state/state.ts'
import { edgeClasses, edgeElement, nodeElement } from './elements.ts'
import { marks } from './highlight.ts'
import type { Measure } from './measure.ts'
import { slices } from './slices.ts'

const perFrame = 400

export interface Drawn {
  entities: readonly Entity[]
  lines: readonly Line[]
  positions: ReadonlyMap<string, Point>
}
export interface Changes {
  added: string[]
  moved: Map<string, Point>
  settled: Promise<void> | null
}

export interface Sync {
  to(drawn: Drawn): Changes
  settled(): Promise<void>
  rename(): void
  stop(): void
}

export function sync(cy: Core, measure: Measure, nameOf: (entity: Entity) => string, lookOf: (kind: string) => Look): Sync {
  let nodes = new Map<string, Entity>()
  let edges = new Map<string, Line>()
  const portions = slices()

  const updateNode = (entity: Entity): void => {
    const { data, classes } = nodeElement(entity, nameOf(entity), lookOf(entity.kind), { x: 0, y: 0 }, measure)
    const { id: _, ...rest } = data
    const node = cy.getElementById(entity.id)
    node.data(rest).classes([...marksOf(node.classes()), ...(classes as string[])])
  }
  const syncNodes = (
    next: ReadonlyMap<string, Entity>,
    positions: Drawn['positions'],
  ): { fresh: ElementDefinition[]; moved: Map<string, Point> } => {
    const fresh: ElementDefinition[] = []
    const moved = new Map<string, Point>()
    for (const [id, entity] of next) {
      const place = positions.get(id) ?? { x: 0, y: 0 }
      const node = cy.getElementById(id)
      if (node.empty()) {
        fresh.push(nodeElement(entity, nameOf(entity), lookOf(entity.kind), place, measure))
        continue
      }
      const old = nodes.get(id)
      if (old && old !== entity && differs(old, entity)) updateNode(entity)
      const now = node.position()
      if (Math.abs(now.x - place.x) > 0.01 || Math.abs(now.y - place.y) > 0.01) moved.set(id, place)
    }
    return { fresh, moved }
  }
  const syncEdges = (next: ReadonlyMap<string, Line>): ElementDefinition[] => {
    const fresh: ElementDefinition[] = []
    for (const [id, line] of next) {
      const old = edges.get(id)
      if (cy.getElementById(id).empty()) fresh.push(edgeElement(line))
      else if (old && old !== line) updateEdge(cy, old, line)
    }
    return fresh
  }
  return {
    to({ entities, lines, positions }) {
      // what still waits is found missing below, and so is added then
      portions.drop()
      const nextNodes = new Map(entities.map(entity => [entity.id, entity]))
      const nextEdges = new Map(lines.map(line => [line.id, line]))
      const gone = [...[...edges.keys()].filter(id => !nextEdges.has(id)), ...[...nodes.keys()].filter(id => !nextNodes.has(id))]
      let moved = new Map<string, Point>()
      let additions: ElementDefinition[] = []
      cy.batch(() => {
        if (gone.length > 0) cy.remove(gone.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection()))
        const synced = syncNodes(nextNodes, positions)
        moved = synced.moved
        additions = [...synced.fresh, ...syncEdges(nextEdges)]
        // one call for all: adding piecemeal takes several times as long
        if (additions.length <= perFrame) cy.add(additions)
      })
      nodes = nextNodes
      edges = nextEdges
      const settled = additions.length <= perFrame ? null : portions.run(additions, perFrame, portion => void cy.add([...portion]))
      return { added: additions.map(element => String(element.data.id)), moved, settled }
    },
    settled: () => portions.done(),
    rename() {
      cy.batch(() => {
        for (const entity of nodes.values()) if (cy.getElementById(entity.id).nonempty()) updateNode(entity)
      })
    },
    stop: () => portions.drop(),
  }
}

const differs = (a: Entity, b: Entity): boolean => a.name !== b.name || a.kind !== b.kind || a.degree !== b.degree || a.names !== b.names

function updateEdge(cy: Core, old: Line, line: Line): void {
  const edge = cy.getElementById(line.id)
  if (old.bend !== line.bend || old.loop !== line.loop) edge.data({ bend: line.bend, loop: line.loop })
  const classes = edgeClasses(line)
  if (classes.join() !== edgeClasses(old).join()) edge.classes([...marksOf(edge.classes()), ...classes])
}

const given = new Set<string>(marks)
const marksOf = (classes: readonly string[]): string[] => classes.filter(name => given.has(name))
