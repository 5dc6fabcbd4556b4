import { decodeName, G, parseTree } from '@isnad/cypher/parse'
import { type ParserRuleContext, type ParseTreeListener, ParseTreeWalker } from 'antlr4ng'

/** As written, without backticks: "toLower", "apoc.cypher.runFirstColumnMany". */
export interface Calls {
  functions: string[]
  procedures: string[]
  use: boolean
}

/** Throws CypherError for a text that the grammar does not know. */
export function readCalls(text: string): Calls {
  const calls: Calls = { functions: [], procedures: [], use: false }
  const listener: ParseTreeListener = {
    enterEveryRule(context: ParserRuleContext) {
      if (context instanceof G.FunctionNameContext) calls.functions.push(nameIn(context))
      else if (context instanceof G.ProcedureNameContext) calls.procedures.push(nameIn(context))
      else if (context instanceof G.UseClauseContext) calls.use = true
    },
    exitEveryRule() {},
    visitTerminal() {},
    visitErrorNode() {},
  }
  ParseTreeWalker.DEFAULT.walk(listener, parseTree(text))
  return calls
}

/** Each part may be in backticks; blanks and comments between them are ignored. */
function nameIn(context: ParserRuleContext): string {
  const parts: string[] = []
  const collect = (node: ParserRuleContext) => {
    for (const child of node.children ?? []) {
      if ('children' in child && Array.isArray(child.children) && child.children.length > 0) collect(child as ParserRuleContext)
      else if (child.getText() !== '.' && child.getText() !== '') parts.push(decodeName(child.getText()))
    }
  }
  collect(context)
  return parts.join('.')
}
