import type { Case, Statement } from '../ast/ast.ts'
import { walk } from './walk.ts'

/**
 * `WHEN a, b THEN c` is to 5.26 `WHEN a THEN c WHEN b THEN c`: it reads the result before the second test. Gives the place in that
 * order of a place in the text.
 */
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
