/** The reader's own text with names for what is anonymous and one more column, so both engines follow alike and rows stay the same. */
import { decodeName, G, parseTree } from '@isnad/cypher/parse'
import type { ParserRuleContext, Token } from 'antlr4ng'
import { aggregates, endOf, nameOfItem, nodeText, quoted, relationshipText, Scope, startOf, textOf } from './rests-on.ts'

export interface Followed {
  text: string
  /** Columns that begin with it are not the reader's; the one that is called so holds what the row rests on. */
  hidden: string
  unfollowed: string[]
}

/** A text that is not followed runs as it is; `unfollowed` says why. */
export type Following = Followed | { text: null; unfollowed: string[] }

/** Throws CypherError for a text that the grammar does not know. */
export function follow(text: string): Following {
  const [statement] = parseTree(text).statementOrCommand()
  const prepared = statement?.preparsedStatement()
  const query = prepared?.statement().queryWithLocalDefinitions()
  if (!prepared || !query || prepared.preparserOption().length > 0) return { text: null, unfollowed: [] }
  let hidden = 'isnadSays'
  while (text.includes(hidden)) hidden += 'So'
  const writer = new Writer(hidden)
  try {
    const traced = writer.query(query, hidden)
    if (!traced) return { text: null, unfollowed: [...writer.unfollowed] }
    return { text: writer.written(text), hidden, unfollowed: [...writer.unfollowed] }
  } catch (error) {
    if (error instanceof NotFollowed) return { text: null, unfollowed: [...writer.unfollowed, error.message] }
    throw error
  }
}

class NotFollowed extends Error {}

type Query = InstanceType<typeof G.QueryWithLocalDefinitionsContext>
type Body = InstanceType<typeof G.ReturnBodyContext>
type Single = InstanceType<typeof G.SingleQueryContext>

class Writer {
  readonly unfollowed = new Set<string>()
  private readonly edits: { at: number; until: number; text: string }[] = []
  private names = 0

  constructor(private readonly hidden: string) {}

  written(text: string): string {
    let out = ''
    let from = 0
    // equal places keep the order in which they were written
    for (const { at, until, text: put } of this.edits.map((edit, n) => ({ ...edit, n })).sort((a, b) => a.at - b.at || a.n - b.n)) {
      out += text.slice(from, at) + put
      from = Math.max(from, until)
    }
    return out + text.slice(from)
  }

  /** True where it gives rows, with what they rest on in the column `as`. */
  query(query: Query, as: string, imports = false): boolean {
    const union = query.nextStatement().regularQuery()[0]?.union()
    if (!union || query.localDefinition().length > 0 || query.nextStatement().regularQuery().length > 1) throw new NotFollowed('Cypher 25')
    const parts = union.singleQuery()
    if (parts.length > 1 && union.ALL().length < parts.length - 1) this.distinctUnion(query, union, as, imports)
    const given = parts.map(part => this.single(part, as, imports, parts.length > 1))
    return given.some(Boolean)
  }

  /** UNION folds equal rows, so what each rests on is collected around a UNION ALL. */
  private distinctUnion(query: Query, union: InstanceType<typeof G.UnionContext>, as: string, imports: boolean): void {
    if (imports || as !== this.hidden) throw new NotFollowed('UNION in CALL {}')
    const last = union.singleQuery()[0]?.clause().at(-1)?.returnClause()?.returnBody()
    if (!last || last.returnItems().TIMES()) throw new NotFollowed('UNION of RETURN *')
    const columns = last
      .returnItems()
      .returnItem()
      .map(item => quoted(nameOfItem(item)))
    union.UNION().forEach(({ symbol }, n) => {
      const alike = union
        .ALL()
        .some(all => all.symbol.start > symbol.start && all.symbol.start < (union.singleQuery()[n + 1]?.start?.start ?? 0))
      if (!alike) this.insert(symbol.stop + 1, ' ALL')
    })
    for (const word of union.DISTINCT()) this.replace(word.symbol, '')
    // inside CALL {} every column needs its name
    for (const part of union.singleQuery())
      for (const item of part.clause().at(-1)?.returnClause()?.returnBody().returnItems().returnItem() ?? [])
        if (!item.AS()) this.insert(endOf(item), ` AS ${quoted(nameOfItem(item))}`)
    this.insert(startOf(query), 'CALL { ')
    this.tail = ` } RETURN ${columns.join(', ')}, collect(${as}) AS ${as}`
    this.tailAt = endOf(query)
  }
  private tail = ''
  private tailAt = 0

  private single(single: Single, as: string, imports: boolean, always: boolean): boolean {
    if (single.LCURLY()) throw new NotFollowed('{}')
    const scope = new Scope()
    const clauses = single.clause()
    let gives = false
    clauses.forEach((clause, n) => {
      const kept = clause.matchClause() ?? clause.unwindClause() ?? clause.withClause() ?? clause.returnClause()
      const call = clause.callClause()
      const subquery = clause.subqueryClause()
      const match = clause.matchClause()
      if (match) {
        for (const pattern of match.patternList().pattern()) this.pattern(pattern, scope, false)
        this.note(match.whereClause())
      } else if (clause.unwindClause()) this.note(clause.unwindClause())
      else if (clause.withClause()) {
        const body = clause.withClause()?.returnBody()
        if (body && !(imports && n === 0)) this.project(body, scope, this.name(), false)
        this.note(clause.withClause()?.whereClause())
      } else if (clause.returnClause()) {
        const body = clause.returnClause()?.returnBody()
        if (body) gives = this.project(body, scope, as, always || as !== this.hidden) || gives
      } else if (call) this.procedure(call, scope)
      else if (subquery) {
        const name = this.name()
        const inner = subquery.queryWithLocalDefinitions()
        if (subquery.subqueryInTransactionsParameters()) throw new NotFollowed('CALL {} IN TRANSACTIONS')
        if (this.query(inner, name, subquery.subqueryScope() === null)) scope.lists.add(name)
      } else if (!kept && !clause.finishClause()) throw new NotFollowed(textOf(clause).split(/\s/)[0] ?? '')
    })
    if (this.tail && single.stop && endOf(single) === this.tailAt) {
      this.insert(this.tailAt, this.tail)
      this.tail = ''
    }
    return gives
  }

  private pattern(pattern: ParserRuleContext, scope: Scope, repeated: boolean): void {
    const children = (pattern.children ?? []).filter((child): child is ParserRuleContext => 'children' in child)
    children.forEach((child, n) => {
      if (child instanceof G.NodePatternContext) this.node(child, scope, repeated)
      else if (child instanceof G.RelationshipPatternContext)
        this.relationship(child, scope, repeated || child.pathLength() !== null || children[n + 1] instanceof G.QuantifierContext)
      else if (child instanceof G.ParenthesizedPathContext) {
        this.note(child.expression())
        this.pattern(child.pattern(), scope, repeated || child.quantifier() !== null || children[n + 1] instanceof G.QuantifierContext)
      } else if (!(child instanceof G.VariableContext)) this.pattern(child, scope, repeated)
    })
  }

  private node(node: InstanceType<typeof G.NodePatternContext>, scope: Scope, repeated: boolean): void {
    this.note(node.expression())
    const variable = node.variable()
    const name = variable ? quoted(decodeName(variable.getText())) : this.name()
    if (!variable) this.insert(node.LPAREN().symbol.stop + 1, `${name} `)
    if (repeated) scope.lists.add(`[${this.hidden}0 IN ${name} | ${nodeText(`${this.hidden}0`)}]`)
    else scope.single.add(nodeText(name))
  }

  private relationship(relationship: InstanceType<typeof G.RelationshipPatternContext>, scope: Scope, repeated: boolean): void {
    this.note(relationship.expression())
    const variable = relationship.variable()
    const name = variable ? quoted(decodeName(variable.getText())) : this.name()
    const bracket = relationship.LBRACKET()
    if (!variable) {
      const line = relationship.arrowLine()[0]
      if (bracket) this.insert(bracket.symbol.stop + 1, `${name} `)
      else if (line) this.insert(endOf(line), `[${name}]`)
    }
    if (repeated) scope.lists.add(`[${this.hidden}0 IN ${name} | ${relationshipText(`${this.hidden}0`)}]`)
    else scope.single.add(relationshipText(name))
  }

  /** True where a column was added. */
  private project(body: Body, scope: Scope, as: string, always: boolean): boolean {
    this.note(body)
    if (scope.isEmpty && !always) return false
    const items = body.returnItems()
    const distinct = body.DISTINCT()
    const folds = distinct !== null || items.returnItem().some(item => aggregates(item.expression()))
    if (folds && items.TIMES()) throw new NotFollowed(distinct ? 'DISTINCT *' : 'an aggregate beside *')
    if (distinct) this.replace(distinct.symbol, '')
    this.insert(endOf(items), `, ${folds ? `collect(${scope.expression()})` : scope.expression()} AS ${as}`)
    scope.become(as)
    return true
  }

  private procedure(call: InstanceType<typeof G.CallClauseContext>, scope: Scope): void {
    for (const item of call.procedureResultItem()) {
      const [field, alias] = item.variable()
      const name = (alias ?? field)?.getText() ?? ''
      if (field?.getText() === 'node') scope.single.add(nodeText(name))
      else if (field?.getText() === 'relationship') scope.single.add(relationshipText(name))
    }
    this.note(call.whereClause())
  }

  /** Patterns inside expressions give no row, so they have no column either. */
  private note(tree: ParserRuleContext | null | undefined): void {
    if (!tree) return
    if (tree instanceof G.ExistsExpressionContext) this.unfollowed.add('EXISTS {}')
    else if (tree instanceof G.CountExpressionContext) this.unfollowed.add('COUNT {}')
    else if (tree instanceof G.CollectExpressionContext) this.unfollowed.add('COLLECT {}')
    else if (tree instanceof G.PatternComprehensionContext) this.unfollowed.add('[(a)-->(b) | …]')
    else if (tree instanceof G.PatternExpressionContext) this.unfollowed.add('(a)-->(b)')
    else for (const child of tree.children ?? []) if ('children' in child) this.note(child as ParserRuleContext)
  }

  private name(): string {
    this.names++
    return `${this.hidden}${this.names}`
  }
  private insert(at: number, text: string): void {
    this.edits.push({ at, until: at, text })
  }
  private replace(token: Token, text: string): void {
    this.edits.push({ at: token.start, until: token.stop + 1, text })
  }
}
