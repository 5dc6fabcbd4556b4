/** The value types of the embedded engine, under one roof for the code that serves both engines. */

export type { TemporalValue } from './embedded/cypher/temporal.ts'
export type { PointValue, Value } from './embedded/cypher/types.ts'
