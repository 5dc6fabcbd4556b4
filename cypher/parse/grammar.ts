/** Neo4j's own generated lexer and parser. The package exports only a 20 MB whole; these are its parts, as ES modules. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
// types only; the package's export map names no path to its generated parser
import type * as Lexing from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdLexer.js'
import type * as Parsing from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdParser.js'

const main = createRequire(import.meta.url).resolve('@neo4j-cypher/language-support')

export function packageModule(path: string): string {
  return new URL(`../esm/project/language-support/src/${path}`, pathToFileURL(main)).href
}

export const G: typeof Parsing = await import(packageModule('generated-parser/CypherCmdParser.js'))
export const { CypherCmdLexer }: typeof Lexing = await import(packageModule('generated-parser/CypherCmdLexer.js'))

export type * from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdParser.js'
