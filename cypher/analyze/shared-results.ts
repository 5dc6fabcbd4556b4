import type { Case, Statement } from '../ast/ast.ts'
import { walk } from './walk.ts'

/** To 5.26 `WHEN a, b THEN c` is `WHEN a THEN c WHEN b THEN c`: a place in the text becomes a place in that order. */
export function readingOrder(statement: Statement | undefined): (at: number) => number {
  const shared: Case['sharedAt'][number][] = []
  walk(statement, node => {
    if (node.kind === 'case') shared.push(...(node as unknown as Case).sharedAt)
    return undefined
  })
  // a part of a result or test keeps its place among its neighbours
  return at => shared.reduceRight(moved, at)
}

function moved(at: number, { second, result, end }: Case['sharedAt'][number]): number {
  if (at < second || at >= end) return at
  return at < result ? at + end - result : at - (result - second)
}
