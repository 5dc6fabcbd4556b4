/** Text to a checked tree: syntax, refused clauses, Neo4j's semantic errors and this engine's own limits. */
import { analyze } from './analyze/analyzer.ts'
import { checkCalls } from './analyze/calls.ts'
import type { Statement } from './ast.ts'
import { CypherError } from './errors.ts'
import { guardLength } from './parse/guard.ts'
import { type ParseOptions, parse } from './parse/parse.ts'

/** A statement ready to be run; plain data, may be posted between threads and cached by its text. */
export interface Compiled {
  readonly text: string
  readonly ast: Statement
}

/** Compile one statement; throws CypherError with Neo4j's code, wording and position. */
export function compile(text: string, options: ParseOptions = {}): Compiled {
  guardLength(text)
  const ast = parsed(text, options)
  const error = analyze(text)
  if (error) throw error
  checkCalls(ast)
  return { text, ast }
}

/** A text that the grammar refuses is shown to the analyzer, whose wording is Neo4j's. */
function parsed(text: string, options: ParseOptions): Statement {
  try {
    return parse(text, options)
  } catch (error) {
    if (!(error instanceof CypherError) || !error.code.endsWith('SyntaxError') || text.trim() === '') throw error
    throw analyze(text) ?? error
  }
}
