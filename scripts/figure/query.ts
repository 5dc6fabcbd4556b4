import { CypherError, execute } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import type { Value } from '@isnad/cypher/values'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { Bad } from './bad.ts'

const longestMs = 15_000

/** Ids of the entities and drawn relations in an answer, in lists, maps and paths too; throws Bad with what is wrong with the query. */
export function answerOf(ledger: Ledger, cypher: string): { entities: string[]; relations: string[] } {
  const { nodes, relationships } = toElements(ledger.records)
  const loaded = loadedGraph()
  loaded.apply([...entriesOf({ expect: '', put: { nodes, relationships }, remove: { nodes: [], relationships: [] } })], 'figure')
  const drawn = wholeGraph(ledger)
  const [entities, relations] = [new Set<string>(), new Set<string>()]
  const idOf = (value: { properties: ReadonlyMap<string, Value> }): string => String(value.properties.get('id'))
  const gather = (value: Value): void => {
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value) || value instanceof Map) {
      for (const inner of value.values()) gather(inner)
      return
    }
    if (!('kind' in value)) return
    if (value.kind === 'path') for (const part of [...value.nodes, ...value.relationships]) gather(part)
    if (value.kind === 'node' && ledger.entities.has(idOf(value))) entities.add(idOf(value))
    if (value.kind === 'relationship') {
      const id = `${idOf(value.start)}|${value.type}|${idOf(value.end)}`
      if (drawn.has(id)) relations.add(id)
    }
  }
  const until = Date.now() + longestMs
  const tick = (): void => {
    if (Date.now() > until) throw new Bad(`The query was stopped after ${longestMs / 1000} s.`)
  }
  try {
    const now = { epochMs: Date.now(), zone: 'Z' }
    for (const row of execute(compile(cypher), { graph: loaded.graph, params: new Map(), now, tick, charge() {} }).rows) row.forEach(gather)
  } catch (error) {
    throw error instanceof CypherError ? new Bad(error.message) : error
  }
  return { entities: [...entities], relations: [...relations] }
}
