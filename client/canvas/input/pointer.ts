import type { Core, EventObject, NodeSingular } from 'cytoscape'
import { motion } from '../../notation/sizes.ts'
import type { Line } from '../../state/bundle.ts'
import type { Point } from '../../state/state.ts'

export interface PointerActs {
  lineOf(id: string): Line | undefined
  select(kind: 'entities' | 'relations', ids: readonly string[], add: boolean): void
  clear(): void
  expand(id: string): void
  menu(id: string | null, at: Point): void
  hover(id: string | null): void
  dragging(id: string): void
  dropped(moved: ReadonlyMap<string, Point>): void
}

function whereOf(event: Event): Point {
  const { clientX, clientY } = (event as TouchEvent).touches?.[0] ?? (event as TouchEvent).changedTouches?.[0] ?? (event as MouseEvent)
  return { x: clientX, y: clientY }
}

/** Binds by delegation: one listener per event, however many elements there are. */
export function bindPointer(cy: Core, acts: PointerActs): { hover(id: string | null): void; unbind(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let grabbedAt: Point | null = null
  const held = (event: EventObject): boolean => {
    const key = event.originalEvent as MouseEvent | undefined
    return Boolean(key?.shiftKey || key?.ctrlKey || key?.metaKey)
  }
  // hovering shows after a short rest, so that crossing the picture does not flicker
  const hoverSoon = (id: string | null): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => acts.hover(id), id === null ? 0 : motion.hover)
  }

  // a long press ends in a tap, which must do nothing
  let pressed = false
  cy.on('tapstart', () => {
    pressed = false
  })
  const menu = (event: EventObject): void => acts.menu(event.target === cy ? null : event.target.id(), whereOf(event.originalEvent))
  cy.on('cxttap', menu)
  cy.on('taphold', event => {
    if (!('touches' in event.originalEvent)) return
    pressed = true
    menu(event)
  })
  // Cytoscape calls any two quick taps a double one, on whatever they fell
  let taps: readonly [before: EventObject['target'] | null, last: EventObject['target'] | null] = [null, null]
  cy.on('tap', event => {
    taps = [taps[1], held(event) ? null : event.target]
    if (pressed) return
    if (event.target === cy) {
      if (!held(event)) acts.clear()
    } else if (event.target.isNode()) acts.select('entities', [event.target.id()], held(event))
    else {
      const line = acts.lineOf(event.target.id())
      // a denial opens whoever denies
      if (line?.denial) acts.select('entities', [line.denial.denier], held(event))
      else acts.select('relations', line?.relations.map(relation => relation.id) ?? [], held(event))
    }
  })
  cy.on('dbltap', 'node', event => {
    const [before, last] = taps
    if (before === event.target && last === event.target) acts.expand(event.target.id())
  })
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
  return { hover: hoverSoon, unbind: () => clearTimeout(waiting) }
}
