/** Writing SVG as text: escaped, without anything that a reader's program would fetch or run. */
import { printable } from '../../server/contract/files/printable.ts'

// they would reorder a neighbour's words
const turning = /[\u202a-\u202e\u2066-\u2069]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string =>
  printable(text)
    .replace(turning, '')
    .replace(/[&<>"]/g, char => entities[char] ?? char)

type Attributes = Record<string, string | number | null | undefined>

const number = (value: number): string => String(Math.round(value * 100) / 100)

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value as string)}"`)
    .join('')
  const inside = children.join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** The `d` of a path: commands and numbers, "M", 1, 2. */
export const path = (...parts: (string | number)[]): string => parts.map(part => (typeof part === 'number' ? number(part) : part)).join(' ')

export const placedAt = (x: number, y: number, scale: number, inside: string): string =>
  `<g transform="translate(${number(x)} ${number(y)}) scale(${scale})">${inside}</g>`
