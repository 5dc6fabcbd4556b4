import { asItIs } from '../contract/told/coded.ts'
import { askFolder } from './embedded/ask-folder.ts'
import { openNeo4jStore } from './neo4j/neo4j-store.ts'
import { neo4jSettings, type StoreEnvironment } from './open-store.ts'
import { type Askable, StoreError } from './store.ts'

/** For questions alone: nothing is written, locked or rebuilt. Throws StoreError where the store cannot be read. */
export async function openToAsk(env: StoreEnvironment): Promise<Askable> {
  if (!env.NEO4J_URI) return askFolder(env.ISNAD_DATA || '.isnad')
  const store = openNeo4jStore({ ...neo4jSettings(env, env.NEO4J_URI), keepIn: env.ISNAD_DATA || '.isnad', say: () => undefined })
  const { connected, why } = await store.health()
  if (connected) return store
  await store.close()
  throw new StoreError('store-unreachable', asItIs(why ?? 'The database can’t be reached.'))
}
