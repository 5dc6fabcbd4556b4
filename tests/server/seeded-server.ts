import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { answersOver } from '../../server/answers/answers.ts'
import { ledgerThread } from '../../server/answers/ledger-thread.ts'
import { noRecords, type Records } from '../../server/evidence/records.ts'
import { createApp } from '../../server/http/app.ts'
import { httpServer } from '../../server/http/http.ts'
import type { Limits } from '../../server/http/limits.ts'
import { listen } from '../../server/process/listen.ts'
import { diffElements } from '../../server/store/diff-elements.ts'
import { openStore } from '../../server/store/open-store.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { seedRecords } from './seed-records.ts'

export interface SeededServer {
  address: string
  close(): Promise<void>
}

/**
 * With the ledger in a thread of its own, as in the process. With other records than the seed, answers are not held against the contract.
 */
export async function seededServer(limits: Partial<Limits>, records?: Records): Promise<SeededServer> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  const store = await openStore({ ISNAD_DATA: folder }, () => {})
  await store.write(diffElements(toElements(noRecords), toElements(records ?? (await seedRecords())), await store.revision()))
  const thread = ledgerThread(store)
  const answers = answersOver(store, thread)
  const log = pino({ level: 'silent' })
  const server = httpServer(createApp({ store, answers, clientDir: 'tests/server/client', log, checked: records === undefined, limits }))
  return {
    address: await listen(server, 0, '127.0.0.1'),
    async close() {
      server.closeAllConnections()
      server.close()
      await thread.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
