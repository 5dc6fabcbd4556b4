import type { Core } from 'cytoscape'
import { motion, nodeStyle } from '../notation/sizes.ts'
import type { Explorer, ExplorerState, Point, Viewport } from '../state/state.ts'
import type { DrawnNode, Stage } from './stage.ts'

export interface Camera {
  fit(ids: readonly string[] | undefined, places: ReadonlyMap<string, Point>, smooth: boolean): void
  zoomBy(factor: number): void
  center(place: Point, smooth: boolean): void
  /** Centres it where it is not in plain view already: nobody loses sight of the rest for nothing. */
  goTo(place: Point, smooth: boolean): void
  reveal(place: Point): void
  /** Takes over a viewport that came from elsewhere (a saved view). Returns whether there was one. */
  follow(state: ExplorerState, places: ReadonlyMap<string, Point>): boolean
  /** Keeps what is selected in view; with nothing selected, or in another window, fits the whole picture anew. */
  resized(places: ReadonlyMap<string, Point>, selected: readonly string[]): void
  stop(): void
}

const padding = 28
const largest = 1.3
const settle = 250
/** At which names are read. */
const readable = 0.8
/** px from the edges, so that a shape and its name are whole. */
const clear = 56

export function camera(cy: Core, stage: Stage, explorer: Explorer): Camera {
  let own: ExplorerState['viewport'] = null
  let whole = true
  let page = { width: innerWidth, height: innerHeight }
  let timer: ReturnType<typeof setTimeout> | undefined

  const note = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      own = { zoom: cy.zoom(), pan: { ...cy.pan() }, whole, size: { width: cy.width(), height: cy.height() } }
      explorer.set(state => ({ ...state, viewport: own }))
    }, settle)
  }
  cy.on('viewport', note)
  cy.on('dragpan scrollzoom pinchzoom', () => {
    whole = false
  })
  const go = (zoom: number, pan: Point, smooth: boolean): void => {
    cy.stop()
    if (smooth) cy.animate({ zoom, pan }, { duration: motion.layout, easing: 'ease-out-cubic' })
    else cy.viewport({ zoom, pan })
  }
  const frame: Camera['fit'] = (ids, places, smooth) => {
    const box = boundsOf(stage, ids ?? [...places.keys()], places)
    if (!box || cy.width() === 0 || cy.height() === 0) return
    const tools = toolsOver(cy)
    const zoom = Math.max(
      cy.minZoom(),
      Math.min(largest, (cy.width() - 2 * padding - Math.abs(tools)) / box.width, (cy.height() - 2 * padding) / box.height),
    )
    whole = ids === undefined
    go(zoom, { x: (cy.width() + tools) / 2 - zoom * box.x, y: cy.height() / 2 - zoom * box.y }, smooth)
  }
  const reveal = (place: Point): void => {
    const [x, y] = [cy.pan().x + cy.zoom() * place.x, cy.pan().y + cy.zoom() * place.y]
    const shift = (at: number, size: number): number => (at < padding ? padding - at : at > size - padding ? size - padding - at : 0)
    const by = { x: shift(x, cy.width()), y: shift(y, cy.height()) }
    if (by.x !== 0 || by.y !== 0) cy.panBy(by)
  }
  const adapted = ({ zoom, pan }: Viewport, { width, height }: NonNullable<Viewport['size']>): Viewport => {
    const there = zoom * Math.min(cy.width() / width, cy.height() / height)
    const middle = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom }
    return { zoom: there, pan: { x: cy.width() / 2 - there * middle.x, y: cy.height() / 2 - there * middle.y } }
  }
  const center: Camera['center'] = (place, smooth) => {
    whole = false
    const zoom = Math.max(cy.zoom(), readable)
    go(zoom, { x: cy.width() / 2 - zoom * place.x, y: cy.height() / 2 - zoom * place.y }, smooth)
  }
  const inPlainView = (place: Point): boolean => {
    const [x, y] = [cy.pan().x + cy.zoom() * place.x, cy.pan().y + cy.zoom() * place.y]
    const tools = toolsOver(cy)
    const [left, right] = [clear + Math.max(0, tools), cy.width() - clear + Math.min(0, tools)]
    return cy.zoom() >= readable && x > left && x < right && y > clear && y < cy.height() - clear
  }
  return {
    fit: frame,
    zoomBy(factor) {
      whole = false
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    center,
    goTo: (place, smooth) => {
      if (!inPlainView(place)) center(place, smooth)
    },
    reveal,
    follow({ viewport }, places) {
      if (!viewport || viewport === own) return false
      own = viewport
      const { size } = viewport
      const elsewhere = size && (Math.abs(size.width - cy.width()) > 1 || Math.abs(size.height - cy.height()) > 1)
      if (elsewhere && viewport.whole) {
        frame(undefined, places, false)
        return true
      }
      whole = viewport.whole ?? false
      const { zoom, pan } = elsewhere ? adapted(viewport, size) : viewport
      cy.stop().viewport({ zoom, pan: { ...pan } })
      return true
    },
    resized(places, selected) {
      cy.resize()
      const sameWindow = page.width === innerWidth && page.height === innerHeight
      page = { width: innerWidth, height: innerHeight }
      const shown = selected.flatMap(id => places.get(id) ?? [])
      if (!(sameWindow && shown.length > 0)) {
        if (whole) frame(undefined, places, false)
        return
      }
      const last = shown.at(-1)
      if (last) reveal(last)
    },
    stop: () => clearTimeout(timer),
  }
}

/** Tools float over the edge where lines begin, by px (negative: the right edge), and the whole picture keeps clear of them. */
function toolsOver(cy: Core): number {
  const host = cy.container()
  if (!host) return 0
  const reach = Number.parseFloat(getComputedStyle(host).getPropertyValue('--tools')) || 0
  return getComputedStyle(document.documentElement).direction === 'rtl' ? -reach : reach
}

/** Of ten thousand names the edge of the picture knows only how large they may be. */
const roomOf = (node: DrawnNode, large: boolean): { width: number; height: number } =>
  large ? { width: nodeStyle.label.maxWidth, height: 2 * nodeStyle.label.size } : node.label

function boundsOf(
  stage: Stage,
  ids: readonly string[],
  places: ReadonlyMap<string, Point>,
): { x: number; y: number; width: number; height: number } | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const id of ids) {
    const node = stage.nodes.get(id)
    const place = places.get(id)
    if (!place || !node) continue
    const { width, height } = node
    const label = roomOf(node, stage.isLarge())
    const half = Math.max(width, label.width) / 2
    box.left = Math.min(box.left, place.x - half)
    box.right = Math.max(box.right, place.x + half)
    box.top = Math.min(box.top, place.y - height / 2)
    box.bottom = Math.max(box.bottom, place.y + height / 2 + nodeStyle.label.gap + label.height)
  }
  if (box.left > box.right) return null
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, width: box.right - box.left, height: box.bottom - box.top }
}
