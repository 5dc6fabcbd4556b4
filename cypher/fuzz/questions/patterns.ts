import { joined, type Part, piece } from '../piece.ts'
import { expression } from './expressions.ts'
import type { Author, Scope, Variable } from './scope.ts'

export interface Pattern {
  readonly part: Part
  readonly variables: readonly Variable[]
}

const nodePart = piece('node pattern', '()')
const edgePart = piece('edge pattern', '-->')
const maybe = piece('maybe')

/** `bare`: a pattern that stands for a truth value or a list, which names nothing new. */
export function pattern(author: Author, scope: Scope, bare = false): Pattern {
  const { random } = author
  const found: Variable[] = []
  const seen = (): Scope => scope.with(found)
  const kind = random.real()
  if (!bare && kind < 0.08) return shortest(author, scope)
  if (!bare && kind < 0.22) return groups(author, scope)
  const first = node(author, seen(), found, bare)
  const parts: Part[] = [first]
  const most = Math.min(author.steps, author.depth > 0 ? 1 : 2)
  const length = bare ? 1 + random.upTo(Math.max(1, most)) : random.upTo(most + 1)
  for (let i = 0; i < length; i++) {
    author.steps--
    parts.push(edge(author, seen(), found, bare), node(author, seen(), found, bare))
  }
  const whole = piece('path', '()')`${joined(parts, '')}`
  if (bare || length === 0 || !random.chance(0.12)) return { part: whole, variables: found }
  const name = author.name('p', seen())
  return { part: piece('path', '()')`${name} = ${whole}`, variables: [...found, { name, type: 'path' }] }
}

function shortest(author: Author, scope: Scope): Pattern {
  const { random } = author
  const found: Variable[] = []
  const [a, b] = [node(author, scope, found, false), node(author, scope.with(found), found, false)]
  const types = typesOf(author)
  const name = author.name('p', scope.with(found))
  const arrow = random.pick(['-', '->'])
  const way = random.upTo(5)
  if (way === 0)
    return {
      part: piece('path', '()')`${name} = shortestPath(${a}-[${types}*..${String(2 + random.upTo(2))}]${arrow}${b})`,
      variables: [...found, { name, type: 'length' }],
    }
  if (way === 1)
    return {
      part: piece('path', '()')`${name} = allShortestPaths(${a}-[${types}*..3]${arrow}${b})`,
      variables: [...found, { name, type: 'path' }],
    }
  const selector = random.pick(['ALL SHORTEST', 'SHORTEST 2 GROUPS', 'SHORTEST GROUP', 'ANY SHORTEST', 'SHORTEST 1'])
  const inner = author.name('x', scope.with(found))
  const condition = maybe`${random.chance(0.4) ? ` WHERE ${inner}.${author.words.key} ${random.pick(['<', '<>', '>='])} ${String(random.upTo(9))}` : ''}`
  const between = random.chance(0.5)
    ? piece('edge pattern', '-->')`-[${types}]${arrow}${random.pick(['+', '{1,3}', '*', '{,2}'])}`
    : piece('edge pattern', '-->')`((${inner})-[${types}]${arrow}()${condition})${random.pick(['+', '{1,3}', '{0,2}'])}`
  return {
    part: piece('path', '()')`${name} = ${selector} ${a}${between}${b}`,
    variables: [...found, { name, type: /GROUP|ALL/.test(selector) ? 'path' : 'length' }],
  }
}

function groups(author: Author, scope: Scope): Pattern {
  const { random } = author
  author.steps -= 2
  const found: Variable[] = []
  const before = node(author, scope, found, false)
  const seen = scope.with(found)
  const [x, r, y] = [author.name('x', seen), author.name('r', seen), author.name('y', seen)]
  const inner = seen.with([
    { name: x, type: 'node' },
    { name: r, type: 'relationship' },
    { name: y, type: 'node' },
  ])
  const where = maybe`${random.chance(0.5) ? joined([' WHERE ', expression(author, inner, 'bool', 2)], '') : ''}`
  const label = maybe`${random.chance(0.3) ? labels(author) : ''}`
  const quantifier = random.pick(['{1,2}', '{0,2}', '{2}', '{,1}', '{1}', author.words.reach > 1 ? '+' : '{1,2}'])
  const after = node(author, seen, found, false)
  const core = piece('group', '()')`((${x}${label})-[${r}${typesOf(author)}]${random.pick(['->', '-', '->'])}(${y})${where})${quantifier}`
  return {
    part: piece('path', '()')`${before}${core}${after}`,
    variables: [...found, { name: x, type: 'nodes' }, { name: r, type: 'relationships' }, { name: y, type: 'nodes' }],
  }
}

function node(author: Author, scope: Scope, found: Variable[], bare: boolean): Part {
  const { random } = author
  const known = scope.of('node')
  let name = ''
  if (known.length > 0 && random.chance(bare ? 0.6 : 0.28)) name = random.pick(known).name
  else if (!bare && random.chance(0.85)) {
    name = author.name(random.pick(['a', 'b', 'n', 'm', 'person']), scope)
    if (!scope.has(name)) found.push({ name, type: 'node' })
  } else if (author.slip(0.1)) name = 'nobody'
  const label = maybe`${random.chance(0.4) ? labels(author) : ''}`
  const dice = random.real()
  if (dice < 0.12) return nodePart`(${name}${label} {${properties(author, scope)}})`
  if (dice < 0.22 && name !== '')
    return nodePart`(${name}${label} WHERE ${expression(author, scope.with([{ name, type: 'node' }]), 'bool', 2)})`
  return nodePart`(${name}${label})`
}

function properties(author: Author, scope: Scope): Part {
  const { random, words } = author
  if (random.chance(0.5)) return maybe`${random.pick(words.ints)}: ${expression(author, scope, 'int', 1)}`
  return maybe`${random.pick(words.strings)}: ${expression(author, scope, 'string', 1)}`
}

function edge(author: Author, scope: Scope, found: Variable[], bare: boolean): Part {
  const { random, words } = author
  const [left, right] = random.pick([
    ['-', '->'],
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
  ] as const)
  const dice = random.real()
  if (dice < 0.2) return edgePart`${left}${right}`
  if (dice < 0.3) {
    const name = bare || random.chance(0.5) ? '' : author.name('rs', scope)
    if (name !== '' && !scope.has(name)) found.push({ name, type: 'relationships' })
    const bounds = words.reach > 1 ? ['*1..2', '*0..1', '*2', '*..2'] : ['*1..1', '*0..1', '*1']
    return edgePart`${left}[${name}${typesOf(author)}${random.pick(bounds)}]${right}`
  }
  if (dice < 0.38 && !bare) {
    const name = author.name('rs', scope)
    if (!scope.has(name)) found.push({ name, type: 'relationships' })
    const inner = scope.with([{ name, type: 'relationship' }])
    const where = maybe`${random.chance(0.5) ? joined([' WHERE ', expression(author, inner, 'bool', 2)], '') : ''}`
    return edgePart`${left}[${name}${typesOf(author)}${where}]${right}${random.pick(['{1,2}', '{1}', '{0,1}'])}`
  }
  const old = scope.of('relationship')
  if (bare || random.chance(0.3)) {
    const name = old.length > 0 && random.chance(0.2) ? random.pick(old).name : ''
    return edgePart`${left}[${name}${typesOf(author)}]${right}`
  }
  const name = author.name('r', scope)
  if (!scope.has(name)) found.push({ name, type: 'relationship' })
  const inner = scope.with([{ name, type: 'relationship' }])
  const where = maybe`${random.chance(0.15) ? joined([' WHERE ', expression(author, inner, 'bool', 2)], '') : ''}`
  return edgePart`${left}[${name}${typesOf(author)}${where}]${right}`
}

export function labels(author: Author): Part {
  const { random, words } = author
  const one = (): string => random.pick(words.labels)
  return maybe`${random.pick([
    () => `:${one()}`,
    () => `:${one()}`,
    () => `:${one()}|${one()}`,
    () => `:${one()}&${one()}`,
    () => `:!${one()}`,
    () => `:(${one()}|${one()})&!${one()}`,
    () => ':%',
    () => `:!(${one()}&${one()})`,
    () => `:${one()}:${one()}`,
    () => `:$('${one()}')`,
    () => `:$any(['${one()}', '${one()}'])`,
    () => (author.slip(0.5) ? `:${one()}:${one()}|${one()}` : `:${one()}`),
  ])()}`
}

function typesOf(author: Author): Part {
  const { random, words } = author
  const one = (): string => random.pick(words.types)
  return maybe`${random.pick([() => '', () => '', () => `:${one()}`, () => `:${one()}`, () => `:${one()}|${one()}`, () => `:!${one()}`, () => (author.slip(0.3) ? `:${one()}&${one()}&` : `:${one()}|!${one()}`)])()}`
}
