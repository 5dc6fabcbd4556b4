import type { EntityRef } from '../../server/contract/claim.ts'
import { call } from './api.ts'

export interface NameBook {
  /** Undefined where it was not asked for yet, null where nobody in the record has this id. */
  of(id: string): EntityRef | null | undefined
  /** Settles when all of these are known; ids asked for in one turn make one request. */
  ask(ids: readonly string[]): Promise<void>
}

const most = 10_000

type Fetch = (ids: readonly string[]) => Promise<readonly EntityRef[]>
const fromServer: Fetch = async ids => (await call('names', { query: { id: [...ids] } })).names

export function createNameBook(fetchNames: Fetch = fromServer): NameBook {
  const known = new Map<string, EntityRef | null>()
  const asked = new Map<string, Promise<void>>()
  let waiting: { ids: string[]; answer: Promise<void> } | null = null

  const read = async (ids: readonly string[]): Promise<void> => {
    waiting = null
    try {
      const names = new Map((await fetchNames(ids)).map(name => [name.id, name]))
      for (const id of ids) known.set(id, names.get(id) ?? null)
    } finally {
      for (const id of ids) asked.delete(id)
    }
  }
  const soon = (id: string): Promise<void> => {
    if (known.get(id)) return Promise.resolve()
    const already = asked.get(id)
    if (already) return already
    if (!waiting || waiting.ids.length === most) {
      const ids: string[] = []
      waiting = { ids, answer: Promise.resolve().then(() => read(ids)) }
    }
    waiting.ids.push(id)
    asked.set(id, waiting.answer)
    return waiting.answer
  }
  return {
    of: id => known.get(id),
    ask: async ids => void (await Promise.all(new Set(ids.map(soon)))),
  }
}
