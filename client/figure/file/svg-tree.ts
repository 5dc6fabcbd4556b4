/** What draws it on another carrier sees what a reader of the SVG sees. */
import { SaxesParser } from 'saxes'

export interface SvgNode {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (SvgNode | string)[]
}

/** Throws where it is not well-formed. */
export function readSvg(svg: string): SvgNode {
  const root: SvgNode = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const node: SvgNode = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', text => {
    open.at(-1)?.children.push(text)
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(svg).close()
  const [found] = root.children.filter(child => typeof child !== 'string')
  if (found?.name !== 'svg') throw new Error('This is no SVG.')
  return found
}

export const nodesIn = ({ children }: SvgNode): SvgNode[] => children.filter(child => typeof child !== 'string')

export const wordsIn = (node: SvgNode): string => node.children.map(child => (typeof child === 'string' ? child : wordsIn(child))).join('')

const textsIn = (node: SvgNode): string[] => (node.name === 'text' ? [wordsIn(node)] : nodesIn(node).flatMap(textsIn))

/** All that is set in letters; titles and descriptions are not. */
export const textOf = (svg: string): string => textsIn(readSvg(svg)).join('\n')

/** Of an attribute; `otherwise` where it has none. */
export const numberOf = ({ attributes }: SvgNode, name: string, otherwise = 0): number => {
  const value = Number.parseFloat(attributes[name] ?? '')
  return Number.isNaN(value) ? otherwise : value
}

export interface TextLine {
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  weight: number
  fill: string
  halo: { ink: string; width: number } | null
  direction: 'ltr' | 'rtl'
  /** Degrees about a point. */
  turned: { angle: number; x: number; y: number } | null
}

/** One for each line of a <text>, where it begins on the page as `anchor` has it. */
export function linesOf(node: SvgNode): TextLine[] {
  const { attributes } = node
  const turn = /^rotate\(([-\d.]+) ([-\d.]+) ([-\d.]+)\)$/.exec(attributes.transform ?? '')
  const style: Omit<TextLine, 'text' | 'y'> = {
    x: numberOf(node, 'x'),
    anchor: attributes['text-anchor'] === 'middle' ? 'middle' : attributes['text-anchor'] === 'end' ? 'end' : 'start',
    size: numberOf(node, 'font-size'),
    weight: numberOf(node, 'font-weight', 400),
    fill: attributes.fill ?? '#000000',
    halo: attributes.stroke === undefined ? null : { ink: attributes.stroke, width: numberOf(node, 'stroke-width', 1) },
    direction: attributes.direction === 'rtl' ? 'rtl' : 'ltr',
    turned: turn ? { angle: Number(turn[1]), x: Number(turn[2]), y: Number(turn[3]) } : null,
  }
  const spans = nodesIn(node)
  if (spans.length === 0) return [{ ...style, text: wordsIn(node), y: numberOf(node, 'y') }]
  let y = numberOf(node, 'y')
  return spans.map(span => {
    y += numberOf(span, 'dy')
    return { ...style, text: wordsIn(span), x: numberOf(span, 'x', style.x), y }
  })
}
