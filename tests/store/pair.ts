/** Two nodes and what joins them, so that a half-written one would show. */
import type { GraphChange } from '../../server/store/graph-elements.ts'

export function pair(i: number, expect: string): GraphChange {
  const entity = (id: string) => ({
    label: 'Entity' as const,
    id,
    labels: ['Entity'],
    properties: { id, filler: 'x'.repeat((i % 7) * 1000) },
  })
  const end = (id: string) => ({ label: 'Entity' as const, id })
  return {
    expect,
    put: {
      nodes: [entity(`a${i}`), entity(`b${i}`)],
      relationships: [{ type: 'LEADS', from: end(`a${i}`), to: end(`b${i}`), by: null, properties: {} }],
    },
    remove: { nodes: [], relationships: [] },
  }
}
