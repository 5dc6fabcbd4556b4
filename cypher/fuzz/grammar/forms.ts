import { INTS } from '../graphs.ts'
import { joined, type Piece, piece } from '../piece.ts'
import { predicate } from './predicates.ts'
import { type Context, type Form, form, type Make, type Type } from './scope.ts'

export const int = piece('int', '1')
export const float = piece('float', '0.5')
export const string = piece('string', "'a'")
export const list = piece('list', '[1]')
export const strings = piece('strings', "['a']")
export const map = piece('map', '{a: 1}')
export const any = piece('any', 'null')
export const bag = piece('bag', '[1]')

export const variable = (type: Type, tag: ReturnType<typeof piece>): Make[] => [c => tag`${c.random.pick(c.of(type)).name}`]
export const has = (c: Context, ...types: Type[]): boolean => c.of(...types).length > 0

export const entity = (c: Context): boolean => has(c, 'node', 'relationship')

export const e = (type: Type, c: Context): Piece => c.expression(type)
export const literal = (c: Context): string => String(c.random.pick(INTS))
export function over(c: Context, type: Type, make: (name: string, inner: Context) => Piece): Piece {
  const name = c.fresh('x')
  return make(name, c.with({ name, type }))
}
export const caseOf = (type: Type, tag: ReturnType<typeof piece>): Form =>
  form(c => tag`CASE WHEN ${predicate(c)} THEN ${e(type, c)} ${c.random.chance(0.6) ? joined(['ELSE', e(type, c)], ' ') : ''} END`)
export const coalesced = (type: Type, tag: ReturnType<typeof piece>): Form => form(c => tag`coalesce(${e(type, c)}, ${e(type, c)})`)
