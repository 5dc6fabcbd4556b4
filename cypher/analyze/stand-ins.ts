/** What loses the analyzer's errors is written otherwise: lists for maps and CASEs with subqueries, plain names; map values untyped. */
import { CharStream, type ParserRuleContext, TerminalNode, type Token } from 'antlr4ng'
import type { Statement, SubqueryCall } from '../ast/ast.ts'
import { mentions, walk } from '../ast/walk.ts'
import { CypherCmdLexer, G } from '../parse/grammar.ts'
import { variableIs } from '../parse/lower/cases.ts'
import { treeOf } from '../parse/parse.ts'
import { CypherError } from '../types/errors.ts'

export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}
export interface StoodIn {
  readonly text: string
  readonly offset: (there: number) => number
}

const ANY = 'any_('
const LIST = `${ANY}[`

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

/** Where a CASE of a value sorts by a name that is no column, the analyzer may lose its errors too; undefined without one. */
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
  if (inside && tree instanceof G.ExtendedCaseExpressionContext) return [tree]
  return childrenOf(tree).flatMap(child => sortedCases(child, inside))
}

class Edits {
  readonly #all: Edit[]
  readonly conditions: (readonly [from: number, to: number])[] = []
  readonly #listed = new Set<ParserRuleContext>()
  readonly #blanked = new Set<ParserRuleContext>()
  #pairs = 0
  constructor(already: readonly Edit[]) {
    this.#all = [...already]
  }

  /** `asConditions`: a pattern's properties with subqueries, which are left out otherwise. */
  visit(tree: ParserRuleContext, asConditions = false): void {
    if (tree instanceof G.PropertiesContext && holdsSubquery(tree)) {
      const map = asConditions ? tree.map() : null
      if (!map) this.#blank(tree)
      else {
        this.#condition(tree, map)
        for (const child of childrenOf(map)) this.visit(child, true)
      }
      return
    }
    const isPair = tree instanceof G.MapContext || isCase(tree)
    const listed = isPair && !(tree.parent instanceof G.PropertiesContext) && this.#unsettles(tree)
    if (listed) this.list(tree)
    if (isPair) this.#pairs++
    if (this.#pairs > 0) this.#otherwise(tree)
    for (const child of childrenOf(tree)) this.visit(child, asConditions)
    if (isPair) this.#pairs--
  }

  list(tree: ParserRuleContext): void {
    if (this.#listed.has(tree)) return
    this.#listed.add(tree)
    if (tree instanceof G.MapContext) this.#map(tree)
    else this.#case(tree)
  }

  #unsettles(tree: ParserRuleContext): boolean {
    if (this.#blanked.has(tree)) return false
    return isSubquery(tree) || (isEscaped(tree) && !isPlain(tree)) || childrenOf(tree).some(child => this.#unsettles(child))
  }

  #otherwise(tree: ParserRuleContext): void {
    if (tree instanceof G.ParenthesizedExpressionContext && isName(tree.expression()))
      for (const sign of [tree.LPAREN(), tree.RPAREN()]) this.#put(sign.symbol, sign.symbol, ' ')
    const named = tree instanceof G.ExtendedWhenContext ? variableIs(tree) : undefined
    if (named) this.#enclose(named.is.symbol, named.is.symbol, '[', ']')
    const colons = named?.colons ?? (tree instanceof G.TypeComparisonContext && !tree.IS() ? tree.COLONCOLON() : null)
    if (colons) this.#put(colons.symbol, colons.symbol, ' IS TYPED ')
    if (tree instanceof G.FunctionInvocationContext && /^timestamp\(\)$/i.test(tree.getText())) this.#put(tree.start, tree.stop, `${ANY}0)`)
    if (isPlain(tree)) this.#put(tree.start, tree.stop, `${tree.getText().slice(1, -1)}  `)
  }

  blankCases(tree: ParserRuleContext): void {
    if (isCase(tree) && holdsSubquery(tree)) this.#blank(tree)
    else for (const child of childrenOf(tree)) this.blankCases(child)
  }

  untypeMaps(tree: ParserRuleContext): void {
    if (tree instanceof G.MapContext && !(tree.parent instanceof G.PropertiesContext))
      for (const value of tree.expression()) this.#wrap(value)
    const projected = tree instanceof G.MapProjectionElementContext ? tree.expression() : null
    if (projected) this.#wrap(projected)
    for (const child of childrenOf(tree)) this.untypeMaps(child)
  }

  #condition(tree: ParserRuleContext, map: InstanceType<typeof G.MapContext>): void {
    this.#map(map, ` WHERE ${LIST}`)
    const element = tree.parent
    const where = element instanceof G.NodePatternContext || element instanceof G.RelationshipPatternContext ? element.WHERE() : null
    if (where) this.#put(where.symbol, where.symbol, 'AND')
    // a condition stands in one step only
    const length = element instanceof G.RelationshipPatternContext ? element.pathLength() : null
    if (length) this.#put(length.start, length.stop, '')
    for (const { start, stop } of subqueriesIn(map)) if (start && stop) this.conditions.push([start.start, stop.stop])
  }

  over(text: string): StoodIn | undefined {
    if (this.#all.length === 0) return undefined
    const edits = this.#all.toSorted((a, b) => a.from - b.from)
    let written = ''
    let read = 0
    const starts: [there: number, here: number][] = [[0, 0]]
    for (const edit of edits) {
      if (edit.from < read) continue
      written += text.slice(read, edit.from) + edit.text
      read = edit.to
      starts.push([written.length, read])
    }
    const offset = (there: number): number => {
      const [start, here] = starts.findLast(([from]) => from <= there) ?? [0, 0]
      return here + there - start
    }
    return { text: written + text.slice(read), offset }
  }

  #blank(tree: ParserRuleContext): void {
    for (const child of childrenOf(tree)) {
      if (isSubquery(child)) {
        this.#blanked.add(child)
        this.#put(
          child.start,
          child.stop,
          child instanceof G.ExistsExpressionContext ? 'true' : child instanceof G.CountExpressionContext ? '1' : `[${ANY}0)]`,
        )
      } else this.#blank(child)
    }
  }

  #map(tree: InstanceType<typeof G.MapContext>, opening = LIST): void {
    this.#put(tree.start, tree.start, opening)
    for (const key of tree.propertyKeyName()) this.#put(key.start, key.stop, '')
    for (const colon of tree.COLON()) this.#put(colon.symbol, colon.symbol, '')
    this.#put(tree.stop, tree.stop, '])')
  }

  #case(tree: ParserRuleContext): void {
    let first = true
    const visit = (node: ParserRuleContext): void => {
      for (const child of node.children ?? []) {
        if (child instanceof TerminalNode) this.#keyword(child.symbol, first)
        else if (child instanceof G.CaseAlternativeContext || child instanceof G.ExtendedCaseAlternativeContext) {
          visit(child)
          first = false
        } else if (child instanceof G.ExtendedWhenContext && !(child instanceof G.WhenEqualsContext || variableIs(child)))
          this.#before(child.start, '0 ')
        else if (child instanceof G.ExpressionContext && node === tree) first = false
      }
    }
    visit(tree)
  }

  #keyword(token: Token, first: boolean): void {
    const words: Readonly<Record<string, string>> = { CASE: LIST, WHEN: first ? '' : ',', THEN: ',', ELSE: ',', END: '])' }
    const word = words[(token.text ?? '').toUpperCase()]
    if (word !== undefined) this.#put(token, token, word)
  }

  #wrap({ start, stop }: ParserRuleContext): void {
    this.#enclose(start, stop, ANY)
  }

  #enclose(start: Token | null, stop: Token | null, opening: string, end = ')'): void {
    this.#before(start, opening)
    if (stop) this.#all.push({ from: stop.stop + 1, to: stop.stop + 1, text: end })
  }

  #before(token: Token | null, text: string): void {
    if (token) this.#all.push({ from: token.start, to: token.start, text })
  }
  #put(from: Token | null, to: Token | null, text: string): void {
    if (from && to) this.#all.push({ from: from.start, to: to.stop + 1, text })
  }
}

const isSubquery = (tree: ParserRuleContext): boolean =>
  tree instanceof G.ExistsExpressionContext || tree instanceof G.CountExpressionContext || tree instanceof G.CollectExpressionContext

const subqueriesIn = (tree: ParserRuleContext): ParserRuleContext[] => (isSubquery(tree) ? [tree] : childrenOf(tree).flatMap(subqueriesIn))

const isCase = (tree: ParserRuleContext): boolean =>
  tree instanceof G.CaseExpressionContext || tree instanceof G.ExtendedCaseExpressionContext

const hasCaseWithSubquery = (tree: ParserRuleContext): boolean =>
  isCase(tree) ? holdsSubquery(tree) : childrenOf(tree).some(hasCaseWithSubquery)

const isEscaped = (tree: ParserRuleContext): boolean => tree instanceof G.EscapedSymbolicVariableNameStringContext

function isPlain(tree: ParserRuleContext): boolean {
  const name = tree.getText().slice(1, -1)
  if (!isEscaped(tree) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return false
  return new CypherCmdLexer(CharStream.fromString(name)).nextToken().type === CypherCmdLexer.IDENTIFIER
}

function isName(tree: ParserRuleContext): boolean {
  if (tree instanceof G.VariableContext) return true
  if (tree instanceof G.ParenthesizedExpressionContext) return isName(tree.expression())
  const [only, ...others] = tree.children ?? []
  return others.length === 0 && only !== undefined && !(only instanceof TerminalNode) && isName(only as ParserRuleContext)
}

const holdsSubquery = (tree: ParserRuleContext): boolean => isSubquery(tree) || childrenOf(tree).some(holdsSubquery)

const childrenOf = (tree: ParserRuleContext): ParserRuleContext[] =>
  (tree.children ?? []).filter((child): child is ParserRuleContext => !(child instanceof TerminalNode))
