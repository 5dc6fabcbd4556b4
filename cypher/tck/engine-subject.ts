import { type Compiled, compile } from '../compile.ts'
import { execute } from '../execute.ts'
import type { QueryContext } from '../graph/context.ts'
import { PropertyGraph } from '../graph/property-graph.ts'
import { CypherError } from '../types/errors.ts'
import { loadGraph } from './load-graph.ts'
import type { Answer, Params, Subject } from './subject.ts'

export function engineSubject(): Subject {
  return new EngineSubject()
}

class EngineSubject implements Subject {
  readonly name = 'embedded'
  private graph = new PropertyGraph()
  /** Examples of an outline often share a text, and analysis takes most of the time. */
  private readonly compiled = new Map<string, Compiled>()

  async reset(): Promise<void> {
    this.graph = new PropertyGraph()
  }

  async setUp(query: string, params: Params): Promise<void> {
    loadGraph(query, this.context(params))
  }

  async run(query: string, params: Params): Promise<Answer> {
    try {
      const { columns, rows } = execute(this.compile(query), this.context(params))
      return { kind: 'rows', columns, rows: [...rows] }
    } catch (error) {
      return answerOf(error)
    }
  }

  async close(): Promise<void> {}

  private compile(query: string): Compiled {
    const known = this.compiled.get(query)
    if (known) return known
    const fresh = compile(query)
    this.compiled.set(query, fresh)
    return fresh
  }

  private context(params: Params): QueryContext {
    return { graph: this.graph, params, now: { epochMs: Date.now(), zone: 'Z' }, tick() {}, charge() {} }
  }
}

/** A refusal by name is no error of the query; other exceptions are faults of the engine. */
function answerOf(error: unknown): Answer {
  if (!(error instanceof CypherError))
    return { kind: 'error', status: 'Fault', phase: 'runtime', message: String((error as Error).stack ?? error) }
  if (error.code.startsWith('Isnad.')) return { kind: 'refused', what: error.message }
  return { kind: 'error', status: error.code.split('.').slice(2).join('.'), phase: error.phase, message: error.message }
}
