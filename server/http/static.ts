/** Hashed assets are cached forever, the page never. */

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { ProblemError } from '../answers/problems.ts'
import { coded } from '../contract/told/coded.ts'
import { assetPolicy, pagePolicy } from './security/headers.ts'

/** Only `/` is the page: a view lives in its query part and fragment, so any other unknown address is 404. */
export function clientRoutes(clientDir: string): Router {
  const router = Router()
  // plain file names only: no dots that climb, nothing encoded, no empty parts
  router.use((request, _response, next) => next(/^\/(?:\w[\w.-]*\/)*(?:\w[\w.-]*)?$/.test(request.path) ? undefined : 'router'))
  router.get(['/', '/index.html'], page(clientDir))
  router.use('/assets', express.static(join(clientDir, 'assets'), { ...quiet, immutable: true, maxAge: '1y' }))
  router.use(express.static(clientDir, { ...quiet, maxAge: 0 }))
  return router
}

/** No directory pages and no redirects to them; what cannot be served falls through to the 404. */
const quiet = {
  index: false,
  redirect: false,
  dotfiles: 'ignore',
  fallthrough: true,
  setHeaders: (response: ServerResponse) => void response.setHeader('Content-Security-Policy', assetPolicy),
} as const

function page(clientDir: string): RequestHandler {
  return async (_request, response) => {
    const html = await readFile(join(clientDir, 'index.html'), 'utf8').catch(() => {
      throw new ProblemError('not-found', coded('theExplorerIsNotBuilt'))
    })
    const nonce = randomBytes(16).toString('base64')
    response
      .set('Content-Security-Policy', pagePolicy(nonce))
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(html.replace(/<head[^>]*>/i, head => `${head}<meta property="csp-nonce" nonce="${nonce}">`))
  }
}
