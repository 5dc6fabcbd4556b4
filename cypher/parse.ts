export { G } from './parse/grammar.ts'
export { parse, parseTree } from './parse/parse.ts'
export { decodeName } from './parse/text.ts'
