/** Every route of the contract, bound to its handler. */
import { Router } from 'express'
import type { RouteContext } from './context.ts'
import { exportRoutes } from './export.ts'
import { graphRoutes } from './graph.ts'
import { healthRoutes } from './health.ts'
import { queryRoutes } from './query.ts'
import { recordRoutes } from './record.ts'
import { schemaRoutes } from './schema.ts'
import { searchRoutes } from './search.ts'
import { whatIfRoutes } from './what-if.ts'
import { writeRoutes } from './write.ts'

export function apiRoutes(context: RouteContext): Router {
  const router = Router()
  for (const routes of [
    healthRoutes,
    schemaRoutes,
    searchRoutes,
    graphRoutes,
    recordRoutes,
    whatIfRoutes,
    writeRoutes,
    exportRoutes,
    queryRoutes,
  ])
    routes(router, context)
  return router
}
