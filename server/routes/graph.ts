/** GET /api/graph */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import { graphUnder } from '../evidence/lens.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function graphRoutes(router: Router, { reading, checked }: RouteContext): void {
  bind(
    router,
    api.graph,
    async ({ query: { limit, ...lens } }) => {
      const { ledger } = await reading()
      return graphUnder(ledger, lens, limit)
    },
    checked,
  )
}
