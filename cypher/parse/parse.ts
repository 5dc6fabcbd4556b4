import {
  BailErrorStrategy,
  CharStream,
  CommonTokenStream,
  DefaultErrorStrategy,
  ListTokenSource,
  ParseCancellationException,
  PredictionMode,
  Token,
} from 'antlr4ng'
import type { Statement } from '../ast/ast.ts'
import type { Script } from '../ast/script.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { CypherCmdLexer, G, type StatementsOrCommandsContext } from './grammar.ts'
import { guardLength, guardTokens } from './guard.ts'
import { bracketLabelTests } from './label-tests.ts'
import { lowerScript } from './lower/script.ts'
import { lowerStatements } from './lower/statement.ts'
import { tokenPosition } from './source.ts'
import { decodeUnicodeEscapes, writtenUnits } from './text.ts'

export interface ParseOptions {
  readonly allowWrites?: boolean
}

/** Throws CypherError for syntax errors, refused clauses and texts out of bounds. */
export const parse = (text: string, options: ParseOptions = {}): Statement => lowerStatements(parseTree(text), options.allowWrites ?? false)

/** The grammar's own tree, of writing statements too; throws CypherError for syntax errors and texts out of bounds. */
export function parseTree(text: string): StatementsOrCommandsContext {
  guardLength(text)
  const plain = decodeUnicodeEscapes(text)
  if (plain.includes('\u0000')) throw CypherError.syntaxError('The query holds a NUL character')
  const tokens = tokensOf(plain, writtenUnits(text))
  const visible = tokens.getTokens().filter(token => token.channel === 0)
  if (visible.length <= 1) {
    throw CypherError.syntaxError('Unexpected end of input: expected CYPHER, EXPLAIN, PROFILE or Query', { offset: 0, line: 1, column: 1 })
  }
  guardTokens(visible)
  refuseConsole(visible)
  return parsedTokens(tokens)
}

export const treeOf = (text: string): StatementsOrCommandsContext => parsedTokens(tokensOf(decodeUnicodeEscapes(text), writtenUnits(text)))

function tokensOf(text: string, written?: readonly number[]): CommonTokenStream {
  const characters = charactersOf(text)
  const lexer = new CypherCmdLexer(characters)
  lexer.removeErrorListeners()
  const tokens = new CommonTokenStream(lexer)
  tokens.fill()
  if (written || ASTRAL.test(text)) countUnits(text, written, characters, tokens)
  for (const token of tokens.getTokens()) if (CONSOLE_WORDS.has(token.type)) token.type = CypherCmdLexer.IDENTIFIER
  return tokens
}

/** The lexer counts characters, Neo4j units of UTF-16 of the text as written. `written`: where the units of `plain` stand in it. */
function countUnits(plain: string, written: readonly number[] | undefined, characters: CharStream, tokens: CommonTokenStream): void {
  const units = [0]
  for (const character of plain) units.push(units.at(-1)! + character.length)
  const at = (character: number): number => written?.[units[character]!] ?? units[character]!
  const texts = new Map(tokens.getTokens().map(token => [token, plain.slice(units[token.start], units[token.stop + 1])]))
  const starts = new Map<number, number>()
  for (const token of tokens.getTokens()) {
    const { start, column, stop } = token
    starts.set(at(start), units[start]!).set(at(stop + 1), units[stop + 1]!)
    token.column = at(start) - at(start - column)
    token.start = at(start)
    if (token.type === Token.EOF) continue
    token.stop = at(stop + 1) - 1
    token.text = texts.get(token)!
  }
  characters.getTextFromRange = (start, stop) => plain.slice(starts.get(start), starts.get(stop + 1))
}
const ASTRAL = /[\ud800-\udfff]/

/** Neo4j lets something follow a label test, as in `n:A IS NOT NULL`; the package's grammar only with brackets around the test. */
function parsedTokens(tokens: CommonTokenStream): StatementsOrCommandsContext {
  try {
    return parseTokens(tokens)
  } catch (error) {
    const bracketed = bracketLabelTests(tokens.getTokens())
    if (!bracketed) throw error
    try {
      return parseTokens(new CommonTokenStream(new ListTokenSource(bracketed)))
    } catch {
      throw error
    }
  }
}

/** Words of the console's commands, which the package's grammar reserves; in Cypher they are plain names. */
const CONSOLE_WORDS = new Set([CypherCmdLexer.STYLE, CypherCmdLexer.RESET, CypherCmdLexer.PLAY, CypherCmdLexer.HELP])

function refuseConsole([colon]: readonly Token[]): void {
  if (colon?.text === ':') throw CypherError.syntaxError("Invalid input ':'", tokenPosition(colon))
}

/** Java ignores invisible characters inside a name, a joiner between Persian letters too, so the lexer gets underscores there. */
function charactersOf(text: string): CharStream {
  const characters = CharStream.fromString(text)
  if (!UNSEEN.test(text)) return characters
  const hidden = new Set<number>()
  const all = [...text]
  all.forEach((character, i) => {
    if (UNSEEN.test(character) && (hidden.has(i - 1) || /[\p{ID_Continue}$]/u.test(all[i - 1] ?? ''))) hidden.add(i)
  })
  const look = characters.LA.bind(characters)
  characters.LA = offset => (offset > 0 && hidden.has(characters.index + offset - 1) ? UNDERSCORE : look(offset))
  return characters
}
const UNDERSCORE = 0x5f
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const UNSEEN = /[\u0001-\u0008\u000e-\u001b\u007f-\u009f]|(?![\u{10000}-\u{10ffff}])\p{Cf}/u

/** The quick prediction first; the full one decides where it fails. */
function parseTokens(tokens: CommonTokenStream): StatementsOrCommandsContext {
  const parser = new G.CypherCmdParser(tokens)
  parser.removeErrorListeners()
  parser.errorHandler = new BailErrorStrategy()
  parser.interpreter.predictionMode = PredictionMode.SLL
  try {
    return parser.statementsOrCommands()
  } catch (error) {
    if (!(error instanceof ParseCancellationException)) throw error
  }
  let failure: { message: string; position: Position } | undefined
  parser.reset()
  parser.errorHandler = new DefaultErrorStrategy()
  parser.interpreter.predictionMode = PredictionMode.LL
  parser.addErrorListener({
    syntaxError: (_recognizer, offending, line, column) => {
      const token = offending as Token | null
      const what = token && token.type !== Token.EOF ? `Invalid input '${token.text ?? ''}'` : 'Unexpected end of input'
      failure ??= { message: what, position: token ? tokenPosition(token) : { offset: 0, line, column: column + 1 } }
    },
    reportAmbiguity: () => {},
    reportAttemptingFullContext: () => {},
    reportContextSensitivity: () => {},
  })
  const tree = parser.statementsOrCommands()
  if (failure) throw CypherError.syntaxError(failure.message, failure.position)
  return tree
}

/** Of a script that writes, for whoever builds a graph from it; nothing is run. Throws CypherError as `parse` does. */
export const parseScript = (text: string): Script => lowerScript(parseTree(text))
