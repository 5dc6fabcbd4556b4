import type { Core } from 'cytoscape'
import { ring } from '../notation/grounds.ts'
import { inkOf, type Theme } from '../notation/inks.ts'
import { fonts, nodeStyle } from '../notation/sizes.ts'
import { contestMarks, drawMark } from './contest-marks.ts'
import { mayCross } from './places.ts'
import type { DrawnNode, Stage } from './stage.ts'

const minZoom = 0.55

export interface Overlay {
  set(marks: { pinned: ReadonlySet<string>; unloaded: ReadonlyMap<string, number>; theme: Theme }): void
  destroy(): void
}

export function overlay(cy: Core, stage: Stage, host: HTMLElement): Overlay {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' })
  host.append(canvas)
  const context = canvas.getContext('2d')
  let marks: Parameters<Overlay['set']>[0] = { pinned: new Set(), unloaded: new Map(), theme: 'light' }

  const draw = (): void => {
    if (!context) return
    const ratio = globalThis.devicePixelRatio || 1
    const [width, height] = [host.clientWidth, host.clientHeight]
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    const zoom = cy.zoom()
    if (zoom < minZoom) return
    const pan = cy.pan()
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y)
    const view = cy.extent()
    context.strokeStyle = inkOf('contested', marks.theme)
    context.fillStyle = inkOf('sheet', marks.theme)
    context.lineWidth = ring.width
    for (const edge of stage.edges.values()) {
      if (!edge.classes.has('on-both') || edge.classes.has('ghost') || !mayCross(edge, view)) continue
      context.globalAlpha = edge.classes.has('dim') ? nodeStyle.dimmed.opacity : 1
      for (const [mark, { x, y }] of contestMarks(edge)) drawMark(context, mark, x, y, ring.radius)
    }
    for (const id of new Set([...marks.pinned, ...marks.unloaded.keys()])) {
      const node = stage.nodes.get(id)
      if (!node) continue
      const { x, y } = node
      if (x < view.x1 || x > view.x2 || y < view.y1 || y > view.y2) continue
      context.globalAlpha = node.classes.has('dim') ? nodeStyle.dimmed.opacity : 1
      if (marks.pinned.has(id)) tick(context, node, marks.theme)
      const more = marks.unloaded.get(id)
      if (more) badge(context, node, more, marks.theme)
    }
  }
  cy.on('render', draw)
  return {
    set(next) {
      marks = next
      draw()
    },
    destroy() {
      canvas.remove()
    },
  }
}

function tick(context: CanvasRenderingContext2D, node: DrawnNode, theme: Theme): void {
  const { x, y, width, height } = node
  const [left, top] = [x + width / 2 - 1, y + height / 2 - 3]
  context.fillStyle = inkOf('sheet', theme)
  context.fillRect(left - 1, top - 1, 6, 6)
  context.fillStyle = inkOf('ink', theme)
  context.fillRect(left, top, 4, 4)
}

function badge(context: CanvasRenderingContext2D, node: DrawnNode, more: number, theme: Theme): void {
  const { x, y, width, height } = node
  const text = `+${more}`
  context.font = `500 9px ${fonts.label}`
  context.textBaseline = 'middle'
  const [left, middle] = [x + width / 2 + 1, y - height / 2]
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = inkOf('sheet', theme)
  context.strokeText(text, left, middle)
  context.fillStyle = inkOf('ink3', theme)
  context.fillText(text, left, middle)
}
