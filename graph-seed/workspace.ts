import { fileURLToPath } from 'node:url'
import { putting, type Vocabulary } from '../server/evidence/records-change.ts'
import type { GraphStore } from '../server/store/store.ts'
import { buildGraph, type SeedGraph } from './build-graph.ts'
import { checkGraph } from './check-graph.ts'
import { SeedError } from './finding.ts'
import { loadGraph } from './load-graph.ts'
import { readSeed } from './read-sources.ts'
import { storeTarget } from './seed-target.ts'
import { summary } from './summary.ts'

export const ownFolder = fileURLToPath(new URL('.', import.meta.url))
export const ownAuthor = 'seed'
export const filesAuthor = 'files'

/** A user's folder builds on Isnad's own lists. Findings are inside. Throws SeedError where it is no seed. */
export async function graphOf(folder: string | null, tell?: (read: number, of: number) => void): Promise<SeedGraph> {
  const own = await readSeed(ownFolder, ownAuthor)
  return folder === null ? buildGraph(own, null) : buildGraph(await readSeed(folder, filesAuthor, tell), own)
}

/** Loads a folder (null: Isnad's own) into an open store and says what came of it. Throws SeedError, nothing written; StoreError. */
export async function seedFolder(store: GraphStore, folder: string | null, { log }: { log: (line: string) => void }): Promise<void> {
  const graph = await graphOf(folder)
  const loaded = await loadGraph(storeTarget(store), graph, { author: folder === null ? ownAuthor : filesAuthor, whole: folder === null })
  for (const line of summary(graph, loaded, false)) log(line)
}

/** What a record has as its vocabulary until it has one of its own. Throws SeedError. */
export async function shippedVocabulary(): Promise<Vocabulary> {
  const graph = await graphOf(null)
  const findings = checkGraph(graph)
  if (findings.length > 0) throw new SeedError(findings)
  const { predicates, kinds, families } = graph.records
  return { predicates, kinds, families }
}

/** The vocabulary alone, without entities or claims. */
export async function emptyWorkspace(store: GraphStore): Promise<void> {
  const target = storeTarget(store)
  await target.write(await target.read(), putting({}, await shippedVocabulary()))
}
