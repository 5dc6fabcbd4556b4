import { decodeName, G } from '@isnad/cypher/parse'
import type { ParserRuleContext } from 'antlr4ng'

/** What a row of one scope rests on: expressions of single texts, and of lists of them. */
export class Scope {
  readonly single = new Set<string>()
  readonly lists = new Set<string>()

  get isEmpty(): boolean {
    return this.single.size + this.lists.size === 0
  }
  expression(): string {
    return [`[${[...this.single].join(', ')}]`, ...[...this.lists].map(list => `coalesce(${list}, [])`)].join(' + ')
  }
  become(list: string): void {
    this.single.clear()
    this.lists.clear()
    this.lists.add(list)
  }
}

export const nodeText = (name: string): string =>
  `CASE WHEN ${name}:Claim THEN 'c' + ${name}.id WHEN ${name}:Entity THEN 'e' + ${name}.id END`
/** 'r' and the key of a drawn relation; of other relationships null. */
export const relationshipText = (name: string): string => `'r' + ${name}.key`

const aggregating = new Set(['count', 'sum', 'avg', 'min', 'max', 'collect', 'stdev', 'stdevp', 'percentilecont', 'percentiledisc'])

export function aggregates(tree: ParserRuleContext): boolean {
  if (tree instanceof G.CountStarContext) return true
  if (tree instanceof G.CollectExpressionContext || tree instanceof G.CountExpressionContext || tree instanceof G.ExistsExpressionContext)
    return false
  if (tree instanceof G.FunctionInvocationContext && aggregating.has(decodeName(tree.functionName().getText()).toLowerCase())) return true
  return (tree.children ?? []).some(child => 'children' in child && aggregates(child as ParserRuleContext))
}

export function nameOfItem(item: InstanceType<typeof G.ReturnItemContext>): string {
  const alias = item.variable()
  return alias ? decodeName(alias.getText()) : textOf(item.expression())
}

export const quoted = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``)
export const startOf = (tree: ParserRuleContext): number => tree.start?.start ?? 0
export const endOf = (tree: ParserRuleContext): number => (tree.stop?.stop ?? -1) + 1
export const textOf = ({ start, stop }: ParserRuleContext): string =>
  start?.inputStream?.getTextFromRange(start.start, stop?.stop ?? start.stop) ?? ''
