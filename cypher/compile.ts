import { acceptedAggregates, refusedAggregates } from './analyze/aggregates-in-lists.ts'
import { aggregatesInWhere, ILLEGAL, refusedInOrder } from './analyze/aggregates-in-order.ts'
import { analyze } from './analyze/analyzer.ts'
import { refusedCalls, refusedProcedures } from './analyze/calls.ts'
import { refusedConclusions } from './analyze/conclusions.ts'
import { refusedDeclarations, TWICE } from './analyze/declarations.ts'
import { refusedGroupings } from './analyze/implicit-grouping.ts'
import { juxtaposed } from './analyze/juxtaposed.ts'
import { firstTold, isUnparsed, Reading } from './analyze/order.ts'
import { namesOfParameters } from './analyze/parameters.ts'
import { refusedPathAccess } from './analyze/path-access.ts'
import { refusedPatternsInMaps } from './analyze/patterns-in-maps.ts'
import { replaced } from './analyze/place.ts'
import { refusedNames } from './analyze/scopes.ts'
import { withStarsNamed } from './analyze/stars.ts'
import { typesOf } from './analyze/static-types.ts'
import { refusedTypes, typesRefused } from './analyze/types.ts'
import type { Statement } from './ast/ast.ts'
import type { QueryContext } from './graph/context.ts'
import { guardLength } from './parse/guard.ts'
import { type ParseOptions, parse } from './parse/parse.ts'
import { CypherError } from './types/errors.ts'

/** Plain data: may be posted between threads and cached by its text. */
export interface Compiled {
  readonly text: string
  readonly ast: Statement
}

/** Throws CypherError with Neo4j's code, wording and position. */
export function compile(text: string, options: ParseOptions = {}): Compiled {
  guardLength(text)
  const ast = withStarsNamed(parsed(text, options))
  return { text, ast: checked(text, ast, analyze(text, ast)) }
}

/** Without Neo4j's analysis, which takes most of the time: for queries known to pass it. */
export const compileUnanalyzed = (text: string): Compiled => ({ text, ast: checked(text, withStarsNamed(parse(text)), []) })

/** Throws for values of the wrong type, when the parameters are known, and for calls that are told in one pass with them. */
export function checkTypes({ text, ast }: Compiled, params: QueryContext['params']): void {
  const refused = firstTold([...typesRefused(ast, new Reading(text, ast), typesOf(params)), ...refusedCalls(ast)], ast)
  if (refused) throw refused
}

function checked(text: string, ast: Statement, found: readonly CypherError[]): Statement {
  const reading = new Reading(text, ast)
  const accepted = found.length > 0 ? acceptedOf(ast) : undefined
  const names = refusedNames(ast, reading)
  const calls = refusedCalls(ast)
  const told = [
    // where both report an error, these are 5.26's words
    ...refusedTypes(ast, reading),
    ...refusedDeclarations(ast, reading),
    ...names.told,
    ...refusedConclusions(ast, reading),
    ...refusedPatternsInMaps(ast, reading),
    ...refusedGroupings(ast, names.inExpressions),
    ...found
      .filter(each => !isAccepted(each, accepted) && !names.sees(each))
      .map(each => reading.told(juxtaposed(replaced(each, ast), ast))),
    ...refusedAggregates(ast),
    ...refusedInOrder(ast),
    ...refusedProcedures(ast),
    ...calls,
  ]
  const error = firstTold(told, ast)
  // a parameter of the wrong type may stand in front of it
  if (error && calls.some(call => call.error === error) && namesOfParameters(ast).size > 0) return ast
  if (error) throw error
  const access = refusedPathAccess(ast.query)
  if (access) throw access
  return ast
}

function isAccepted(error: CypherError, accepted: Accepted | undefined): boolean {
  const { message, position } = error
  if (message === TWICE || message === UNKNOWN || TOLD_BETTER.test(message)) return true
  return accepted?.some(([start, offsets]) => message.startsWith(start) && offsets.has(position?.offset ?? -1)) === true
}

/** The analyzer, of a later version, reports others; these are told by scopes.ts and implicit-grouping.ts. */
const TOLD_BETTER = /^(?:The variable `.*` is shadowing an? |Aggregation column contains implicit)/s

/** What the analyzer adds behind an error inside an expression. */
const UNKNOWN = 'Type mismatch: expected T but was Any'

type Accepted = readonly (readonly [start: string, offsets: ReadonlySet<number>])[]
const acceptedOf = (ast: Statement): Accepted => [
  ['Invalid use of aggregating function', acceptedAggregates(ast)],
  [ILLEGAL, aggregatesInWhere(ast)],
]

/** A text that the grammar refuses goes to the analyzer, whose wording is Neo4j's; so does one in a later Cypher. */
function parsed(text: string, options: ParseOptions): Statement {
  try {
    return parse(text, options)
  } catch (error) {
    if (!(error instanceof CypherError) || !/SyntaxError$|NotFaithful$/.test(error.code) || text.trim() === '') throw error
    throw refusedBy(text, error)
  }
}

/** The analyzer counts statements before it parses them; Neo4j parses first. */
function refusedBy(text: string, error: CypherError): CypherError {
  const found = toldOf(text)
  if (!found?.message.startsWith(COUNTED) || error.message.startsWith(COUNTED)) return found ?? error
  const begin = text.lastIndexOf(';', error.position?.offset) + 1
  const last = toldOf(text.slice(0, begin).replace(/[^\n]/g, ' ') + text.slice(begin))
  return last && isUnparsed(last) ? last : error
}

function toldOf(text: string): CypherError | undefined {
  const reading = new Reading(text)
  return firstTold(analyze(text).map(error => reading.told(error)))
}
const COUNTED = 'Expected exactly one statement'
