import type { ParserRuleContext, TerminalNode, Token } from 'antlr4ng'
import type { Position } from '../types/errors.ts'

/** Offset from 0, line and column from 1. */
export function tokenPosition(token: Token): Position {
  return { offset: token.start, line: token.line, column: token.column + 1 }
}

export function positionOf(ctx: ParserRuleContext): Position {
  return ctx.start ? tokenPosition(ctx.start) : { offset: 0, line: 1, column: 1 }
}

export function positionOfTerminal(node: TerminalNode): Position {
  return tokenPosition(node.symbol)
}

export function textOf(ctx: ParserRuleContext): string {
  const { start, stop } = ctx
  if (!start || !stop || stop.stop < start.start) return ''
  return start.inputStream?.getTextFromRange(start.start, stop.stop) ?? ctx.getText()
}
