import type { Core } from 'cytoscape'
import type { Theme } from '../../notation/inks.ts'
import { fonts, nodeStyle } from '../../notation/sizes.ts'
import type { DrawnNode, Stage } from '../stage.ts'
import { chooseNames, type Name } from './choose-names.ts'
import { takePen } from './pen.ts'

const most = 40
const candidates = 1500
const pointedAt = ['hover', 'focus', 'selected', 'path'] as const
const { label } = nodeStyle

interface Written extends Name {
  lines: readonly string[]
  size: number
  weight: number
}

/** Where names in place would be too small to read: those of the most related, in a size of the screen. */
export function namesAfar(cy: Core, stage: Stage): (context: CanvasRenderingContext2D, theme: Theme) => void {
  let chosen: { zoom: number; revision: number; names: readonly Written[] } | null = null
  return (context, theme) => {
    const zoom = cy.zoom()
    if (label.size * zoom >= label.minZoomed) return
    const revision = stage.revision()
    if (chosen?.zoom !== zoom || chosen.revision !== revision) chosen = { zoom, revision, names: chooseNames(wanted(stage, zoom)) }
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

function wanted(stage: Stage, zoom: number): Written[] {
  const shown = [...stage.nodes.values()].filter(({ classes }) => !classes.has('ghost') && !classes.has('dim'))
  const rank = ({ classes, degree }: DrawnNode): number => (pointedAt.some(mark => classes.has(mark)) ? Number.POSITIVE_INFINITY : degree)
  const ranks = new Map(shown.map(node => [node, rank(node)]))
  const order = (a: DrawnNode, b: DrawnNode): number =>
    ranks.get(a) === ranks.get(b) ? (a.id < b.id ? -1 : 1) : ranks.get(b)! - ranks.get(a)!
  return shown
    .sort(order)
    .slice(0, candidates)
    .map(node => ({ ...boxOf(node, zoom), ...styleOf(node), lines: node.label.text.split('\n') }))
}

const boxOf = ({ id, x, y, height, label: own }: DrawnNode, zoom: number): Name => ({
  ...{ id, x: x * zoom, y: (y + height / 2) * zoom + label.gap },
  ...{ width: own.width, height: own.height },
})

const styleOf = ({ classes }: DrawnNode): { size: number; weight: number } => ({
  size: classes.has('hub') ? label.hubSize : label.size,
  weight: classes.has('strong') ? label.strongWeight : label.weight,
})
