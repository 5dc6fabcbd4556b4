import type { Router } from 'express'
import { api } from '../../contract/api.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function schemaRoutes(router: Router, { store, answers, checked, workspace, place }: RouteContext): void {
  bind(
    router,
    api.schema,
    async () => {
      const [vocabulary, { labels, relationshipTypes, propertyKeys, procedures, functions }] = await Promise.all([
        answers.part('vocabulary'),
        store.schema(),
      ])
      return { workspace, place, ...vocabulary, store: { labels, relationshipTypes, propertyKeys }, procedures, functions }
    },
    checked,
  )
}
