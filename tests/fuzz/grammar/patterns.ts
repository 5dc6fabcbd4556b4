/** Patterns: nodes, relationships, variable length, quantified, shortest. */
import { joined, type Part, type Piece, piece } from '../piece.ts'
import type { Context, Variable } from './scope.ts'

/** Patterns of one MATCH either use `*1..2` or quantifiers: Neo4j lets nobody mix them. */
export type Style = 'star' | 'quantified'

export interface Pattern {
  readonly piece: Piece
  readonly variables: readonly Variable[]
}

/** `A`, `A|B`, `!A`, `A&!B`, `%`. */
export function labelExpression(c: Context, names: readonly string[], dynamic = false): Piece {
  const label = (): string => c.random.pick(names)
  const forms = [
    label,
    label,
    () => `${label()}|${label()}`,
    () => `!${label()}`,
    () => `(${label()}&!${label()})`,
    () => '%',
    () => `(${label()}|(${label()}&${label()}))`,
    ...(dynamic ? [() => `$('${label()}')`, () => `$any(['${label()}', '${label()}'])`] : []),
  ]
  return piece('labels', names[0])`${c.random.pick(forms)()}`
}

const typeExpression = (c: Context): string => {
  const type = (): string => c.random.pick(c.words.types)
  return c.random.pick([type, type, () => `${type()}|${type()}`, () => `!${type()}`])()
}

/** A pattern of up to `most` relationships; `bound` are names that it may join on, `named` whether it makes new ones. */
export function pathPattern(c: Context, most: number, style: Style, named: boolean): Pattern {
  const variables: Variable[] = []
  const start = node(c, variables, named)
  const parts: Part[] = [start]
  const steps = c.random.upTo(most + 1)
  for (let i = 0; i < steps && c.steps < 3; i++) {
    c.step()
    parts.push(relationship(c, variables, style, named), node(c, variables, named))
  }
  return { piece: joined(parts, ''), variables }
}

function node(c: Context, variables: Variable[], named: boolean): Piece {
  const known = [...c.of('node'), ...variables.filter(v => v.type === 'node')]
  if (known.length > 0 && c.random.chance(0.35)) return piece('node', '()')`(${c.random.pick(known).name})`
  const name = named && c.random.chance(0.8) ? c.fresh('n') : ''
  if (name) variables.push({ name, type: 'node' })
  const labels = c.random.chance(0.45) ? piece('optional')`:${labelExpression(c, c.words.labels, named)}` : ''
  return piece('node', `(${name})`)`(${name}${labels}${properties(c)}${name ? inlineWhere(c, { name, type: 'node' }) : ''})`
}

function properties(c: Context): Part {
  if (!c.random.chance(0.1)) return ''
  const name = c.random.pick([...c.words.bools, ...c.words.ints])
  return piece('optional')` {${name}: ${c.words.bools.includes(name) ? 'true' : c.inner.inner.expression('int')}}`
}

function inlineWhere(c: Context, own: Variable): Part {
  return c.random.chance(0.08) ? piece('optional')` WHERE ${c.seeing([own]).inner.inner.predicate()}` : ''
}

function relationship(c: Context, variables: Variable[], style: Style, named: boolean): Piece {
  const [left, right] = c.random.pick([
    ['-', '->'],
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
  ] as const)
  const types = c.random.chance(0.6) ? piece('optional')`:${typeExpression(c)}` : ''
  const repeated = c.random.chance(0.22)
  if (repeated && style === 'quantified') {
    const name = named && c.random.chance(0.6) ? c.fresh('r') : ''
    if (name) variables.push({ name, type: 'relationships' })
    if (c.random.chance(0.4)) return group(c, variables, named)
    return piece('step', `${left}[${name}]${right}`)`${left}[${name}${types}]${right}${quantifier(c)}`
  }
  const name = named && c.random.chance(0.7) ? c.fresh('r') : ''
  if (name) variables.push({ name, type: repeated ? 'relationships' : 'relationship' })
  const length = repeated ? c.random.pick(['*1..2', '*0..1', '*2', '*..2', '*0..2']) : ''
  const where = name && !repeated ? inlineWhere(c, { name, type: 'relationship' }) : ''
  return piece('step', `${left}[${name}${length}]${right}`)`${left}[${name}${types}${length}${where ? '' : properties(c)}${where}]${right}`
}

const quantifier = (c: Context): string => c.random.pick(['{1,2}', '{0,1}', '{2}', '{,2}', '{0,2}'])

/** `((a)-[r]->(b)){1,2}`, whose variables are lists outside. */
function group(c: Context, variables: Variable[], named: boolean): Piece {
  const [a, r, b] = [c.fresh('g'), c.fresh('q'), c.fresh('g')]
  if (named) variables.push({ name: r, type: 'relationships' }, { name: a, type: 'nodes' }, { name: b, type: 'nodes' })
  const inner = c.seeing([a, b].map((name): Variable => ({ name, type: 'node' }))).inner.inner
  const where = c.random.chance(0.3) ? piece('optional')` WHERE ${inner.predicate()}` : ''
  return piece('step', '-->')` ((${a})-[${r}:${typeExpression(c)}]-${c.random.pick(['>', ''])}(${b})${where})${quantifier(c)} `
}

/** Between two nodes in sight: `shortestPath(…)`, `allShortestPaths(…)`, `SHORTEST 1`, `ANY`. */
export function shortest(c: Context, a: string, b: string): Pattern {
  const name = c.fresh('p')
  const [left, right] = c.random.pick([
    ['-', '->'],
    ['-', '-'],
    ['<-', '-'],
  ] as const)
  const types = c.random.chance(0.5) ? piece('optional')`:${typeExpression(c)}` : ''
  const one: Variable[] = [{ name, type: 'pathLength' }]
  const all: Variable[] = [{ name, type: 'path' }]
  const star = c.random.pick(['*', '*..3', '*1..2', '*0..2'])
  const tag = piece('shortest')
  const step = c.random.chance(0.7)
    ? piece('step')`${left}[${types}]${right}${c.random.pick(['+', '*', '{1,3}'])}`
    : piece(
        'step',
      )`((x${name})${left}[r${name}${types}]${right}(y${name})${c.random.chance(0.5) ? ` WHERE x${name}.${c.words.key} <> 1` : ''}){1,3}`
  switch (c.random.upTo(8)) {
    case 0:
      return { piece: tag`${name} = shortestPath((${a})${left}[${types}${star}]${right}(${b}))`, variables: one }
    case 1:
      return { piece: tag`${name} = allShortestPaths((${a})${left}[${types}${star}]${right}(${b}))`, variables: all }
    case 2:
      return { piece: tag`${name} = SHORTEST 1 (${a})${step}(${b})`, variables: one }
    case 5:
      return { piece: tag`${name} = SHORTEST ${c.random.pick(['2', '3'])} (${a})${step}(${b})`, variables: one }
    case 6:
      return { piece: tag`${name} = SHORTEST ${c.random.pick(['', '2 '])}GROUPS (${a})${step}(${b})`, variables: all }
    case 7:
      return { piece: tag`${name} = ANY SHORTEST (${a})${step}(${b})`, variables: one }
    case 3:
      return { piece: tag`${name} = ANY (${a})${left}[${types}]${right}{1,3}(${b})`, variables: [] }
    default:
      return { piece: tag`${name} = ALL SHORTEST (${a})${left}[${types}]${right}+(${b})`, variables: all }
  }
}
