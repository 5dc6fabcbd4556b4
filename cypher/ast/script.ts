import type { Position } from '../types/errors.ts'
import type { Expression, PathPattern } from './ast.ts'

/** `key` null: all properties, of which the others stay where it `adds`. */
export type ScriptSetting =
  | { readonly variable: string; readonly key: string | null; readonly value: Expression; readonly adds: boolean }
  | { readonly variable: string; readonly labels: readonly string[] }

export type ScriptClause =
  | { readonly kind: 'create'; readonly patterns: readonly PathPattern[]; readonly position: Position }
  | {
      readonly kind: 'merge'
      readonly pattern: PathPattern
      readonly onCreate: readonly ScriptSetting[]
      readonly onMatch: readonly ScriptSetting[]
      readonly position: Position
    }
  | { readonly kind: 'set'; readonly settings: readonly ScriptSetting[]; readonly position: Position }
  /** Any other, by its name: "MATCH", "CREATE CONSTRAINT". */
  | { readonly kind: 'other'; readonly name: string; readonly reads: boolean; readonly position: Position }

export type Script = readonly (readonly ScriptClause[])[]
