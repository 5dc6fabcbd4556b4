import type { Expression } from '../ast/ast.ts'

export function partsOf(e: Expression): Expression[] {
  return Object.entries(e).flatMap(([key, part]) => (key === 'position' || key === 'signs' ? [] : expressionsIn(part)))
}

function expressionsIn(part: unknown): Expression[] {
  if (typeof part !== 'object' || part === null) return []
  if (Array.isArray(part)) return part.flatMap(expressionsIn)
  if ('kind' in part && 'position' in part) return 'elements' in part ? [] : [part as unknown as Expression]
  return 'value' in part ? expressionsIn(part.value) : []
}
