import type { Position } from '../types/errors.ts'

export type Selector<E> =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' | 'anyShortest' | 'shortestGroups'; readonly count: E }
  | { readonly kind: 'allShortest' }

export interface PathPattern<E> {
  readonly name?: string
  readonly namedAt?: Position
  readonly selector: Selector<E>
  readonly legacyShortest?: 'single' | 'all'
  readonly elements: readonly PatternElement<E>[]
  readonly position: Position
}

export type PatternElement<E> = NodePattern<E> | RelationshipPattern<E> | GroupPattern<E>

export interface NodePattern<E> {
  readonly kind: 'node'
  readonly variable?: string
  readonly labels?: LabelExpression<E>
  readonly properties?: E
  readonly where?: E
  readonly position: Position
}

export interface Repetition {
  readonly min: number
  readonly max?: number
}

export interface RelationshipPattern<E> {
  readonly kind: 'relationship'
  readonly variable?: string
  readonly types?: LabelExpression<E>
  readonly direction: 'out' | 'in' | 'both'
  /** `*1..3`, the older notation: the variable is a list of relationships. */
  readonly length?: Repetition
  /** `->{1,3}`, `->+`: a quantified relationship. */
  readonly quantifier?: Repetition
  readonly properties?: E
  readonly where?: E
  readonly position: Position
}

export interface GroupPattern<E> {
  readonly kind: 'group'
  readonly path: PathPattern<E>
  readonly where?: E
  readonly quantifier?: Repetition
  readonly position: Position
}

export type LabelExpression<E> =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'dynamic'; readonly expression: E; readonly all: boolean }
  | { readonly kind: 'not'; readonly operand: LabelExpression<E> }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly LabelExpression<E>[] }
