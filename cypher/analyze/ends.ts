import type { MatchClause, NodePattern, RelationshipPattern, UnwindClause } from '../ast/ast.ts'
import type { Position } from '../types/errors.ts'
import { namedAt } from './place.ts'
import { walk } from './walk.ts'

export type Placed = { readonly kind?: string; readonly position: Position } & Partial<Pick<MatchClause, 'where'>>

export const afterAll = (tree: Placed | undefined, later: number): number | undefined => tree && endOf(tree) + later

export function endOf(tree: unknown): number {
  let last = 0
  walk(tree, node => {
    const { position, signs = [], endsAt = 0 } = node as { position?: Position; signs?: readonly Position[]; endsAt?: number }
    const named = isElement(node) ? namedAt(node) : node.kind === 'unwind' ? (node as unknown as UnwindClause).namedAt : undefined
    last = Math.max(last, endsAt, named?.offset ?? 0)
    for (const { offset } of position ? [position, ...signs] : signs) last = Math.max(last, offset)
    return undefined
  })
  return last
}

const isElement = (node: { kind?: string }): node is NodePattern | RelationshipPattern =>
  (node.kind === 'node' || node.kind === 'relationship') && 'position' in node

export function closing(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const char = text[i] ?? ''
    if (QUOTES.includes(char)) i = endOfQuoted(text, i)
    else if (char === '{') depth++
    else if (char === '}' && depth-- === 0) return i
  }
  return text.length
}

const QUOTES = '\'"`'

function endOfQuoted(text: string, from: number): number {
  const quote = text[from]
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote !== '`') i++
    else if (text[i] === quote) return i
  }
  return text.length
}
