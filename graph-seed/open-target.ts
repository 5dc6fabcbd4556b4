import { setTimeout as sleep } from 'node:timers/promises'
import { asItIs } from '../server/contract/told/coded.ts'
import { lookIntoStore } from '../server/store/look-into-store.ts'
import { openStore } from '../server/store/open-store.ts'
import { schemaVersion } from '../server/store/schema-version.ts'
import { type GraphStore, StoreError, StoreHeldError } from '../server/store/store.ts'
import type { Workspace } from '../server/store/store-env.ts'
import { processTarget, type SeedTarget, storeTarget } from './seed-target.ts'

/** For a dry run. Nothing is opened: a missing workspace is not made, one of an older form is not rebuilt. Throws StoreError. */
export async function openToLook(env: Workspace, say: (line: string) => void): Promise<SeedTarget> {
  const { revision, form, records } = await lookIntoStore(env)
  if (form !== null && form < schemaVersion)
    say(`It is of form ${form}, as an older Isnad wrote it; whatever opens it next rebuilds it in form ${schemaVersion}.`)
  return {
    read: async () => ({ revision, records }),
    write: async () => {
      throw new Error('A dry run writes nothing.')
    },
    close: async () => {},
  }
}

/** How long to wait for a holder without an address: another seed is done by then, and an Isnad that starts has said where it answers. */
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
  throw new StoreError('store-unreachable', asItIs(why ?? `The ${kind} store can’t be reached.`))
}
