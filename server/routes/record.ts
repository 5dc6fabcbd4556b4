/** Entities, claims, sources, evidence and paths: each is one question to the ledger. */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import { claimById } from '../ledger/claim-view.ts'
import { entityCard } from '../ledger/entity-card.ts'
import { neighbours } from '../ledger/neighbours.ts'
import { paths } from '../ledger/paths.ts'
import { relationEvidence } from '../ledger/relation-evidence.ts'
import { sourceById, sources } from '../ledger/sources.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function recordRoutes(router: Router, { reading, checked }: RouteContext): void {
  const ledger = async () => (await reading()).ledger

  bind(router, api.entity, async ({ params, query }) => entityCard(await ledger(), params.id, query), checked)
  bind(
    router,
    api.neighbours,
    async ({ params, query: { direction, limit, cursor, ...lens } }) =>
      neighbours(await ledger(), params.id, { direction, limit, cursor, lens }),
    checked,
  )
  bind(router, api.evidence, async ({ params, query }) => relationEvidence(await ledger(), params.id, query), checked)
  bind(router, api.claim, async ({ params }) => claimById(await ledger(), params.id), checked)
  bind(router, api.sources, async () => ({ sources: sources(await ledger()) }), checked)
  bind(router, api.source, async ({ params }) => sourceById(await ledger(), params.id), checked)
  bind(router, api.paths, async ({ query: { from, to, max, ...lens } }) => paths(await ledger(), { from, to, max, lens }), checked)
}
