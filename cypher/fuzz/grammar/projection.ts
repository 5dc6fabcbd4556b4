import { joined, type Part, type Piece, piece, textOf } from '../piece.ts'
import { expression, FREE } from './expressions.ts'
import { predicate } from './predicates.ts'
import type { Context, Type, Variable } from './scope.ts'

interface Item {
  readonly text: Piece
  readonly variable: Variable
}
export interface Projection {
  readonly piece: Piece
  readonly variables: readonly Variable[]
  readonly ordered: boolean
}

const item = piece('item')

export function projection(keyword: 'WITH' | 'RETURN', c: Context, prefix: string): Projection {
  const entities = c.variables.filter(v => !FREE.includes(v.type) && v.type !== 'pathLength')
  const grouping = c.random.chance(0.3)
  const count = 1 + c.random.upTo(grouping ? 2 : 3)
  const items = Array.from({ length: count }, (_, i) => plainItem(c, `${prefix}${i}`, entities))
  if (keyword === 'WITH' && !grouping) items.push(...carried(c))
  if (grouping) items.push(...c.random.some(1, 2, i => aggregateItem(c, `${prefix}a${i}`)))
  const seen = new Set<string>()
  const unique = items.filter(({ variable }) => !seen.has(variable.name) && seen.add(variable.name))
  const variables = unique.map(({ variable }) => variable)
  const distinct = c.random.chance(0.15) ? 'DISTINCT ' : ''
  const { text, ordered } = ordering(c.seeing(variables), keyword)
  const where = keyword === 'WITH' && c.random.chance(0.35) ? piece('optional')` WHERE ${predicate(c.seeing(variables))}` : ''
  return {
    piece: piece('clause')`${keyword} ${distinct}${joined(
      unique.map(each => each.text),
      ', ',
    )}${text}${where}`,
    variables,
    ordered,
  }
}

function carried(c: Context): Item[] {
  return c.variables.filter(() => c.random.chance(0.6)).map(variable => ({ text: item`${variable.name}`, variable }))
}

function plainItem(c: Context, name: string, entities: readonly Variable[]): Item {
  if (entities.length > 0 && c.random.chance(0.35)) {
    const { name: from, type } = c.random.pick(entities)
    return { text: item`${from} AS ${name}`, variable: { name, type } }
  }
  const type = c.random.pick(FREE)
  return { text: item`${expression(type, c.inner)} AS ${name}`, variable: { name, type } }
}

function aggregateItem(c: Context, name: string): Item {
  const inner = c.inner
  const distinct = c.random.chance(0.25) ? 'DISTINCT ' : ''
  const of = (type: Type): Piece => expression(type, inner)
  const forms: [Type, () => Piece][] = [
    ['int', () => item`count(*)`],
    ['int', () => item`count(${distinct}${of('any')})`],
    ['int', () => item`sum(${distinct}${of('int')} % 1000)`],
    ['int', () => item`count(${distinct}${of('string')}) * 2 + 1`],
    ['float', () => item`avg(${distinct}${of('int')} % 1000)`],
    ['float', () => item`sum(${of('float')})`],
    ['any', () => item`${c.random.pick(['min', 'max'])}(${of('any')})`],
    ['int', () => item`${c.random.pick(['min', 'max'])}(${of('int')})`],
    ['string', () => item`${c.random.pick(['min', 'max'])}(${of('string')})`],
    ['bag', () => item`collect(${distinct}${of('int')})`],
    ['int', () => item`size(collect(${distinct}${of('any')}))`],
    ['float', () => item`${c.random.pick(['stDev', 'stDevP'])}(${of('int')} % 1000)`],
    ['float', () => item`percentileCont(${of('int')} % 1000, 0.5)`],
    ['duration', () => item`sum(${distinct}${of('duration')})`],
    ['date', () => item`${c.random.pick(['min', 'max'])}(${of('date')})`],
    ['datetime', () => item`${c.random.pick(['min', 'max'])}(${of('datetime')})`],
    [
      'any',
      () => item`${c.random.pick(['min', 'max'])}(${of(c.random.pick(['time', 'localtime', 'localdatetime', 'duration'] as const))})`,
    ],
    ['int', () => item`count(DISTINCT ${of(c.random.pick(['time', 'datetime', 'duration', 'point'] as const))})`],
    ['any', () => item`percentileDisc(${of('int')} % 1000, 0.25)`],
  ]
  const [type, make] = c.random.pick(forms)
  return { text: item`${make()} AS ${name}`, variable: { name, type } }
}

const SORTED: readonly Type[] = ['int', 'string', 'float', 'any', 'date', 'duration', 'datetime', 'bool']

/** Keys that cover every column, or none; entities sort by their property. */
function ordering(c: Context, keyword: 'WITH' | 'RETURN'): { text: Part; ordered: boolean } {
  const orderable = c.variables.every(v => v.type !== 'bag' && v.type !== 'pathLength')
  if (!orderable || !c.random.chance(keyword === 'RETURN' ? 0.5 : 0.2)) return { text: '', ordered: false }
  const first = c.random.chance(0.3) ? [textOf(expression(c.random.pick(SORTED), c.inner.inner))] : []
  const keys = [...first, ...c.variables.flatMap(v => sortKeys(v, c.words))].map(key => `${key}${c.random.pick(['', '', ' DESC'])}`)
  const cut = c.random.chance(0.5)
  const skip = cut && c.random.chance(0.4) ? ` SKIP ${c.random.upTo(4)}` : ''
  const limit = cut ? ` LIMIT ${c.random.upTo(8)}` : ''
  return { text: piece('ordering')` ORDER BY ${keys.join(', ')}${skip}${limit}`, ordered: true }
}

function sortKeys({ name, type }: Variable, words: Context['words']): string[] {
  if (type === 'node') return [`${name}.${words.key}`]
  if (type === 'relationship') return [`${name}.${words.relationshipKey}`]
  if (type === 'nodes') return [`[x IN ${name} | x.${words.key}]`]
  if (type === 'relationships') return [`[x IN ${name} | x.${words.relationshipKey}]`]
  if (type === 'path') return [`[x IN relationships(${name}) | x.${words.relationshipKey}]`, `[x IN nodes(${name}) | x.${words.key}]`]
  // 1 and 1.0 sort alike but are two values
  return type === 'any' ? [name, `valueType(${name})`] : [name]
}
