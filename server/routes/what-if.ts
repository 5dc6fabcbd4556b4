/** What falls when something is set aside, two lenses compared, and claims by position. */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import { sideOf } from '../contract/what-if.ts'
import { comparison } from '../ledger/comparison.ts'
import { foundations } from '../ledger/foundations.ts'
import { positionsInSource, positionsOnEntity, positionsOnRelation } from '../ledger/positions.ts'
import { setAsideReport } from '../ledger/set-aside-report.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function whatIfRoutes(router: Router, { reading, checked }: RouteContext): void {
  const ledger = async () => (await reading()).ledger

  bind(router, api.setAside, async ({ query: { limit, ...lens } }) => setAsideReport(await ledger(), lens, limit), checked)
  bind(router, api.foundations, async ({ query }) => foundations(await ledger(), query), checked)
  bind(router, api.compare, async ({ query }) => comparison(await ledger(), sideOf(query, 'a'), sideOf(query, 'b')), checked)
  bind(router, api.relationLedger, async ({ params, query }) => positionsOnRelation(await ledger(), params.id, query), checked)
  bind(router, api.entityLedger, async ({ params, query }) => positionsOnEntity(await ledger(), params.id, query), checked)
  bind(router, api.sourceLedger, async ({ params, query }) => positionsInSource(await ledger(), params.id, query), checked)
}
