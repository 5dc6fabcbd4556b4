/** The embedded engine's value types, for code that serves both engines. */

export type { PointValue, TemporalValue, Value } from '@isnad/cypher/values'
