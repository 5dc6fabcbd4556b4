import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { coded } from '../server/contract/told/coded.ts'
import { createLedger } from '../server/evidence/ledger.ts'
import type { Records } from '../server/evidence/records.ts'
import type { RecordsChange } from '../server/evidence/records-change.ts'
import { bothOf } from '../server/evidence/seen/both-ledgers.ts'
import { changeOfRecord } from '../server/store/change-elements.ts'
import { isEmptyChange } from '../server/store/diff-elements.ts'
import { type GraphStore, StoreError, type StoreHeldError } from '../server/store/store.ts'

export interface Held {
  revision: string
  records: Records
}

export interface SeedTarget {
  read(): Promise<Held>
  /** All or nothing, and nothing where nothing changes; throws StoreError conflict when the store has moved on since `held`. */
  write(held: Held, change: RecordsChange): Promise<void>
  close(): Promise<void>
}

export const storeTarget = (store: GraphStore): SeedTarget => ({
  async read() {
    const revision = await store.revision()
    return { revision, records: await store.records() }
  },
  async write(held, change) {
    const { elements, drawnTypes } = changeOfRecord(bothOf(createLedger(held.records)), change, held.revision)
    if (isEmptyChange(elements)) return
    await store.prepare(drawnTypes)
    await store.write(elements)
  },
  close: () => store.close(),
})

const Lock = z.object({ nonce: z.string() })
const Answer = z.object({ revision: z.string(), records: z.custom<Records>(value => typeof value === 'object' && value !== null) })
const Refusal = z.object({ detail: z.string() })

/** With the secret of the lock file, and the token where one is set; null where it has not said where it answers. */
export async function processTarget({ holder }: StoreHeldError, token = process.env.ISNAD_TOKEN): Promise<SeedTarget | null> {
  if (holder.address === null) return null
  const { nonce } = Lock.parse(JSON.parse(await readFile(join(holder.folder, 'lock'), 'utf8')))
  const url = new URL('api/seed', holder.address.replace(/\/?$/, '/'))
  const call = async (init: RequestInit): Promise<unknown> => {
    const response = await fetch(url, {
      ...init,
      headers: { 'content-type': 'application/json', 'x-isnad-lock': nonce, ...(token && { authorization: `Bearer ${token}` }) },
      redirect: 'error',
    }).catch(cause => {
      throw new StoreError(
        'store-unreachable',
        coded('processHoldsTheStoreBut', { pid: holder.pid, address: String(holder.address) }),
        {},
        { cause },
      )
    })
    const body: unknown = await response.json().catch(() => null)
    if (response.ok) return body
    const reason =
      response.status === 404
        ? `it takes a seed only from who owns ${join(holder.folder, 'lock')} alone (mode 0600) or holds ISNAD_TOKEN`
        : (Refusal.safeParse(body).data?.detail ?? `it answered ${response.status}`)
    throw new StoreError(
      response.status === 409 ? 'conflict' : 'store-unreachable',
      coded('processWhichHoldsTheStore', { pid: holder.pid, reason }),
    )
  }
  return {
    read: async () => Answer.parse(await call({ method: 'GET' })),
    write: async (held, change) => void (await call({ method: 'POST', body: JSON.stringify({ expect: held.revision, change }) })),
    close: async () => {},
  }
}
