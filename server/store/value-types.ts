/** The value types of the embedded engine, under one roof for the code that serves both engines. */

export type { TemporalValue } from '../../cypher/types/temporal.ts'
export type { PointValue, Value } from '../../cypher/types/types.ts'
