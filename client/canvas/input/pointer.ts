/** Mouse and touch on the canvas. */
import type { Core, EventObject, NodeSingular } from 'cytoscape'
import { motion } from '../../notation/palette.ts'
import type { Line } from '../../state/bundle.ts'
import type { Point } from '../../state/state.ts'

export interface PointerActs {
  lineOf(id: string): Line | undefined
  select(kind: 'entities' | 'relations', ids: readonly string[], add: boolean): void
  clear(): void
  expand(id: string): void
  hover(id: string | null): void
  dragging(id: string): void
  dropped(moved: ReadonlyMap<string, Point>): void
}

/** Binds by delegation: one listener per event, however many elements there are. */
export function bindPointer(cy: Core, acts: PointerActs): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let grabbedAt: Point | null = null
  const held = (event: EventObject): boolean => {
    const key = event.originalEvent as MouseEvent | undefined
    return Boolean(key?.shiftKey || key?.ctrlKey || key?.metaKey)
  }
  // a short rest before the picture answers, so that crossing it does not make it flicker
  const hoverSoon = (id: string | null): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => acts.hover(id), id === null ? 0 : motion.hover)
  }

  cy.on('tap', event => {
    if (event.target === cy) {
      if (!held(event)) acts.clear()
    } else if (event.target.isNode()) acts.select('entities', [event.target.id()], held(event))
    else {
      const line = acts.lineOf(event.target.id())
      // a denial is read at whoever denies
      if (line?.denial) acts.select('entities', [line.denial.denier], held(event))
      else acts.select('relations', line?.relations.map(relation => relation.id) ?? [], held(event))
    }
  })
  cy.on('dbltap', 'node', event => acts.expand(event.target.id()))
  cy.on('mouseover', 'node, edge', event => hoverSoon(event.target.id()))
  cy.on('mouseout', 'node, edge', () => hoverSoon(null))
  cy.on('grab', 'node', event => {
    grabbedAt = { ...(event.target as NodeSingular).position() }
  })
  cy.on('drag', 'node', event => acts.dragging(event.target.id()))
  cy.on('free', 'node', event => {
    const node = event.target as NodeSingular
    const { x, y } = node.position()
    const moved = grabbedAt && Math.hypot(x - grabbedAt.x, y - grabbedAt.y) > 2
    grabbedAt = null
    if (moved) acts.dropped(new Map([[node.id(), { x, y }]]))
  })
  return () => clearTimeout(waiting)
}
