import { joined, type Part, type Piece, piece } from '../piece.ts'
import type { Context, Variable } from './scope.ts'

/** A MATCH uses either `*1..2` or quantifiers: Neo4j refuses a mix. */
export type Style = 'star' | 'quantified'

export interface Pattern {
  readonly piece: Piece
  readonly variables: readonly Variable[]
}

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
    ...(dynamic
      ? [
          () => `$('${label()}')`,
          () => `$any(['${label()}', '${label()}'])`,
          () => `$all(['${label()}', '${label()}'])`,
          () => `$(left('${label()}x', ${label().length}))`,
          () => `$any($strings)`,
        ]
      : []),
  ]
  return piece('labels', names[0])`${c.random.pick(forms)()}`
}

const typeExpression = (c: Context, dynamic = false): string => {
  const type = (): string => c.random.pick(c.words.types)
  const forms = [type, type, () => `${type()}|${type()}`, () => `!${type()}`]
  const computed = [() => `$('${type()}')`, () => `$any(['${type()}', '${type()}'])`, () => `$all(['${type()}'])`, () => `$($string)`]
  return c.random.pick(dynamic && c.random.chance(0.3) ? computed : forms)()
}

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
  if (repeated && style === 'quantified')
    return c.random.chance(0.55)
      ? group(c, variables, named)
      : repeatedStep(c, variables, named, (inside, name) => {
          return piece('step', `${left}[${name}]${right}`)`${left}[${name}${types}${inside}]${right}${quantifier(c)}`
        })
  const name = named && c.random.chance(0.7) ? c.fresh('r') : ''
  if (name) variables.push({ name, type: repeated ? 'relationships' : 'relationship' })
  if (repeated) {
    const length = c.random.pick(['*1..2', '*0..1', '*2', '*..2', '*0..2'])
    return piece('step', `${left}[${name}${length}]${right}`)`${left}[${name}${types}${length}${properties(c)}]${right}`
  }
  const computed = named && c.random.chance(0.08) ? piece('optional')`:${typeExpression(c, true)}` : types
  const where = name ? inlineWhere(c, { name, type: 'relationship' }) : ''
  return piece('step', `${left}[${name}]${right}`)`${left}[${name}${computed}${where ? '' : properties(c)}${where}]${right}`
}

/** `[r:R WHERE …]{1,2}`: inside the brackets the name is one relationship, outside a list of them. */
function repeatedStep(c: Context, variables: Variable[], named: boolean, step: (inside: Part, name: string) => Piece): Piece {
  const name = named && c.random.chance(0.7) ? c.fresh('r') : ''
  if (name) variables.push({ name, type: 'relationships' })
  if (!name || c.random.chance(0.65)) return step('', name)
  return step(piece('optional')` WHERE ${c.seeing([{ name, type: 'relationship' }]).inner.inner.predicate()}`, name)
}

const quantifier = (c: Context): string => c.random.pick(['{1,2}', '{0,1}', '{2}', '{,2}', '{0,2}'])

function group(c: Context, variables: Variable[], named: boolean): Piece {
  const [a, r, b] = [c.fresh('g'), c.fresh('q'), c.fresh('g')]
  const outside = variables.filter(v => v.type === 'node' || v.type === 'relationship')
  if (named) variables.push({ name: r, type: 'relationships' }, { name: a, type: 'nodes' }, { name: b, type: 'nodes' })
  const own: Variable[] = [
    { name: a, type: 'node' },
    { name: b, type: 'node' },
    { name: r, type: 'relationship' },
  ]
  const seen = c.random.chance(0.5) ? c.seeing([...own, ...outside]) : c.seeing([...own, ...c.of('node', 'relationship', 'int')])
  const where = c.random.chance(0.5)
    ? piece('optional')` WHERE ${outside.length > 0 && c.random.chance(0.4) ? told(c, own, outside) : seen.inner.inner.predicate()}`
    : ''
  return piece('step', '-->')` ((${a})-[${r}:${typeExpression(c)}]-${c.random.pick(['>', ''])}(${b})${where})${quantifier(c)} `
}

function told(c: Context, own: readonly Variable[], outside: readonly Variable[]): Piece {
  const at = (v: Variable): string => `${v.name}.${v.type === 'node' ? c.words.key : c.words.relationshipKey}`
  return piece('bool', 'true')`${at(c.random.pick(own))} ${c.random.pick(['<>', '<', '>=', '='])} ${at(c.random.pick(outside))}`
}

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
  const seeing = (...own: Variable[]): Context => c.seeing([...own, { name: a, type: 'node' }, { name: b, type: 'node' }]).inner.inner
  const [x, r, y] = [`x${name}`, `r${name}`, `y${name}`]
  const inside = (where: string, ...own: Variable[]): Part =>
    c.random.chance(0.4) ? piece('optional')` WHERE ${where || c.seeing(own).inner.inner.predicate()}` : ''
  const step = c.random.chance(0.6)
    ? piece(
        'step',
      )`${left}[${r}${types}${inside('', { name: r, type: 'relationship' })}]${right}${c.random.pick(['+', '*', '{1,3}', '{0,2}'])}`
    : piece('step')`((${x})${left}[${r}${types}]${right}(${y})${
        c.random.chance(0.5)
          ? inside(`${x}.${c.words.key} <> ${a}.${c.words.key}`)
          : inside('', { name: x, type: 'node' }, { name: y, type: 'node' })
      }){1,3}`
  const whole = (): Piece => {
    const inner = seeing({ name: r, type: 'relationships' })
    return c.random.chance(0.5)
      ? inner.predicate()
      : piece('bool', 'true')`all(e IN ${r} WHERE e.${c.words.relationshipKey} ${c.random.pick(['<>', '>'])} ${a}.${c.words.key})`
  }
  const path = c.random.chance(0.35) ? piece('path')`((${a})${step}(${b}) WHERE ${whole()})` : piece('path')`(${a})${step}(${b})`
  const lists: Variable[] = [
    { name, type: 'path' },
    { name: r, type: 'relationships' },
  ]
  switch (c.random.upTo(9)) {
    case 0:
      return { piece: tag`${name} = shortestPath((${a})${left}[${types}${star}]${right}(${b}))`, variables: one }
    case 1:
      return { piece: tag`${name} = allShortestPaths((${a})${left}[${types}${star}]${right}(${b}))`, variables: all }
    case 2:
      return { piece: tag`${name} = SHORTEST 1 ${path}`, variables: one }
    case 3:
      return { piece: tag`${name} = ANY ${c.random.pick(['', '1 ', '2 '])}${path}`, variables: [] }
    case 4:
      return { piece: tag`${name} = SHORTEST ${c.random.pick(['2', '3'])} ${path}`, variables: one }
    case 5:
      return { piece: tag`${name} = SHORTEST ${c.random.pick(['', '2 ', '1 PATH '])}GROUPS ${path}`, variables: lists }
    case 6:
      return { piece: tag`${name} = ANY SHORTEST ${c.random.pick(['', 'PATH ', 'PATHS '])}${path}`, variables: one }
    case 7:
      return { piece: tag`${name} = ALL SHORTEST ${c.random.pick(['', 'PATHS '])}${path}`, variables: lists }
    default:
      return { piece: tag`${name} = ALL ${c.random.pick(['', 'PATHS '])}(${a})${left}[${r}${types}]${right}{1,2}(${b})`, variables: lists }
  }
}
