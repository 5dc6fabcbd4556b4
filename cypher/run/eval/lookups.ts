import type { Index, Property, Slice } from '../../ast/ast.ts'
import type { Column } from '../../graph/columns.ts'
import { StoredNode, StoredRelationship } from '../../graph/stored.ts'
import type { Scope } from '../../plan/frame.ts'
import type { Value } from '../../types/types.ts'
import { index, propertyOf, slice } from '../../values/access.ts'
import { chargeTransient } from '../../values/transient.ts'
import type { Builder, Evaluate } from './builder.ts'

export function buildProperty(e: Property, scope: Scope, b: Builder): Evaluate {
  const object = b.expression(e.object, scope)
  const { key } = e
  const { graph } = b.ctx
  let reads = 0
  let column: Column | undefined
  return () => {
    const value = object()
    if (value instanceof StoredNode) {
      if (column) return column[value.id] ?? null
      // making a column takes as long as reading every node once
      if (reads++ === 0) column = graph.knownColumn(key)
      else if (reads > graph.nodeCount) column = graph.column(key)
      return value.properties.get(key) ?? null
    }
    if (value instanceof StoredRelationship) return value.properties.get(key) ?? null
    return propertyOf(value, key)
  }
}

export function buildIndex(e: Index, scope: Scope, b: Builder): Evaluate {
  // to Neo4j a literal key is a property, also of points and dates
  if (e.index.kind === 'literal' && typeof e.index.value === 'string')
    return buildProperty({ ...e, kind: 'property', key: e.index.value }, scope, b)
  const object = b.expression(e.object, scope)
  const key = b.expression(e.index, scope)
  return () => index(object(), key())
}

export function buildSlice(e: Slice, scope: Scope, b: Builder): Evaluate {
  const object = b.expression(e.object, scope)
  const from = e.from && b.expression(e.from, scope)
  const to = e.to && b.expression(e.to, scope)
  return () => {
    const cut = slice(object(), from?.(), to?.()) as Value
    chargeTransient(b.ctx, cut)
    return cut
  }
}
