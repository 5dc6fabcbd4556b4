/** GET /api/schema */
import type { Router } from 'express'
import { api } from '../contract/api.ts'
import { everyone } from '../contract/lens.ts'
import { kinds } from '../contract/ontology.ts'
import { underLens } from '../evidence/lens.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function schemaRoutes(router: Router, { store, reading, checked }: RouteContext): void {
  bind(
    router,
    api.schema,
    async () => {
      const [{ ledger }, { labels, relationshipTypes, propertyKeys, procedures, functions }] = await Promise.all([
        reading(),
        store.schema(),
      ])
      const drawn = underLens(ledger, everyone).relations
      const entities = [...ledger.entities.values()]
      const predicates = [...ledger.predicates.values()]
      const claims = [...ledger.claims.values()]
      return {
        kinds: kinds.map(kind => ({ kind, count: count(entities, entity => entity.kind === kind) })).filter(({ count }) => count > 0),
        relationTypes: predicates
          .filter(predicate => predicate.drawn)
          .map(({ id, label }) => ({ type: id, label, count: count(drawn, relation => relation.type === id) })),
        predicates: predicates.map(predicate => ({ ...predicate, claims: count(claims, claim => claim.predicate === predicate.id) })),
        store: { labels, relationshipTypes, propertyKeys },
        procedures,
        functions,
      }
    },
    checked,
  )
}

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0)
