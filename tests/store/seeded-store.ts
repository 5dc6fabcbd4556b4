import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { seedRecords } from '../server/seed-records.ts'
import { ask } from './ask.ts'
import { load } from './store-suite.ts'

/** Open, loaded and warm; `close` takes the folder away too. */
export async function seededStore(): Promise<{ store: GraphStore; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-seeded-'))
  const store = await openEmbeddedStore({ folder })
  await load(store, await seedRecords())
  await ask(store, 'RETURN 1')
  return {
    store,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
