/** The engine without its compiler (see compile.ts): what the thread that holds the graph needs. */
export type { Compiled } from './compile.ts'
export { CypherError, type Position } from './errors.ts'
export { execute, type Result } from './execute.ts'
export { PropertyGraph } from './property-graph.ts'
export type * from './types.ts'
