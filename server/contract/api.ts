/** One entry per route, from which routes, client and OpenAPI are made. */
import type { addresses } from './addresses.ts'
import { cypherRoutes } from './routes/cypher.ts'
import { figureRoutes } from './routes/figure.ts'
import { filesRoutes } from './routes/files.ts'
import { lensesRoutes } from './routes/lenses.ts'
import { overviewRoutes } from './routes/overview.ts'
import { readingRoutes } from './routes/reading.ts'
import type { Route } from './routes/route.ts'
import { webRoutes } from './routes/web.ts'
import { workspacesRoutes } from './routes/workspaces.ts'
import { writingRoutes } from './routes/writing.ts'

export const api = {
  ...readingRoutes,
  ...overviewRoutes,
  ...writingRoutes,
  ...filesRoutes,
  ...figureRoutes,
  ...lensesRoutes,
  ...cypherRoutes,
  ...webRoutes,
  ...workspacesRoutes,
} satisfies Record<keyof typeof addresses, Route>
export type Api = typeof api
