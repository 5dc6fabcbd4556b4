export { aggregates, elementIdOf, functions } from './functions/index.ts'
