import { type ParserRuleContext, TerminalNode, type Token } from 'antlr4ng'
import { G } from '../parse/grammar.ts'
import { variableIs } from '../parse/lower/cases.ts'
import { type Edit, edited, type StoodIn } from './edited.ts'
import { childrenOf, holdsSubquery, isCase, isEscaped, isName, isPlain, isSubquery, subqueriesIn } from './parse-trees.ts'

const ANY = 'any_('
const LIST = `${ANY}[`

export class Edits {
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
    return this.#all.length === 0 ? undefined : edited(text, this.#all)
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
