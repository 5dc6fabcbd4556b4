import type { PatternComprehension, PatternPredicate, ShortestPath, Subquery } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import type { Value } from '../../types/types.ts'
import { type Builder, type Cursor, countRows, type Evaluate } from './builder.ts'

const exists =
  (cursor: Cursor): Evaluate =>
  () => {
    cursor.open()
    return cursor.some ? cursor.some() : cursor.next()
  }

export function buildSubquery(e: Subquery, scope: Scope, b: Builder): Evaluate {
  const { cursor, slots } = b.query(e.query, scope)
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

/** A path or null, or a list of all of them. */
export function buildShortestPath(e: ShortestPath, scope: Scope, b: Builder): Evaluate {
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
