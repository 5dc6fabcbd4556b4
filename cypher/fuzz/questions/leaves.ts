import { INTS } from '../graphs.ts'
import { joined, type Part } from '../piece.ts'
import type { Author, Scope, Type } from './scope.ts'

export type Make = (author: Author, scope: Scope, depth: number) => Part

export const VALUES: readonly Type[] = ['int', 'float', 'string', 'bool', 'ints', 'map', 'date', 'datetime', 'duration']

export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
export const literalInt = (author: Author): string => String(author.random.pick(INTS))

export function property(author: Author, scope: Scope, names: readonly string[]): Part | undefined {
  const owners = scope.of('node', 'relationship')
  if (owners.length === 0 || names.length === 0) return undefined
  const owner = author.random.pick(owners).name
  const name = author.random.pick(names)
  return author.random.chance(0.06) ? `${owner}['${name}']` : `${owner}.${name}`
}

export function variable(author: Author, scope: Scope, ...types: Type[]): Part | undefined {
  const known = scope.of(...types)
  return known.length === 0 ? undefined : author.random.pick(known).name
}

export function leaf(author: Author, ways: readonly (Part | undefined)[], literal: () => Part): Part {
  const at = ways.filter(way => way !== undefined)
  return at.length > 0 && author.random.chance(0.72) ? author.random.pick(at) : literal()
}

export function caseOf(author: Author, scope: Scope, type: Type, depth: number): Part {
  const of = (t: Type): Part => author.insides.expression(author, scope, t, depth - 1)
  const end = author.random.chance(0.6) ? joined([' ELSE ', of(type)], '') : ''
  return author.pick(
    () => joined(['CASE WHEN ', of('bool'), ' THEN ', of(type), end, ' END'], ''),
    () => joined(['CASE ', of('int'), ' WHEN ', of('int'), ' THEN ', of(type), end, ' END'], ''),
    () => joined(['CASE ', of('int'), ' WHEN < ', of('int'), ' THEN ', of(type), ' WHEN IS NULL, 7 THEN ', of(type), end, ' END'], ''),
    () => joined(['coalesce(', of(type), ', ', of(type), ')'], ''),
    () => joined(['nullIf(', of(type), ', ', of(type), ')'], ''),
    () => joined(['head([', of(type), ', ', of(type), '])'], ''),
    () => joined(['{k: ', of(type), '}.k'], ''),
    () => joined(['(', of(type), ')'], ''),
    () => joined(['last([x IN [', of(type), '] WHERE x IS NOT NULL | x])'], ''),
  )
}
