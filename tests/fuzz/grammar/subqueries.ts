/** Subqueries inside expressions, and patterns as expressions. */
import { type Piece, piece } from '../piece.ts'
import { pathPattern } from './patterns.ts'
import type { Context } from './scope.ts'

/** A pattern that starts at a node in sight where there is one. */
function around(c: Context, named: boolean) {
  const nodes = c.of('node')
  if (nodes.length === 0 || !named) return pathPattern(c.inner, 1, 'star', named)
  return pathPattern(c.inner, 2, 'star', named)
}

function body(c: Context): { text: Piece; inner: Context } {
  const { piece: pattern, variables } = around(c, true)
  const inner = c.inner.with(...variables)
  const where = c.random.chance(0.5) ? piece('optional')` WHERE ${inner.inner.predicate()}` : ''
  return { text: piece('body', 'MATCH ()')`MATCH ${pattern}${where}`, inner }
}

export function existsSubquery(c: Context): Piece {
  return piece('bool', 'true')`EXISTS { ${body(c).text} }`
}

export function countSubquery(c: Context): Piece {
  return piece('int', '1')`COUNT { ${body(c).text} }`
}

export function collectSubquery(c: Context): Piece {
  const { text, inner } = body(c)
  return piece('list', '[1]')`COLLECT { ${text} RETURN ${inner.inner.expression('int')} AS y ORDER BY y }`
}

export function patternPredicate(c: Context): Piece {
  const [left, right] = c.random.pick([
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
  ] as const)
  const type = c.random.chance(0.6) ? `:${c.random.pick(c.words.types)}` : ''
  const end = c.random.chance(0.4) ? `:${c.random.pick(c.words.labels)}` : ''
  return piece('bool', 'true')`(${c.random.pick(c.of('node')).name})${left}[${type}]${right}(${end})`
}

/** `[(a)-[r]->(b) WHERE … | …]`: a list in no order. */
export function patternComprehension(c: Context): Piece {
  const nodes = c.of('node')
  const start = nodes.length > 0 ? c.random.pick(nodes).name : ''
  const [r, end] = [c.fresh('r'), c.fresh('n')]
  const inner = c.with({ name: r, type: 'relationship' }, { name: end, type: 'node' }).inner
  const where = c.random.chance(0.5) ? piece('optional')` WHERE ${inner.predicate()}` : ''
  return piece('bag', '[1]')`[(${start})-[${r}]-${c.random.pick(['>', ''])}(${end})${where} | ${inner.expression('int')}]`
}
