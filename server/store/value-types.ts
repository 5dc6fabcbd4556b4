/** The value types of the embedded engine, under one roof for the code that serves both engines. */

export type { PointValue, TemporalValue, Value } from '@isnad/cypher/values'
