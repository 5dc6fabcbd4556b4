/** Refuses requests that another site makes a browser send; there is no CORS. */

import type { Request, RequestHandler } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { coded } from '../../contract/told/coded.ts'

const foreign = coded('theRequestCameFromAnotherSite')

/** Own Origin or none, and Sec-Fetch-Site same-origin or none; a GET from a link in a tab passes. */
export function originGuard(publicUrl: URL | null): RequestHandler {
  return (request, _response, next) => {
    const { origin } = request.headers
    if (origin !== undefined && !isOwn(origin, request.headers.host ?? '', publicUrl)) throw new ProblemError('forbidden', foreign)
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation(request))
      throw new ProblemError('forbidden', foreign)
    next()
  }
}

/** `Origin: null` (sandboxed frames, data: pages) is foreign. Of the public address only the whole origin is own. */
function isOwn(origin: string, host: string, publicUrl: URL | null): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false
  if (publicUrl !== null && (url.origin === publicUrl.origin || url.hostname === publicUrl.hostname)) return url.origin === publicUrl.origin
  return url.host === host.toLowerCase().replace(/:80$/, '')
}

const isNavigation = (request: Request): boolean =>
  request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'

/** Forms and text/plain are what other sites can post without asking. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  if (request.method === 'POST' && !request.is('application/json')) {
    throw new ProblemError('unsupported-media-type', coded('sendTheBodyAsContent'))
  }
  next()
}
