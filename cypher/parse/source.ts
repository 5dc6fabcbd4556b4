/** From parse-tree nodes back to positions and text of the query. */
import type { ParserRuleContext, TerminalNode, Token } from 'antlr4ng'
import type { Position } from '../types/errors.ts'

/** Position of the first character of a token: offset from 0, line and column from 1. */
export function tokenPosition(token: Token): Position {
  return { offset: token.start, line: token.line, column: token.column + 1 }
}

/** Position where a part of the query begins. */
export function positionOf(ctx: ParserRuleContext): Position {
  return ctx.start ? tokenPosition(ctx.start) : { offset: 0, line: 1, column: 1 }
}

/** Position of a keyword or sign. */
export function positionOfTerminal(node: TerminalNode): Position {
  return tokenPosition(node.symbol)
}

/** The text of a part as it was typed, blanks and comments included. */
export function textOf(ctx: ParserRuleContext): string {
  const { start, stop } = ctx
  if (!start || !stop || stop.stop < start.start) return ''
  return start.inputStream?.getTextFromRange(start.start, stop.stop) ?? ctx.getText()
}
