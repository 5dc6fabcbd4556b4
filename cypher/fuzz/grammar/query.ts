import type { Words } from '../graphs.ts'
import { joined, type Part, type Piece, piece } from '../piece.ts'
import type { Random } from '../random.ts'
import { type Clause, callClause, matchClause, shortestClause, unwindClause, withClause } from './clauses.ts'
import { edgeQuery } from './edges.ts'
import { expression, FREE } from './expressions.ts'
import type { Query } from './generated.ts'
import { predicate } from './predicates.ts'
import { projection } from './projection.ts'
import { Context, type Grammar, type Variable } from './scope.ts'
import { scopedQuery } from './scopes.ts'
import { type Parameters, valueQuery } from './values.ts'

const GRAMMAR: Grammar = { expression, predicate }

export function generate(random: Random, words: Words, parameters: Parameters): Query {
  if (random.chance(0.25)) return scopedQuery(random, words)
  if (random.chance(0.08)) return edgeQuery(random, words)
  if (random.chance(0.1)) return { piece: valueQuery(random, parameters), ordered: false, bags: new Set() }
  if (random.chance(0.2)) return fittingQuery(new Context(GRAMMAR, random, words, parameters.fitting))
  if (random.chance(0.05)) return union(random, words)
  const { piece: text, ordered, variables } = single(new Context(GRAMMAR, random, words), 'c')
  return { piece: text, ordered, bags: bagsOf(variables) }
}

function fittingQuery(c: Context): Query {
  const type = c.random.pick(FREE)
  return { piece: piece('query')`RETURN ${expression(type, c)} AS c`, ordered: false, bags: bagsOf([{ name: 'c', type }]) }
}

const bagsOf = (variables: readonly Variable[]): Set<string> => new Set(variables.filter(v => v.type === 'bag').map(v => v.name))

function single(c: Context, prefix: string) {
  const clauses: Part[] = []
  let sight = c
  const add = ({ piece: text, variables }: Clause): void => {
    clauses.push(text)
    sight = sight.seeing(variables)
  }
  add(c.random.pick([matchClause, matchClause, matchClause, matchClause, unwindClause, shortestClause])(sight))
  for (const make of c.random.some(0, 2, () => c.random.pick([matchClause, matchClause, withClause, withClause, unwindClause, callClause])))
    add(make(sight))
  const last = projection('RETURN', sight, prefix)
  return { piece: piece('query')`${joined([...clauses, last.piece], ' ')}`, ordered: last.ordered, variables: last.variables }
}

function union(random: Random, words: Words): Query {
  const part = (): Piece => {
    const { piece: text, variables } = single(new Context(GRAMMAR, random, words), 'c')
    const names = variables.filter(v => v.type !== 'bag' && v.type !== 'pathLength').map(v => v.name)
    const cutOff = variables[0]
    return piece('query')`CALL () { ${text} } RETURN ${names[0] ?? `size(${cutOff?.name})`} AS c`
  }
  return { piece: piece('query')`${part()} UNION ${random.pick(['', 'ALL '])}${part()}`, ordered: false, bags: new Set() }
}
