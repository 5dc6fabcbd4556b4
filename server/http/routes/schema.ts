import type { Router } from 'express'
import { api } from '../../contract/api.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

export function schemaRoutes(router: Router, { store, answers, checked, workspace, place }: RouteContext): void {
  bind(
    router,
    api.schema,
    async ({ query: { names } }) => {
      const [vocabulary, known] = await Promise.all([answers.part('vocabulary'), names === 'true' ? store.schema() : null])
      if (known === null) return { workspace, place, ...vocabulary, store: null, procedures: null, functions: null }
      const { labels, relationshipTypes, propertyKeys, procedures, functions } = known
      return { workspace, place, ...vocabulary, store: { labels, relationshipTypes, propertyKeys }, procedures, functions }
    },
    checked,
  )
}
