/** The functions that a query may call, by name. */
export { aggregates, elementIdOf, functions } from './functions/index.ts'
