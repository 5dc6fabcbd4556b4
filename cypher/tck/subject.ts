/** What is put to the test: an engine that a scenario's steps are played on. */
import type { Value } from '../types/types.ts'

export type Params = ReadonlyMap<string, Value>

export type Answer =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] }
  /** `status` is Neo4j's code without its first two parts, e.g. `Statement.TypeError`. */
  | { readonly kind: 'error'; readonly status: string; readonly phase: 'compile' | 'runtime'; readonly message: string }
  | { readonly kind: 'refused'; readonly what: string }

export interface Subject {
  readonly name: string
  /** Start over with an empty graph. */
  reset(): Promise<void>
  /** Run a statement of a scenario's set-up, which may write. */
  setUp(query: string, params: Params): Promise<void>
  run(query: string, params: Params): Promise<Answer>
  close(): Promise<void>
}
