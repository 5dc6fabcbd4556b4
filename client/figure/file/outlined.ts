import { element, escapeXml } from '../svg.ts'
import type { Shaper } from './shape.ts'
import { linesOf, readSvg, type SvgNode, type TextLine } from './svg-tree.ts'

/** The same picture with its letters as outlines: it looks alike in every program and needs no fonts, and can no longer be searched. */
export function outlined(svg: string, shaper: Shaper): string {
  const written = (node: SvgNode): string => {
    if (node.name === 'text') return lettersOf(node, shaper)
    if (node.name === 'style' || node.name === 'metadata') return ''
    return element(
      node.name,
      node.attributes,
      ...node.children.map(child => (typeof child === 'string' ? escapeXml(child) : written(child))),
    )
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(readSvg(svg))}\n`
}

function lettersOf(node: SvgNode, shaper: Shaper): string {
  const lines = linesOf(node).map(line => lineOf(line, shaper))
  return element('g', { transform: node.attributes.transform }, ...lines)
}

function lineOf(line: TextLine, shaper: Shaper): string {
  const runs = shaper.runs(line)
  const width = runs.reduce((sum, run) => sum + run.width, 0) * line.size
  let x = line.x - (line.anchor === 'middle' ? width / 2 : line.anchor === 'end' ? width : 0)
  const [glyphs, behind]: [string[], string[]] = [[], []]
  for (const { face, glyphs: within } of runs)
    for (const { id, advance, dx, dy } of within) {
      const { d, perEm } = shaper.outline(face, id)
      const scale = line.size / perEm
      const transform = `translate(${thousandths(x + dx * line.size)} ${thousandths(line.y - dy * line.size)}) scale(${scale} ${-scale})`
      x += advance * line.size
      if (d === '') continue
      glyphs.push(element('path', { d, transform }))
      if (line.halo) behind.push(element('path', { d, transform, 'stroke-width': String(line.halo.width / scale) }))
    }
  const halo = line.halo ? element('g', { fill: line.halo.ink, stroke: line.halo.ink, 'stroke-linejoin': 'round' }, ...behind) : ''
  return halo + element('g', { fill: line.fill, 'aria-label': line.text }, ...glyphs)
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000
