import type { Position } from '../types/errors.ts'
import type { Expression } from './expressions.ts'

export type Selector =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' | 'anyShortest' | 'shortestGroups'; readonly count: Expression }
  | { readonly kind: 'allShortest' }

export interface PathPattern {
  readonly name?: string
  readonly namedAt?: Position
  readonly selector: Selector
  readonly legacyShortest?: 'single' | 'all'
  readonly elements: readonly PatternElement[]
  readonly position: Position
}

export type PatternElement = NodePattern | RelationshipPattern | GroupPattern

export interface NodePattern {
  readonly kind: 'node'
  readonly variable?: string
  readonly labels?: LabelExpression
  readonly properties?: Expression
  readonly where?: Expression
  readonly position: Position
}

export interface Repetition {
  readonly min: number
  readonly max?: number
}

export interface RelationshipPattern {
  readonly kind: 'relationship'
  readonly variable?: string
  readonly types?: LabelExpression
  readonly direction: 'out' | 'in' | 'both'
  /** `*1..3`, the older notation: the variable is a list of relationships. */
  readonly length?: Repetition
  /** `->{1,3}`, `->+`: a quantified relationship. */
  readonly quantifier?: Repetition
  readonly properties?: Expression
  readonly where?: Expression
  readonly position: Position
}

export interface GroupPattern {
  readonly kind: 'group'
  readonly path: PathPattern
  readonly where?: Expression
  readonly quantifier?: Repetition
  readonly position: Position
}

export type LabelExpression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'dynamic'; readonly expression: Expression; readonly all: boolean }
  | { readonly kind: 'not'; readonly operand: LabelExpression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly LabelExpression[] }
