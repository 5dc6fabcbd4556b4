/** The store of the environment, or the running Isnad that holds it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../server/store/open-store.ts'
import { noRecords } from '../server/store/records.ts'
import { firstRevision } from '../server/store/revision.ts'
import { type GraphStore, StoreError, StoreHeldError } from '../server/store/store.ts'
import type { Workspace } from '../server/store/store-env.ts'
import { processTarget, type SeedTarget, storeTarget } from './seed-target.ts'

/** What a dry run reads: a workspace that is not there yet is empty, and stays away. Throws like openTarget. */
export async function openToLook(env: Workspace, say: (line: string) => void): Promise<SeedTarget> {
  const absent = env.NEO4J_URI === undefined && (!existsSync(env.ISNAD_DATA) || ownFilesIn(env.ISNAD_DATA).length === 0)
  return absent ? nothingYet : openTarget(env, say)
}

const nothingYet: SeedTarget = {
  read: async () => ({ revision: firstRevision, records: noRecords }),
  write: async () => {
    throw new Error('A dry run writes nothing.')
  },
  close: async () => {},
}

/** Isnad's own files in a folder; a path that is no folder is the store's to refuse. */
const ownFilesIn = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).filter(name => /^(journal|lock)/.test(name)) : [path]

/** How long a holder that has no address is waited for: another seed is done by then, an Isnad that starts has said where it answers. */
const patienceMs = 20_000

/** Throws StoreError: held by a process that can't be reached, or not reachable. */
export async function openTarget(env: Workspace, say: (line: string) => void): Promise<SeedTarget> {
  const until = Date.now() + patienceMs
  for (;;) {
    const opened = await openOrHolder(env)
    if (!(opened instanceof StoreHeldError)) return reachable(opened)
    const target = await processTarget(opened)
    if (target) return target
    if (Date.now() > until) throw opened
    say(`Waiting for process ${opened.holder.pid}, which holds the store`)
    await sleep(200)
  }
}

async function openOrHolder(env: Workspace): Promise<GraphStore | StoreHeldError> {
  try {
    return await openStore(env)
  } catch (error) {
    if (error instanceof StoreHeldError) return error
    throw error
  }
}

async function reachable(store: GraphStore): Promise<SeedTarget> {
  const { connected, kind, why } = await store.health()
  if (connected) return storeTarget(store)
  await store.close()
  throw new StoreError('store-unreachable', why ?? `The ${kind} store can’t be reached.`)
}
