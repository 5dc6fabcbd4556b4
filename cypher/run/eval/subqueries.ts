import type { PatternComprehension, PatternPredicate, ShortestPath, Subquery } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import type { Value } from '../../types/types.ts'
import { asNode } from '../relationships.ts'
import { type Builder, type Cursor, countRows, type Evaluate } from './builder.ts'

const exists =
  (cursor: Cursor): Evaluate =>
  () => {
    cursor.open()
    return cursor.some ? cursor.some() : cursor.next()
  }

export function buildSubquery(e: Subquery, scope: Scope, b: Builder): Evaluate {
  const { cursor, slots } = b.query(e.query, scope, e.kind !== 'collect')
  if (e.kind === 'exists') return exists(cursor)
  if (e.kind === 'collect') return collected(cursor, b, () => b.row[slots[0]!] as Value)
  return () => {
    cursor.open()
    return BigInt(countRows(cursor))
  }
}

export function buildPatternPredicate(e: PatternPredicate, scope: Scope, b: Builder): Evaluate {
  return exists(b.matches(e.pattern, undefined, scope).cursor)
}

export function buildPatternComprehension(e: PatternComprehension, scope: Scope, b: Builder): Evaluate {
  const found = b.matches(e.pattern, e.where, scope)
  return collected(found.cursor, b, b.expression(e.projection, found.scope))
}

/** A path, or a list of all of them; null where an end is null. */
export function buildShortestPath(e: ShortestPath, scope: Scope, b: Builder): Evaluate {
  const ends = e.pattern.elements.flatMap(end =>
    end.kind === 'node' && end.variable !== undefined ? [scope.slot(end.variable) ?? []].flat() : [],
  )
  const found = searched(e, scope, b)
  return () => (ends.every(slot => asNode(b.row[slot] as Value)) ? found() : null)
}

function searched(e: ShortestPath, scope: Scope, b: Builder): Evaluate {
  const name = '\u0000path'
  const found = b.matches({ ...e.pattern, name }, undefined, scope)
  const path = b.expression({ kind: 'variable', name, position: e.position }, found.scope)
  if (e.pattern.legacyShortest === 'all') return collected(found.cursor, b, path)
  return () => {
    found.cursor.open()
    return found.cursor.next() ? path() : null
  }
}

function collected(cursor: Cursor, b: Builder, value: Evaluate): Evaluate {
  return () => {
    const list: Value[] = []
    cursor.open()
    while (cursor.next()) {
      list.push(value())
      b.ctx.charge(32)
    }
    return list
  }
}
