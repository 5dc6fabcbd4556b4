import type { ListLiteral, Literal, MapLiteral, MapProjection, Parameter, Variable } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import { CypherError } from '../../types/errors.ts'
import { isMap, isNode, isRelationship } from '../../types/kinds.ts'
import type { MapValue, Value } from '../../types/types.ts'
import type { Builder, Evaluate } from './builder.ts'

export function buildLiteral(e: Literal): Evaluate {
  const { value } = e
  return () => value
}

export function buildParameter(e: Parameter, b: Builder): Evaluate {
  if (!b.ctx.params.has(e.name)) throw CypherError.parameterMissing([e.name])
  const value = b.ctx.params.get(e.name) ?? null
  return () => value
}

/** An unknown name is a fault that the analysis should have found. */
export function slotOf(name: string, scope: Scope, position?: Variable['position']): number {
  const slot = scope.slot(name)
  if (slot === undefined) throw CypherError.syntaxError(`Variable \`${name}\` not defined`, position)
  return slot
}

export function buildVariable(e: Variable, scope: Scope, b: Builder): Evaluate {
  const { row } = b
  const slot = slotOf(e.name, scope, e.position)
  return () => row[slot] as Value
}

export function buildList(e: ListLiteral, scope: Scope, b: Builder): Evaluate {
  const items = e.items.map(item => b.expression(item, scope))
  return () => items.map(item => item())
}

export function buildMap(e: MapLiteral, scope: Scope, b: Builder): Evaluate {
  const entries = e.entries.map(({ key, value }) => [key, b.expression(value, scope)] as const)
  return () => {
    const map: MapValue = new Map()
    for (const [key, value] of entries) map.set(key, value())
    return map
  }
}

export function buildMapProjection(e: MapProjection, scope: Scope, b: Builder): Evaluate {
  const subject = buildVariable({ kind: 'variable', name: e.variable, position: e.position }, scope, b)
  const entries = e.entries.map(({ key, value }) => [key, b.expression(value, scope)] as const)
  return () => {
    const source = subject()
    if (source === null) return null
    const map: MapValue = new Map(e.all ? entriesOf(source) : [])
    for (const [key, value] of entries) map.set(key, value())
    return map
  }
}

function entriesOf(v: Value): Iterable<readonly [string, Value]> {
  if (isNode(v) || isRelationship(v)) return v.properties
  if (isMap(v)) return v
  throw CypherError.typeError('Type mismatch: expected Map, Node or Relationship')
}
