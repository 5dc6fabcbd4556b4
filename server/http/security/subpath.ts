/** Removes the prefix of a proxy that keeps the path; a proxy that removes it itself works too. */
import type { RequestHandler } from 'express'

export function withoutSubpath(publicUrl: URL | null): RequestHandler {
  const home = publicUrl?.pathname ?? '/'
  const bare = home.slice(0, -1)
  return (request, response, next) => {
    if (home === '/') return next()
    const [path = '', ...query] = request.url.split('?')
    if (path === bare) return response.redirect(308, [home, ...query].join('?'))
    if (path.startsWith(home)) request.url = request.url.slice(bare.length)
    next()
  }
}
