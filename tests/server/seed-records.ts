import { fileURLToPath } from 'node:url'
import { buildGraph } from '../../graph-seed/build-graph.ts'
import { readSeed } from '../../graph-seed/read-sources.ts'
import type { Records } from '../../server/evidence/records.ts'

export const seedFolderPath = fileURLToPath(new URL('../../graph-seed', import.meta.url))

export async function seedRecords(): Promise<Records> {
  const graph = buildGraph(await readSeed(seedFolderPath, 'test'), null)
  if (graph.findings.length > 0) throw new Error(JSON.stringify(graph.findings.slice(0, 3)))
  return graph.records
}
