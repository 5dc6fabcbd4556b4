import { Router } from 'express'
import { openApi } from '../openapi.ts'

/** `home`: the path under which browsers reach Isnad. */
export function openApiRoute(home: string): Router {
  const router = Router()
  router.get('/api/openapi.json', (_request, response) => {
    response.json(openApi(home))
  })
  return router
}
