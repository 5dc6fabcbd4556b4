/** Text to a checked tree: syntax, refused clauses, Neo4j's semantic errors and this engine's own limits. */
import { refusedAggregate } from './analyze/aggregates-in-lists.ts'
import { analyze } from './analyze/analyzer.ts'
import { checkCalls } from './analyze/calls.ts'
import { type Declined, refusedDeclaration } from './analyze/declarations.ts'
import { isUnparsed } from './analyze/order.ts'
import { refusedPathAccess } from './analyze/path-access.ts'
import { refusedType } from './analyze/types.ts'
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
  return { text, ast: checked(ast, analyze(text)) }
}

/** Without Neo4j's analysis, which takes most of the time: for queries that are known to pass it. */
export const compileUnanalyzed = (text: string): Compiled => ({ text, ast: checked(parse(text), undefined) })

function checked(ast: Statement, found: CypherError | undefined): Statement {
  const error = firstOf(firstPlaced(found, refusedDeclaration(ast)), refusedType(ast))
  if (error) throw error
  const aggregate = refusedAggregate(ast)
  if (aggregate) throw aggregate
  checkCalls(ast)
  const access = refusedPathAccess(ast.query)
  if (access) throw access
  return ast
}

const firstPlaced = (found: CypherError | undefined, declined: Declined | undefined): CypherError | undefined =>
  declined && (!found?.position || (declined.at <= found.position.offset && !isUnparsed(found))) ? declined.error : found

/** The analyzer finds what is wrong with a larger expression where a sum inside it is what 5.26 refuses first. */
function firstOf(found: CypherError | undefined, sum: CypherError | undefined): CypherError | undefined {
  if (!found?.position || !sum?.position || isUnparsed(found)) return found ?? sum
  // what date() and its kin give is known last
  if (/ but was \S*(?:Date|Time|Duration)/.test(sum.message)) return found
  const about = /^(?:Coercion of list|Type mismatch: (?:expected Boolean but was Any|accumulator is))/.test(found.message)
  return about || sum.position.offset <= found.position.offset ? sum : found
}

/** A text that the grammar refuses is shown to the analyzer, whose wording is Neo4j's; so is one with a form of a later Cypher. */
function parsed(text: string, options: ParseOptions): Statement {
  try {
    return parse(text, options)
  } catch (error) {
    if (!(error instanceof CypherError) || !/SyntaxError$|NotFaithful$/.test(error.code) || text.trim() === '') throw error
    throw refusedBy(text, error)
  }
}

/** The analyzer counts statements before it parses them; Neo4j the other way round. */
function refusedBy(text: string, error: CypherError): CypherError {
  const found = analyze(text)
  if (!found?.message.startsWith(COUNTED) || error.message.startsWith(COUNTED)) return found ?? error
  const begin = text.lastIndexOf(';', error.position?.offset) + 1
  const last = analyze(text.slice(0, begin).replace(/[^\n]/g, ' ') + text.slice(begin))
  return last && isUnparsed(last) ? last : error
}
const COUNTED = 'Expected exactly one statement'
