import type { Point } from '../../state/state.ts'
import type { TextStyle } from '../text.ts'
import type { PlacedLine } from './lines.ts'
import type { Outline } from './outline.ts'

export interface PlacedName {
  lines: readonly string[]
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  outline: Outline
}

export interface PlacedNumber extends Point {
  outline: Outline
  t: number
}

export interface PlacedWord extends Point {
  width: number
  /** Radians, reading from left to right. */
  angle: number
  outline: Outline
}

export interface NameAsked extends Point {
  name: string
  style: TextStyle
  half: { width: number; height: number }
}

export interface Ground {
  width: number
  height: number
  shapes: readonly Outline[]
  lines: readonly PlacedLine[]
}

export interface Labels {
  names: PlacedName[]
  numbers: PlacedNumber[]
}
