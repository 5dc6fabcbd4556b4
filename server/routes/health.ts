/** GET /api/health */
import type { Router } from 'express'
import type { Health } from '../contract/answers.ts'
import { api } from '../contract/api.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

/** A database that takes the connection and never answers is as good as gone. */
const patienceMs = 4000
const nothing = { entities: 0, relations: 0, claims: 0, sources: 0 }

/** 503 with the same shape when the store is unreachable. */
export function healthRoutes(router: Router, { store, answers, checked }: RouteContext): void {
  bind(
    router,
    api.health,
    async (_input, _request, response) => {
      const state = await soon(store.health())
      const counts = state?.connected ? await soon(answers.part('counts')) : null
      const health: Health = {
        status: counts ? 'ok' : 'degraded',
        // Only a database across a network can be silent; the embedded store is in this process.
        store: state ?? { kind: 'neo4j', version: 'unknown', connected: false },
        counts: counts ?? nothing,
      }
      if (health.status === 'degraded') response.status(503)
      return health
    },
    checked,
  )
}

/** The answer, or null where it fails or takes too long. */
async function soon<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), patienceMs)
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
