import { joined, type Part, type Piece, piece } from '../piece.ts'
import { expression } from './expressions.ts'
import { type Pattern, pathPattern, type Style, shortest } from './patterns.ts'
import { predicate } from './predicates.ts'
import { projection } from './projection.ts'
import type { Context, Variable } from './scope.ts'

export interface Clause {
  readonly piece: Piece
  readonly variables: readonly Variable[]
}

const clause = piece('clause')
const whereOf = (c: Context, probability: number): Part => (c.random.chance(probability) ? piece('optional')` WHERE ${predicate(c)}` : '')

export function matchClause(c: Context): Clause {
  const style: Style = c.random.chance(0.65) ? 'star' : 'quantified'
  const optional = c.random.chance(c.variables.length > 0 ? 0.35 : 0.08) ? 'OPTIONAL ' : ''
  let sight = c
  const patterns: Part[] = []
  for (const _ of Array.from({ length: c.random.chance(0.25) ? 2 : 1 })) {
    const { piece: text, variables } = pathPattern(sight, c.words.reach, style, true)
    const named = variables.length > 0 && c.random.chance(0.2)
    const path: Variable = { name: named ? c.fresh('p') : '', type: 'path' }
    patterns.push(named ? piece('pattern')`${path.name} = ${text}` : text)
    sight = sight.with(...variables, ...(named ? [path] : []))
  }
  return { piece: clause`${optional}MATCH ${joined(patterns, ', ')}${whereOf(sight, 0.5)}`, variables: sight.variables }
}

/** Both ends are matched first, since shortestPath takes no pattern at either. */
export function shortestClause(c: Context): Clause {
  const [a, b] = [c.fresh('n'), c.fresh('n')]
  const found: Pattern = shortest(c, a, b)
  const key = c.words.key
  const text = clause`MATCH (${a}), (${b}) WHERE ${a}.${key} < ${b}.${key} AND ${b}.${key} < 7 MATCH ${found.piece}`
  return { piece: text, variables: [...c.variables, { name: a, type: 'node' }, { name: b, type: 'node' }, ...found.variables] }
}

export function unwindClause(c: Context): Clause {
  const name = c.fresh('u')
  const [list, type] = c.random.pick([
    ['list', 'int'],
    ['strings', 'string'],
  ] as const)
  const mixed = c.random.chance(0.3)
  const source = mixed
    ? piece('list', '[1]')`[${joined(
        c.random.some(1, 4, () => expression('any', c.inner.inner)),
        ', ',
      )}]`
    : expression(list, c.inner)
  return { piece: clause`UNWIND ${source} AS ${name}`, variables: [...c.variables, { name, type: mixed ? 'any' : type }] }
}

export function withClause(c: Context): Clause {
  return projection('WITH', c, c.fresh('w'))
}

export function callClause(c: Context): Clause {
  const taken = c.variables.filter(() => c.random.chance(0.7))
  const names = taken.map(v => v.name).join(', ')
  const older = taken.length > 0 && c.random.chance(0.3)
  const inner = c.seeing(taken)
  const { piece: first, variables } =
    c.random.chance(0.25) && c.depth < 2 ? callClause(inner.inner) : c.random.chance(0.75) ? matchClause(inner) : unwindClause(inner)
  const name = c.fresh('s')
  if (!older && c.random.chance(0.25)) return unionCall(c, inner, taken.map(v => v.name).join(', '), first, variables)
  const { piece: last, variables: given } = projection('RETURN', c.seeing(variables), name)
  // 5.26 gives an empty node when an optional call groups by one and has no rows
  const entities = given.some(v => v.type === 'node' || v.type === 'relationship')
  const optional = !entities && c.random.chance(0.2) ? 'OPTIONAL ' : ''
  const head = older
    ? `${optional}CALL { WITH ${names} `
    : `${optional}CALL (${taken.length === c.variables.length && taken.length > 0 ? '*' : names}) { `
  return { piece: clause`${head}${first} ${last} }`, variables: [...c.variables, ...given] }
}

/** The second part sees only the names imported in brackets. */
function unionCall(c: Context, inner: Context, names: string, first: Piece, variables: readonly Variable[]): Clause {
  const given: Variable = { name: c.fresh('s'), type: 'any' }
  const value = (sight: Context): Piece =>
    piece('item')`${expression(c.random.pick(['int', 'string', 'any'] as const), sight.inner)} AS ${given.name}`
  const second = c.random.chance(0.5) ? piece('optional')`${unwindClause(inner).piece} ` : ''
  const all = c.random.pick(['', 'ALL ', 'DISTINCT '])
  const text = clause`CALL (${names}) { ${first} RETURN ${value(c.seeing(variables))} UNION ${all}${second}RETURN ${value(inner)} }`
  return { piece: text, variables: [...c.variables, given] }
}
