/** How each kind is drawn, as plain numbers: one source for canvas, key and exported figure. */
import type { Kind } from '../../server/contract/ontology.ts'

export type Family = 'people' | 'politics' | 'force' | 'state' | 'record' | 'event' | 'open'
export type Outline = 'ellipse' | 'rectangle' | 'round-rectangle' | 'polygon'

/** `points`: x, y pairs in [-1, 1] of the box. Width = size · ratio · `width`, height = size · `height`. Borders in px; hollow shapes are filled with the sheet. */
export interface Shape {
  family: Family
  outline: Outline
  points: readonly number[]
  ratio: number
  width: number
  height: number
  hollow: boolean
  border: number
  borderStyle: 'solid' | 'dashed' | 'double'
}

const shape = (family: Family, outline: Outline, more: Partial<Shape> = {}): Shape => ({
  family,
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
const diamond = [0, -1, 1, 0, 0, 1, -1, 0]

export const shapes: Readonly<Record<Kind, Shape>> = {
  Person: shape('people', 'ellipse'),
  // an office is a seat, with or without a sitter
  Role: shape('people', 'ellipse', { hollow: true, border: 4, borderStyle: 'double' }),
  // a voice said to be someone: never merged with the person
  Voice: shape('people', 'ellipse', { hollow: true, border: 2, borderStyle: 'dashed' }),
  Party: shape('politics', 'round-rectangle'),
  Coalition: shape('politics', 'polygon', { points: [-1, 0, -0.5, -0.88, 0.5, -0.88, 1, 0, 0.5, 0.88, -0.5, 0.88], ratio: 1.12 }),
  Movement: shape('politics', 'polygon', { points: [-0.5, -0.8, 1, -0.8, 0.5, 0.8, -1, 0.8], ratio: 1.25 }),
  // a shield; not a diamond, which means hostile in military symbols
  ArmedGroup: shape('force', 'polygon', { points: [-0.88, -0.92, 0.88, -0.92, 0.88, 0.1, 0, 1, -0.88, 0.1] }),
  StateBody: shape('state', 'polygon', { points: [0, -1, 1, -0.3, 0.82, -0.3, 0.82, 0.95, -0.82, 0.95, -0.82, -0.3, -1, -0.3] }),
  State: shape('state', 'rectangle', { ratio: 1.5, width: 0.95, height: 0.78 }),
  Source: shape('record', 'polygon', { points: [-0.78, -1, 0.25, -1, 0.78, -0.45, 0.78, 1, -0.78, 1] }),
  // it speaks in its own voice, as a masthead
  Publisher: shape('record', 'round-rectangle', { ratio: 1.3, height: 0.7 }),
  Thing: shape('open', 'ellipse', { hollow: true, border: 1.5 }),
  Event: shape('event', 'polygon', { points: diamond, ratio: 1.1, height: 1.1 }),
  Project: shape('event', 'polygon', { points: diamond, ratio: 1.1, height: 1.1 }),
  // 'the factions', 'they': named in quotation marks, never resolved by guess
  Placeholder: shape('open', 'round-rectangle', { ratio: 1.1, hollow: true, border: 1.5, borderStyle: 'dashed' }),
}

/** Size in px by the number of drawn relations; size says nothing else. */
export const sizeOf = (degree: number): number => (degree >= 8 ? 40 : degree >= 4 ? 31 : degree >= 2 ? 25 : 20)

/** Width and height in px of an entity's shape. */
export function boxOf(kind: Kind, degree: number): { width: number; height: number } {
  const { ratio, width, height } = shapes[kind]
  const size = sizeOf(degree)
  return { width: size * ratio * width, height: size * height }
}
