import { compile } from '../compile.ts'
import type { QueryContext } from '../graph/context.ts'
import { execute, PropertyGraph } from '../index.ts'
import { CypherError } from '../types/errors.ts'
import type { Value } from '../types/types.ts'

const properties = (entries: Record<string, Value>): Map<string, Value> => new Map(Object.entries(entries))

/** a and b know each other twice, b leads c, c leads itself, d stands alone. */
export function sample(): PropertyGraph {
  const graph = new PropertyGraph()
  const [a, b, c] = [
    graph.addNode(['Person'], properties({ name: 'a', age: 30n })),
    graph.addNode(['Person'], properties({ name: 'b', age: 40.5 })),
    graph.addNode(['Person', 'Chief'], properties({ name: 'c' })),
    graph.addNode(['Group'], properties({ name: 'd', age: '30' })),
  ] as const
  graph.addRelationship('KNOWS', a, b, properties({ since: 2001n }))
  graph.addRelationship('KNOWS', a, b, properties({ since: 2002n }))
  graph.addRelationship('LEADS', b, c, properties({}))
  graph.addRelationship('LEADS', c, c, properties({}))
  return graph
}

export function context(graph: PropertyGraph, params: Record<string, Value> = {}, limits: Partial<QueryContext> = {}): QueryContext {
  return { graph, params: properties(params), now: { epochMs: 0, zone: 'Z' }, tick() {}, charge() {}, ...limits }
}

/** Rows as short text: nodes by name, relationships by type, paths node by node, floats with a dot. */
export function ask(text: string, graph = sample(), params: Record<string, Value> = {}): string[] {
  return [...execute(compile(text), context(graph, params)).rows].map(row => row.map(short).join(', '))
}

export function short(v: Value): string {
  if (v === null) return 'null'
  if (typeof v === 'number') return Number.isInteger(v) ? `${v}.0` : String(v)
  if (typeof v !== 'object') return String(v)
  if (Array.isArray(v)) return `[${v.map(short).join(' ')}]`
  if (v instanceof Map) return `{${[...v].map(([key, value]) => `${key}: ${short(value)}`).join(' ')}}`
  if (v.kind === 'node') return short(v.properties.get('name') ?? null)
  if (v.kind === 'relationship') return v.type
  return v.kind === 'path' ? v.nodes.map(short).join('>') : v.kind
}

export function failure(text: string, graph = sample(), params: Record<string, Value> = {}): CypherError {
  try {
    ask(text, graph, params)
  } catch (error) {
    if (error instanceof CypherError) return error
    throw error
  }
  throw new Error(`no error: ${text}`)
}
