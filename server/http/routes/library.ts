import type { Router } from 'express'
import { api } from '../../contract/api.ts'
import type { SavedQuery } from '../../contract/library.ts'
import { readFolders } from '../../library/read-folders.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

/** The article's own queries stand only where the record has what they begin with. */
export function libraryRoutes(router: Router, { answers, checked, queryFolders }: RouteContext): void {
  bind(
    router,
    api.library,
    async () => {
      const { queries, faults } = await readFolders(queryFolders)
      const named = queries.filter(({ owner }) => owner === 'article').flatMap(idsOf)
      const known = new Set(named.length === 0 ? [] : await answers.part('known', named))
      return { queries: queries.filter(query => query.owner !== 'article' || idsOf(query).every(id => known.has(id))), faults }
    },
    checked,
  )
}

const idsOf = ({ params }: SavedQuery): string[] =>
  params.flatMap(({ type, default: id }) => ((type === 'entity' || type === 'claim') && id !== null ? [id] : []))
