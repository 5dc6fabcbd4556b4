/** Puts label tests that something follows, `n:A IS NOT NULL`, into brackets, in the tokens only. */
import { CommonToken, type Token } from 'antlr4ng'
import { CypherCmdLexer } from './grammar.ts'

const FOLLOWS = /^(?:IS|IN|STARTS|ENDS|CONTAINS|=~|\[|\.)$/i
const NAME = /^[\p{L}_`]/u
const LABEL_SIGN = /^[|&!%():]$/

export function bracketLabelTests(tokens: readonly Token[]): Token[] | undefined {
  const visible = tokens.filter(token => token.channel === 0)
  const before = new Set<Token>()
  const behind = new Set<Token>()
  const open: string[] = []
  visible.forEach((token, i) => {
    const text = token.text ?? ''
    if (/^[([{]$/.test(text)) open.push(text)
    else if (/^[)\]}]$/.test(text)) open.pop()
    if (text !== ':' || !NAME.test(visible[i - 1]?.text ?? '') || isKey(visible[i - 2]?.text, open.at(-1))) return
    const end = endOfLabels(visible, i)
    if (end === undefined || !FOLLOWS.test(visible[end]?.text ?? '')) return
    before.add(visible[i - 1]!)
    behind.add(visible[end - 1]!)
  })
  if (before.size === 0) return undefined
  return tokens.flatMap(token => [
    ...(before.has(token) ? [bracket(token, CypherCmdLexer.LPAREN, '(')] : []),
    token,
    ...(behind.has(token) ? [bracket(token, CypherCmdLexer.RPAREN, ')')] : []),
  ])
}

/** In `{a: …, b: …}` the colon belongs to a map. */
const isKey = (before: string | undefined, open: string | undefined): boolean => before === '{' || (before === ',' && open === '{')

function endOfLabels(tokens: readonly Token[], colon: number): number | undefined {
  let depth = 0
  for (let i = colon; i < tokens.length; i++) {
    const text = tokens[i]?.text ?? ''
    if (text === '(') depth++
    if (text === ')' && depth-- === 0) return i
    const named = NAME.test(text) && /^[:|&!(]$/.test(tokens[i - 1]?.text ?? '')
    if (i > colon && depth === 0 && !named && !LABEL_SIGN.test(text)) return i
  }
  return undefined
}

function bracket(at: Token, type: number, text: string): Token {
  const token = CommonToken.fromToken(at)
  token.type = type
  token.text = text
  return token
}
