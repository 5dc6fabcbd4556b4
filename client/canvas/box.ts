import type { Core } from 'cytoscape'
import type { Stage } from './stage.ts'

/** A shorter drag is only a trembling hand, px. */
const least = 4

/** `chosen` gets the ids of the nodes whose middle lies in the box. Begins anywhere, also on a shape. */
export function bindBox(cy: Core, stage: Stage, host: HTMLElement, chosen: (ids: readonly string[]) => void): () => void {
  const frame = document.createElement('div')
  frame.className = 'select-box'
  frame.hidden = true
  host.append(frame)
  let end: (() => void) | null = null

  const onDown = (event: MouseEvent): void => {
    if (!event.shiftKey || event.button !== 0 || end) return
    const corner = host.getBoundingClientRect()
    const at = ({ clientX, clientY }: MouseEvent) => ({ x: clientX - corner.left, y: clientY - corner.top })
    const from = at(event)
    const still = { pan: cy.userPanningEnabled(), grab: cy.autoungrabify() }
    // cytoscape must see the press, so that a click with Shift stays one; but it moves nothing meanwhile
    cy.userPanningEnabled(false)
    cy.autoungrabify(true)
    const boxTo = (to: { x: number; y: number }) => ({
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    })
    const onMove = (move: MouseEvent): void => {
      const box = boxTo(at(move))
      if (Math.hypot(box.width, box.height) < least) return
      frame.hidden = false
      for (const [side, size] of Object.entries(box)) frame.style.setProperty(side, `${size}px`)
    }
    const onUp = (up: MouseEvent): void => {
      const drawn = !frame.hidden
      end?.()
      if (drawn) chosen(nodesIn(cy, stage, boxTo(at(up))))
    }
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || frame.hidden) return
      key.preventDefault()
      key.stopPropagation()
      end?.()
    }
    end = () => {
      end = null
      frame.hidden = true
      cy.userPanningEnabled(still.pan)
      cy.autoungrabify(still.grab)
      removeEventListener('mousemove', onMove)
      removeEventListener('mouseup', onUp)
      removeEventListener('keydown', onKey, true)
    }
    addEventListener('mousemove', onMove)
    addEventListener('mouseup', onUp)
    addEventListener('keydown', onKey, true)
  }
  host.addEventListener('mousedown', onDown, true)
  return () => {
    end?.()
    host.removeEventListener('mousedown', onDown, true)
    frame.remove()
  }
}

function nodesIn(cy: Core, stage: Stage, box: { left: number; top: number; width: number; height: number }): string[] {
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return [...stage.nodes.values()]
    .filter(node => {
      const [x, y] = [node.x * zoom + pan.x, node.y * zoom + pan.y]
      return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height
    })
    .map(({ id }) => id)
}
