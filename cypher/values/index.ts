/** What the rest of the engine asks of values: their kinds, equality, order and grouping. */

export * from '../types/kinds.ts'
export { compare, equals, less, lessOrEqual } from './comparison.ts'
export { groupKey } from './grouping.ts'
export { order } from './ordering.ts'
