/** What loses the analyzer's errors is written otherwise: lists for maps and CASEs with subqueries, plain names; map values untyped. */
import type { ParserRuleContext } from 'antlr4ng'
import type { Statement, SubqueryCall } from '../ast/ast.ts'
import { mentions, walk } from '../ast/walk.ts'
import { G } from '../parse/grammar.ts'
import { treeOf } from '../parse/parse.ts'
import { CypherError } from '../types/errors.ts'
import type { Edit, StoodIn } from './edited.ts'
import { childrenOf, hasCaseWithSubquery } from './parse-trees.ts'
import { Edits } from './stand-in-edits.ts'

const LIKELY = /\b(?:exists|count|collect)\s*\{/i
const MAP = /\{\s*[\p{L}_`.][^{}]*:/u
const WRITTEN_OTHERWISE = /`|::|\btimestamp\b|\(\s*[\p{L}_][\p{L}\p{N}_]*\s*\)/iu
const PAIRS = /\bcase\b|\{\s*[\p{L}_`][^{}:]*:/iu

/** The analyzer lets `CALL (*)` see all names, 5.26 in the subquery of an expression some of them: these are written out. */
export function namedStars(text: string, { query }: Statement): Edit[] {
  const edits: Edit[] = []
  walk(query, node => {
    const { starred, scope, query: body, position } = node as Partial<SubqueryCall>
    if (!starred || !Array.isArray(scope) || !body || !position) return undefined
    STAR.lastIndex = position.offset
    const star = STAR.exec(text)
    const used = mentions(body)
    const names = scope.filter(name => used.has(name)).map(name => `\`${name.replaceAll('`', '``')}\``)
    if (star) edits.push({ from: star.index, to: STAR.lastIndex, text: `(${names.join(', ')})` })
    return undefined
  })
  return edits
}
const STAR = /\(\s*\*\s*\)/g

/** Undefined where the query itself can be analyzed. */
export function standIn(text: string, named: readonly Edit[]): StoodIn | undefined {
  const edits = new Edits(named)
  const tree = (LIKELY.test(text) || WRITTEN_OTHERWISE.test(text)) && PAIRS.test(text) ? parsed(text) : undefined
  if (tree) edits.visit(tree)
  return edits.over(text)
}

/** A pattern's properties with subqueries as conditions, in which only labels and these subqueries are right; undefined without these. */
export function withPropertiesAsConditions(
  text: string,
  named: readonly Edit[],
): (StoodIn & { readonly inside: (offset: number) => boolean }) | undefined {
  if (!LIKELY.test(text) || !PAIRS.test(text)) return undefined
  const tree = parsed(text)
  if (!tree) return undefined
  const edits = new Edits(named)
  edits.visit(tree, true)
  const stoodIn = edits.conditions.length > 0 ? edits.over(text) : undefined
  return stoodIn && { ...stoodIn, inside: offset => edits.conditions.some(([from, to]) => from <= offset && offset <= to) }
}

/** The same, with only the keys of maps known; undefined where the text has no map. */
export function withoutTypesInMaps(text: string, named: readonly Edit[]): StoodIn | undefined {
  if (!MAP.test(text)) return undefined
  const tree = parsed(text)
  if (!tree) return undefined
  const edits = new Edits(named)
  edits.untypeMaps(tree)
  edits.visit(tree)
  return edits.over(text)
}

/** Undefined where the analyzer is asked why it cannot be parsed. */
function parsed(text: string): ParserRuleContext | undefined {
  try {
    return treeOf(text)
  } catch (error) {
    if (error instanceof CypherError) return undefined
    throw error
  }
}

/** A CASE with subqueries keeps its type where simple values stand for these; undefined without one. */
export function withTypedCases(text: string, named: readonly Edit[]): StoodIn | undefined {
  const tree = LIKELY.test(text) && /\bcase\b/i.test(text) ? parsed(text) : undefined
  if (!tree || !hasCaseWithSubquery(tree)) return undefined
  const edits = new Edits(named)
  edits.blankCases(tree)
  edits.untypeMaps(tree)
  edits.visit(tree)
  return edits.over(text)
}

/** Where a CASE sorts by a name that is no column, the analyzer may lose its errors too; undefined without one. */
export function withSortedCasesListed(text: string, named: readonly Edit[]): StoodIn | undefined {
  const tree = /\border\s+by\b.*\bcase\b/is.test(text) ? parsed(text) : undefined
  const cases = tree ? sortedCases(tree) : []
  if (!tree || cases.length === 0) return undefined
  const edits = new Edits(named)
  for (const each of cases) edits.list(each)
  edits.visit(tree)
  return edits.over(text)
}

function sortedCases(tree: ParserRuleContext, sorted = false): ParserRuleContext[] {
  const inside = sorted || tree instanceof G.OrderByContext
  if (inside && (tree instanceof G.ExtendedCaseExpressionContext || tree instanceof G.CaseExpressionContext)) return [tree]
  return childrenOf(tree).flatMap(child => sortedCases(child, inside))
}
