export type { PointValue, TemporalValue, Value } from '@isnad/cypher/values'
