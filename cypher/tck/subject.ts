import type { Value } from '../types/types.ts'

export type Params = ReadonlyMap<string, Value>

export type Answer =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] }
  | { readonly kind: 'error'; readonly status: string; readonly phase: 'compile' | 'runtime'; readonly message: string }
  | { readonly kind: 'refused'; readonly what: string }

export interface Subject {
  readonly name: string
  reset(): Promise<void>
  setUp(query: string, params: Params): Promise<void>
  run(query: string, params: Params): Promise<Answer>
  close(): Promise<void>
}
