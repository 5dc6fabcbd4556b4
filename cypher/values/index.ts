export * from '../types/kinds.ts'
export { compare, equals, less, lessOrEqual } from './comparison.ts'
export { groupKey } from './grouping.ts'
export { order } from './ordering.ts'
