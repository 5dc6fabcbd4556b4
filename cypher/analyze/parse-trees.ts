import { CharStream, type ParserRuleContext, TerminalNode } from 'antlr4ng'
import { CypherCmdLexer, G } from '../parse/grammar.ts'

export const isSubquery = (tree: ParserRuleContext): boolean =>
  tree instanceof G.ExistsExpressionContext || tree instanceof G.CountExpressionContext || tree instanceof G.CollectExpressionContext

export const subqueriesIn = (tree: ParserRuleContext): ParserRuleContext[] =>
  isSubquery(tree) ? [tree] : childrenOf(tree).flatMap(subqueriesIn)

export const isCase = (tree: ParserRuleContext): boolean =>
  tree instanceof G.CaseExpressionContext || tree instanceof G.ExtendedCaseExpressionContext

export const hasCaseWithSubquery = (tree: ParserRuleContext): boolean =>
  isCase(tree) ? holdsSubquery(tree) : childrenOf(tree).some(hasCaseWithSubquery)

export const isEscaped = (tree: ParserRuleContext): boolean => tree instanceof G.EscapedSymbolicVariableNameStringContext

export function isPlain(tree: ParserRuleContext): boolean {
  const name = tree.getText().slice(1, -1)
  if (!isEscaped(tree) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return false
  return new CypherCmdLexer(CharStream.fromString(name)).nextToken().type === CypherCmdLexer.IDENTIFIER
}

export function isName(tree: ParserRuleContext): boolean {
  if (tree instanceof G.VariableContext) return true
  if (tree instanceof G.ParenthesizedExpressionContext) return isName(tree.expression())
  const [only, ...others] = tree.children ?? []
  return others.length === 0 && only !== undefined && !(only instanceof TerminalNode) && isName(only as ParserRuleContext)
}

export const holdsSubquery = (tree: ParserRuleContext): boolean => isSubquery(tree) || childrenOf(tree).some(holdsSubquery)

export const childrenOf = (tree: ParserRuleContext): ParserRuleContext[] =>
  (tree.children ?? []).filter((child): child is ParserRuleContext => !(child instanceof TerminalNode))
