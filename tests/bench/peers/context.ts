import { ticker } from '../../../server/store/embedded/control.ts'
import type { PropertyGraph } from '../../../server/store/embedded/cypher/property-graph.ts'
import type { QueryContext, Value } from '../../../server/store/embedded/cypher/types.ts'

/** A context as a user's query has it: with a clock that is looked at. */
export const contextOf = (
  graph: PropertyGraph,
  tick = ticker(() => false, Number.POSITIVE_INFINITY, 0),
  params: ReadonlyMap<string, Value> = new Map(),
): QueryContext => ({ graph, params, now: { epochMs: 0, zone: 'Z' }, tick, charge() {} })
