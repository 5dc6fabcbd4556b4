import { lookIntoFolder } from './embedded/look-into-folder.ts'
import type { Looked } from './looked.ts'
import { lookIntoNeo4j } from './neo4j/look-into-neo4j.ts'
import { neo4jSettings, type StoreEnvironment } from './open-store.ts'

/** Up to what was acknowledged, even while another process holds it. Throws StoreError where it could not be opened. */
export async function lookIntoStore(env: StoreEnvironment): Promise<Looked> {
  return env.NEO4J_URI ? lookIntoNeo4j(neo4jSettings(env, env.NEO4J_URI)) : lookIntoFolder(env.ISNAD_DATA || '.isnad')
}
