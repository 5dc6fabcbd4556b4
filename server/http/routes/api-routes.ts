import { Router } from 'express'
import type { RouteContext } from './context.ts'
import { figureRoutes } from './figure.ts'
import { healthRoutes } from './health.ts'
import { importRoutes } from './import.ts'
import { libraryRoutes } from './library.ts'
import { queryRoutes } from './query.ts'
import { recordRoutes } from './record.ts'
import { schemaRoutes } from './schema.ts'
import { webRoutes } from './web.ts'
import { workspacesRoutes } from './workspaces.ts'

export function apiRoutes(context: RouteContext): Router {
  const router = Router()
  for (const routes of [
    healthRoutes,
    schemaRoutes,
    recordRoutes,
    importRoutes,
    queryRoutes,
    libraryRoutes,
    figureRoutes,
    webRoutes,
    workspacesRoutes,
  ])
    routes(router, context)
  return router
}
