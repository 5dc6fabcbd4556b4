/** GET /api/search */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function searchRoutes(router: Router, { reading, checked }: RouteContext): void {
  bind(
    router,
    api.search,
    async ({ query: { q, limit, ...lens } }) => {
      const { search } = await reading()
      return { hits: search.search(q, limit, lens) }
    },
    checked,
  )
}
