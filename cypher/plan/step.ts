import type { Expression } from '../ast/ast.ts'
import type { Scope } from './frame.ts'

export interface StepOver<P> {
  readonly input: P
  readonly rows: number
}

export interface Bound {
  readonly expression: Expression
  readonly scope: Scope
}
