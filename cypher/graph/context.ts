import type { Meter, Schema, Value } from '../types/types.ts'
import type { PropertyGraph } from './property-graph.ts'

/** Functions and operators get this instead of globals. */
export interface QueryContext extends Meter {
  readonly graph: PropertyGraph
  readonly params: ReadonlyMap<string, Value>
  readonly schema?: Schema
  /** One instant for the whole statement: epoch milliseconds and the zone of date() and its kin. */
  readonly now: { epochMs: number; zone: string }
}
