import { type Piece, piece } from '../piece.ts'
import { pathPattern } from './patterns.ts'
import type { Context } from './scope.ts'

function around(c: Context, named: boolean) {
  const nodes = c.of('node')
  if (nodes.length === 0 || !named) return pathPattern(c.inner, 1, 'star', named)
  return pathPattern(c.inner, 2, 'star', named)
}

function longer(c: Context): Piece {
  if (c.random.chance(0.2)) return piece('body', '()')`${around(c, true).piece}`
  const { text, inner } = body(c)
  if (c.random.chance(0.6)) return text
  const name = c.fresh('y')
  const distinct = c.random.pick(['', 'DISTINCT '])
  const value = inner.inner.expression(c.random.pick(['int', 'string', 'any'] as const))
  if (c.random.chance(0.5)) return piece('body', 'RETURN 1 AS x')`${text} RETURN ${distinct}${value} AS ${name}`
  const seen = c.with({ name, type: 'any' })
  return piece('body', 'RETURN 1 AS x')`${text} WITH ${distinct}${value} AS ${name} WHERE ${seen.inner.inner.predicate()} RETURN ${name}`
}

function body(c: Context): { text: Piece; inner: Context } {
  const { piece: pattern, variables } = around(c, true)
  const inner = c.inner.with(...variables)
  const where = c.random.chance(0.5) ? piece('optional')` WHERE ${inner.inner.predicate()}` : ''
  return { text: piece('body', 'MATCH ()')`MATCH ${pattern}${where}`, inner }
}

export function existsSubquery(c: Context): Piece {
  return piece('bool', 'true')`EXISTS { ${longer(c)} }`
}

export function countSubquery(c: Context): Piece {
  return piece('int', '1')`COUNT { ${longer(c)} }`
}

export function collectSubquery(c: Context): Piece {
  const { text, inner } = body(c)
  if (c.random.chance(0.2))
    return piece(
      'list',
      '[1]',
    )`COLLECT { UNWIND ${c.inner.inner.expression('list')} AS y RETURN y UNION ${c.random.pick(['', 'ALL '])}UNWIND [1, 2] AS y RETURN y } + []`
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

export function patternComprehension(c: Context): Piece {
  const nodes = c.of('node')
  const start = nodes.length > 0 ? c.random.pick(nodes).name : ''
  const [r, end] = [c.fresh('r'), c.fresh('n')]
  const inner = c.with({ name: r, type: 'relationship' }, { name: end, type: 'node' }).inner
  const where = c.random.chance(0.5) ? piece('optional')` WHERE ${inner.predicate()}` : ''
  return piece('bag', '[1]')`[(${start})-[${r}]-${c.random.pick(['>', ''])}(${end})${where} | ${inner.expression('int')}]`
}
