import { compile, compileUnanalyzed } from '../compile.ts'
import { execute } from '../execute.ts'
import type { QueryContext } from '../graph/context.ts'
import { PropertyGraph } from '../graph/property-graph.ts'
import { CypherError } from '../types/errors.ts'
import type { Value } from '../types/types.ts'
import type { FuzzGraph } from './graphs.ts'

export type Reply =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] }
  /** `status`: Neo4j's code without its first two parts; `place`: `line:column`, where given. */
  | { readonly kind: 'error'; readonly status: string; readonly message: string; readonly place?: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'too large' }
  | { readonly kind: 'lost' }

class TooLarge extends Error {}
const MOST_TICKS = 300_000
const MOST_ROWS = 5_000
const MOST_BYTES = 100_000_000

export class Embedded {
  #graph = new PropertyGraph()
  readonly #params: ReadonlyMap<string, Value>
  constructor(params: ReadonlyMap<string, Value>) {
    this.#params = params
  }

  load({ nodes, relationships }: Pick<FuzzGraph, 'nodes' | 'relationships'>): void {
    this.#graph = new PropertyGraph()
    const made = nodes.map(node => this.#graph.addNode(node.labels, new Map(Object.entries(node.properties))))
    for (const { type, from, to, properties } of relationships) {
      const [start, end] = [made[from], made[to]]
      if (!start || !end) throw new Error('a relationship without its ends')
      this.#graph.addRelationship(type, start, end, new Map(Object.entries(properties)))
    }
  }

  /** Without `checked`, skips Neo4j's analysis, which takes most of the time. */
  ask(text: string, checked: boolean, params = this.#params): Reply {
    try {
      const { columns, rows } = execute(checked ? compile(text) : compileUnanalyzed(text), this.#context(params))
      const all: Value[][] = []
      for (const row of rows) {
        all.push(row)
        if (all.length > MOST_ROWS) return { kind: 'too large' }
      }
      return { kind: 'rows', columns, rows: all }
    } catch (error) {
      return replyOf(error)
    }
  }

  #context(params: ReadonlyMap<string, Value>): QueryContext {
    let ticks = 0
    let bytes = 0
    return {
      graph: this.#graph,
      params,
      now: { epochMs: 0, zone: 'Z' },
      tick() {
        if (++ticks > MOST_TICKS) throw new TooLarge()
      },
      charge(more) {
        bytes += more
        if (bytes > MOST_BYTES) throw new TooLarge()
      },
    }
  }
}

function replyOf(error: unknown): Reply {
  if (error instanceof TooLarge) return { kind: 'too large' }
  if (!(error instanceof CypherError)) return { kind: 'error', status: 'Fault', message: String((error as Error).stack ?? error) }
  if (error.code.startsWith('Isnad.')) return { kind: 'refused', message: error.message }
  const place = error.position && `${error.position.line}:${error.position.column}`
  return { kind: 'error', status: shortCode(error.code), message: error.message, place }
}

export const shortCode = (code: string): string => code.split('.').slice(2).join('.')
