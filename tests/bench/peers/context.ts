import type { PropertyGraph, QueryContext } from '@isnad/cypher'
import type { Value } from '@isnad/cypher/values'
import { ticker } from '../../../server/store/embedded/control.ts'

export const contextOf = (
  graph: PropertyGraph,
  tick = ticker(() => false, Number.POSITIVE_INFINITY, 0),
  params: ReadonlyMap<string, Value> = new Map(),
): QueryContext => ({ graph, params, now: { epochMs: 0, zone: 'Z' }, tick, charge() {} })
