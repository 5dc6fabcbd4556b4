/** Of a large picture cytoscape holds what is in view when one is near, and from afar what is pointed at: so it is asked about little. */
import type { BoundingBox12, Core, SingularElementArgument } from 'cytoscape'
import type { Point } from '../../state/state.ts'
import { mayCross, within } from '../places.ts'
import type { DrawnEdge, DrawnNode, Stage } from '../stage.ts'
import { pick } from './pick.ts'

const nearUpTo = 400

export interface Lender {
  isAfar(): boolean
  /** What cytoscape shall find there from afar, in graph coordinates. */
  at(place: Point): SingularElementArgument[]
  hear(listener: (id: string | null) => void): void
  stop(): void
}

export function makeLender(cy: Core, stage: Stage, host: HTMLElement): Lender {
  let pointed: (id: string | null) => void = () => {}
  let seen = -1
  let view: BoundingBox12 | null = null
  let afar = false
  let area: BoundingBox12 | null = null
  let under: string | null = null

  const look = (): void => {
    const now = cy.extent()
    if (seen === stage.revision() && view && same(view, now)) return
    const moved = seen !== stage.revision()
    seen = stage.revision()
    view = now
    if (!stage.isLarge()) {
      afar = false
      area = null
      return
    }
    const { nodes, edges } = inside(stage, now, nearUpTo)
    afar = nodes.length + edges.length > nearUpTo
    if (afar) {
      area = null
      lendPointed()
    } else if (moved || !area || !covers(area, now)) {
      const wider = widened(now)
      const around = inside(stage, wider, 2 * nearUpTo)
      const ample = around.nodes.length + around.edges.length <= 2 * nearUpTo
      area = ample ? wider : now
      lendParts(ample ? around : { nodes, edges })
    }
  }
  const lendParts = ({ nodes, edges }: { nodes: readonly DrawnNode[]; edges: readonly DrawnEdge[] }): void => {
    // what a hand holds stays, wherever the view goes meanwhile
    const ids = new Set([...nodes, ...cy.nodes(':grabbed').map(held => ({ id: held.id() }))].map(({ id }) => id))
    for (const { id, source, target } of edges) ids.add(id).add(source.id).add(target.id)
    stage.lend(ids)
  }
  const lendPointed = (): void => {
    const node = under === null ? undefined : stage.nodes.get(under)
    const edge = under === null ? undefined : stage.edges.get(under)
    lendParts({ nodes: node ? [node] : [], edges: edge ? [edge] : [] })
  }
  const onPointer = (event: MouseEvent | TouchEvent): void => {
    if (!afar || ('buttons' in event && event.type === 'mousemove' && event.buttons !== 0)) return
    const touch = 'touches' in event ? event.touches[0] : event
    if (!touch) return
    const id = pick(stage, pointIn(cy, host, touch), cy.zoom())
    if (id === under) return
    under = id
    lendPointed()
    pointed(id)
  }
  cy.on('viewport', look)
  const heard = ['mousemove', 'mousedown', 'touchstart', 'contextmenu'] as const
  for (const name of heard) host.addEventListener(name, onPointer, true)
  return {
    isAfar() {
      look()
      return afar
    },
    at(place) {
      const id = pick(stage, place, cy.zoom())
      return id === null ? [] : cy.getElementById(id).toArray()
    },
    hear(listener) {
      pointed = listener
    },
    stop() {
      for (const name of heard) host.removeEventListener(name, onPointer, true)
    },
  }
}

function inside(stage: Stage, view: BoundingBox12, enough: number): { nodes: DrawnNode[]; edges: DrawnEdge[] } {
  const [nodes, edges]: [DrawnNode[], DrawnEdge[]] = [[], []]
  for (const node of stage.nodes.values()) {
    if (within(node, view)) nodes.push(node)
    if (nodes.length > enough) return { nodes, edges }
  }
  for (const edge of stage.edges.values()) {
    if (mayCross(edge, view)) edges.push(edge)
    if (nodes.length + edges.length > enough) break
  }
  return { nodes, edges }
}

const same = (a: BoundingBox12, b: BoundingBox12): boolean => a.x1 === b.x1 && a.x2 === b.x2 && a.y1 === b.y1 && a.y2 === b.y2
const covers = (area: BoundingBox12, view: BoundingBox12): boolean =>
  area.x1 <= view.x1 && area.x2 >= view.x2 && area.y1 <= view.y1 && area.y2 >= view.y2

function widened({ x1, y1, x2, y2 }: BoundingBox12): BoundingBox12 {
  const [dx, dy] = [(x2 - x1) / 3, (y2 - y1) / 3]
  return { x1: x1 - dx, y1: y1 - dy, x2: x2 + dx, y2: y2 + dy }
}

function pointIn(cy: Core, host: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = host.getBoundingClientRect()
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return { x: (clientX - left - pan.x) / zoom, y: (clientY - top - pan.y) / zoom }
}
