import type { Router } from 'express'
import type { Health } from '../../contract/answers.ts'
import { api } from '../../contract/api.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

/** A database that connects but never answers is as good as gone. */
const patienceMs = 4000
/** The embedded store is in this process: its first counts wait for the record to be read. */
const firstCountsMs = 120_000
const nothing = { entities: 0, relations: 0, claims: 0, sources: 0 }

/** 503 with the same shape when the store is unreachable. */
export function healthRoutes(router: Router, { store, answers, checked }: RouteContext): void {
  // the last counts: a busy ledger is no broken store
  let known: Health['counts'] | null = null
  const count = async (): Promise<Health['counts']> => {
    known = await answers.part('counts')
    return known
  }
  bind(
    router,
    api.health,
    async (_input, _request, response) => {
      const state = await soon(store.health())
      const patience = known === null && state?.kind === 'embedded' ? firstCountsMs : patienceMs
      const counts = state?.connected ? await soon(count(), known, patience) : null
      const health: Health = {
        status: counts ? 'ok' : 'degraded',
        // only a database across a network can be silent; the embedded store is in this process
        store: state
          ? { kind: state.kind, version: state.version, connected: state.connected }
          : { kind: 'neo4j', version: 'unknown', connected: false },
        counts: counts ?? nothing,
        revision: counts ? await soon(store.revision()) : null,
      }
      if (health.status === 'degraded') response.status(503)
      return health
    },
    checked,
  )
}

async function soon<T>(answer: Promise<T>, late: T | null = null, ms = patienceMs): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<T | null>(resolve => {
    timer = setTimeout(() => resolve(late), ms)
  })
  try {
    return await Promise.race([answer, patience])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
