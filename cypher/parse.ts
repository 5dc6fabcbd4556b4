/** Neo4j's grammar and what is read with it: trees of texts that are not run here. */
export { G } from './parse/grammar.ts'
export { parse, parseTree } from './parse/parse.ts'
export { decodeName } from './parse/text.ts'
