/** GET /api/openapi.json */
import { Router } from 'express'
import { openApi } from '../openapi.ts'

export function openApiRoute(): Router {
  const router = Router()
  router.get('/api/openapi.json', (_request, response) => {
    response.json(openApi())
  })
  return router
}
