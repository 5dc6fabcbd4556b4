import type { Vocabulary } from '../evidence/records-change.ts'
import { openEmbeddedStore } from './embedded/embedded-store.ts'
import type { Neo4jSettings } from './neo4j/connection.ts'
import { openNeo4jStore } from './neo4j/neo4j-store.ts'
import type { GraphStore } from './store.ts'

export interface StoreEnvironment {
  NEO4J_URI?: string
  NEO4J_USER?: string
  NEO4J_PASSWORD?: string
  NEO4J_DATABASE?: string
  /** The embedded store's folder; for a database, of copies kept before it is rebuilt. */
  ISNAD_DATA?: string
}

/** `vocabulary`: of a database that was never given one. Throws StoreHeldError where another process holds the folder. An unreachable Neo4j shows in health(), not here. */
export async function openStore(
  env: StoreEnvironment,
  say: (line: string) => void = line => console.warn(line),
  vocabulary?: () => Promise<Vocabulary>,
): Promise<GraphStore> {
  if (!env.NEO4J_URI) return openEmbeddedStore({ folder: env.ISNAD_DATA || '.isnad', say })
  return openNeo4jStore({ ...neo4jSettings(env, env.NEO4J_URI), keepIn: env.ISNAD_DATA || '.isnad', say, vocabulary })
}

export const neo4jSettings = (env: StoreEnvironment, uri: string): Neo4jSettings => ({
  uri,
  user: env.NEO4J_USER ?? 'neo4j',
  password: env.NEO4J_PASSWORD ?? '',
  database: env.NEO4J_DATABASE || undefined,
})
