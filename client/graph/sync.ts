/** Brings cytoscape to what is visible, by the smallest change. */
import type { Core, ElementDefinition } from 'cytoscape'
import type { Entity } from '../../server/contract/graph.ts'
import type { Line } from '../model/bundle.ts'
import type { Point } from '../model/state.ts'
import { edgeClasses, edgeElement, nodeElement } from './elements.ts'
import type { Measure } from './measure.ts'

export interface Drawn {
  entities: readonly Entity[]
  lines: readonly Line[]
  positions: ReadonlyMap<string, Point>
}
export interface Changes {
  added: string[]
  removed: string[] /** Nodes that stayed and belong elsewhere now. */
  moved: Map<string, Point>
}

export interface Sync {
  /** Adds, removes and updates elements; nodes that stay are not moved, their new places are reported. */
  to(drawn: Drawn): Changes
  /** Takes names anew for everything drawn. */
  rename(): void
}

export function sync(cy: Core, measure: Measure, nameOf: (entity: Entity) => string): Sync {
  let nodes = new Map<string, Entity>()
  let edges = new Map<string, Line>()

  const updateNode = (entity: Entity): void => {
    const { data, classes } = nodeElement(entity, nameOf(entity), { x: 0, y: 0 }, measure)
    const { id: _, ...rest } = data
    cy.getElementById(entity.id)
      .data(rest)
      .classes([...marksOf(cy.getElementById(entity.id).classes()), ...(classes as string[])])
  }
  return {
    to({ entities, lines, positions }) {
      const nextNodes = new Map(entities.map(entity => [entity.id, entity]))
      const nextEdges = new Map(lines.map(line => [line.id, line]))
      const additions: ElementDefinition[] = []
      const moved = new Map<string, Point>()
      const removed = [...[...edges.keys()].filter(id => !nextEdges.has(id)), ...[...nodes.keys()].filter(id => !nextNodes.has(id))]
      cy.batch(() => {
        if (removed.length > 0) cy.remove(removed.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection()))
        for (const [id, entity] of nextNodes) {
          const place = positions.get(id) ?? { x: 0, y: 0 }
          const old = nodes.get(id)
          if (!old) {
            additions.push(nodeElement(entity, nameOf(entity), place, measure))
            continue
          }
          if (old !== entity && differs(old, entity)) updateNode(entity)
          const now = cy.getElementById(id).position()
          if (Math.abs(now.x - place.x) > 0.01 || Math.abs(now.y - place.y) > 0.01) moved.set(id, place)
        }
        for (const [id, line] of nextEdges) {
          const old = edges.get(id)
          if (!old) additions.push(edgeElement(line))
          else if (old !== line) updateEdge(cy, old, line)
        }
        // one call for all: adding piecemeal takes several times as long
        if (additions.length > 0) cy.add(additions)
      })
      nodes = nextNodes
      edges = nextEdges
      return { added: additions.map(element => String(element.data.id)), removed, moved }
    },
    rename() {
      cy.batch(() => {
        for (const entity of nodes.values()) updateNode(entity)
      })
    },
  }
}

const differs = (a: Entity, b: Entity): boolean => a.name !== b.name || a.kind !== b.kind || a.degree !== b.degree || a.names !== b.names

function updateEdge(cy: Core, old: Line, line: Line): void {
  const edge = cy.getElementById(line.id)
  if (old.bend !== line.bend || old.loop !== line.loop) edge.data({ bend: line.bend, loop: line.loop })
  const classes = edgeClasses(line)
  if (classes.join() !== edgeClasses(old).join()) edge.classes([...marksOf(edge.classes()), ...classes])
}

const marks = new Set(['selected', 'focus', 'hover', 'near', 'path', 'dim'])
const marksOf = (classes: readonly string[]): string[] => classes.filter(name => marks.has(name))
