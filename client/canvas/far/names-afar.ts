import type { Core, NodeSingular } from 'cytoscape'
import type { Theme } from '../../notation/inks.ts'
import { fonts, nodeStyle } from '../../notation/sizes.ts'
import { chooseNames, type Name } from './choose-names.ts'
import { takePen } from './pen.ts'

const most = 40
const pointedAt = ['hover', 'focus', 'selected', 'path'] as const
const { label } = nodeStyle

interface Written extends Name {
  lines: readonly string[]
  size: number
  weight: number
}

/** Where names in place would be too small to read: those of the most related, in a size of the screen. */
export function namesAfar(cy: Core): (context: CanvasRenderingContext2D, theme: Theme) => void {
  let chosen: { zoom: number; names: readonly Written[] } | null = null
  cy.on('add remove position data class', 'node', () => {
    chosen = null
  })
  return (context, theme) => {
    const zoom = cy.zoom()
    if (label.size * zoom >= label.minZoomed) return
    if (chosen?.zoom !== zoom) chosen = { zoom, names: chooseNames(wanted(cy, zoom)) }
    const pan = cy.pan()
    const inView = chosen.names.filter(({ x, y, width, height }) => {
      const [left, top] = [x + pan.x - width / 2, y + pan.y]
      return left < cy.width() && left + width > 0 && top < cy.height() && top + height > 0
    })
    takePen(context, theme, 'top', label.halo, 'ink')
    for (const { x, y, lines, size, weight } of inView.slice(0, most)) {
      context.font = `${weight} ${size}px ${fonts.label}`
      for (const [i, line] of lines.entries()) {
        const [left, top] = [x + pan.x, y + pan.y + i * size * label.lineHeight]
        context.strokeText(line, left, top)
        context.fillText(line, left, top)
      }
    }
  }
}

function wanted(cy: Core, zoom: number): Written[] {
  const shown = (cy.nodes().toArray() as NodeSingular[]).filter(node => !node.hasClass('ghost') && !node.hasClass('dim'))
  const rank = new Map(
    shown.map(node => [node, pointedAt.some(mark => node.hasClass(mark)) ? Number.POSITIVE_INFINITY : Number(node.data('degree'))]),
  )
  const order = (a: NodeSingular, b: NodeSingular): number =>
    rank.get(a) === rank.get(b) ? (a.id() < b.id() ? -1 : 1) : rank.get(b)! - rank.get(a)!
  return shown.sort(order).map(node => ({ ...boxOf(node, zoom), ...styleOf(node), lines: String(node.data('label')).split('\n') }))
}

function boxOf(node: NodeSingular, zoom: number): Name {
  const { x, y } = node.position()
  const { height, labelWidth, labelHeight } = node.data()
  return { id: node.id(), x: x * zoom, y: (y + height / 2) * zoom + label.gap, width: labelWidth, height: labelHeight }
}

const styleOf = (node: NodeSingular): { size: number; weight: number } => ({
  size: node.hasClass('hub') ? label.hubSize : label.size,
  weight: node.hasClass('strong') ? label.strongWeight : label.weight,
})
