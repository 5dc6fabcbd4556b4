/** Plain numbers, the one source for canvas, key and figure. A kind of the vocabulary names one of them. */
import type { ColourFamily, ShapeName } from '../../server/contract/shape-names.ts'

export type Outline = 'ellipse' | 'rectangle' | 'round-rectangle' | 'polygon'

/** `points`: x, y pairs in [-1, 1] of the box. Width = size · ratio · `width`, height = size · `height`. Borders in px; hollow shapes are filled with the sheet. */
export interface Shape {
  outline: Outline
  points: readonly number[]
  ratio: number
  width: number
  height: number
  hollow: boolean
  border: number
  borderStyle: 'solid' | 'dashed' | 'double'
}

export interface Look {
  shape: ShapeName
  family: ColourFamily
}

const shape = (outline: Outline, more: Partial<Shape> = {}): Shape => ({
  outline,
  points: [],
  ratio: 1,
  width: 1,
  height: 1,
  hollow: false,
  border: 0,
  borderStyle: 'solid',
  ...more,
})
const polygon = (points: readonly number[], more: Partial<Shape> = {}): Shape => shape('polygon', { points, ...more })

export const shapes: Readonly<Record<ShapeName, Shape>> = {
  disc: shape('ellipse'),
  // an office is a seat, with or without a sitter
  seat: shape('ellipse', { hollow: true, border: 4, borderStyle: 'double' }),
  // a voice said to be someone: never merged with the person
  'dashed-ring': shape('ellipse', { hollow: true, border: 2, borderStyle: 'dashed' }),
  rounded: shape('round-rectangle'),
  hexagon: polygon([-1, 0, -0.5, -0.88, 0.5, -0.88, 1, 0, 0.5, 0.88, -0.5, 0.88], { ratio: 1.12 }),
  slant: polygon([-0.5, -0.8, 1, -0.8, 0.5, 0.8, -1, 0.8], { ratio: 1.25 }),
  // a shield; not a diamond, which means hostile in military symbols
  shield: polygon([-0.88, -0.92, 0.88, -0.92, 0.88, 0.1, 0, 1, -0.88, 0.1]),
  house: polygon([0, -1, 1, -0.3, 0.82, -0.3, 0.82, 0.95, -0.82, 0.95, -0.82, -0.3, -1, -0.3]),
  banner: shape('rectangle', { ratio: 1.5, width: 0.95, height: 0.78 }),
  page: polygon([-0.78, -1, 0.25, -1, 0.78, -0.45, 0.78, 1, -0.78, 1]),
  // it speaks in its own voice, as a masthead
  masthead: shape('round-rectangle', { ratio: 1.3, height: 0.7 }),
  ring: shape('ellipse', { hollow: true, border: 1.5 }),
  diamond: polygon([0, -1, 1, 0, 0, 1, -1, 0], { ratio: 1.1, height: 1.1 }),
  // 'the factions', 'they': named in quotation marks, never resolved by guess
  'dashed-box': shape('round-rectangle', { ratio: 1.1, hollow: true, border: 1.5, borderStyle: 'dashed' }),
  square: shape('rectangle', { width: 0.86, height: 0.86 }),
  octagon: polygon([-0.4, -0.95, 0.4, -0.95, 0.95, -0.4, 0.95, 0.4, 0.4, 0.95, -0.4, 0.95, -0.95, 0.4, -0.95, -0.4]),
  // a masthead with its sheets behind it
  press: polygon([-1, -0.62, 0.82, -0.62, 0.82, -0.36, 1, -0.36, 1, 0.62, -0.82, 0.62, -0.82, 0.36, -1, 0.36], { ratio: 1.3 }),
  bench: polygon([-0.55, -0.9, 0.55, -0.9, 0.55, -0.1, 1, -0.1, 1, 0.85, -1, 0.85, -1, -0.1, -0.55, -0.1], { ratio: 1.1 }),
  pin: polygon([0, 1, -0.72, -0.1, -0.72, -0.6, -0.36, -0.95, 0.36, -0.95, 0.72, -0.6, 0.72, -0.1]),
  hull: polygon([-1, -0.55, 1, -0.55, 0.6, 0.7, -0.6, 0.7], { ratio: 1.15 }),
  card: polygon([-1, -0.7, 0.7, -0.7, 1, -0.4, 1, 0.7, -1, 0.7], { ratio: 1.15 }),
}

/** Size in px by the number of drawn relations; size says nothing else. */
export const sizeOf = (degree: number): number => (degree >= 8 ? 40 : degree >= 4 ? 31 : degree >= 2 ? 25 : 20)

export function boxOf(name: ShapeName, degree: number): { width: number; height: number } {
  const { ratio, width, height } = shapes[name]
  const size = sizeOf(degree)
  return { width: size * ratio * width, height: size * height }
}
