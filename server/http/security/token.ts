/** Beyond loopback: one token, exchanged once for a cookie, so that it stays out of addresses, logs and Referer. */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { ProblemError, problem } from '../../answers/problems.ts'
import { type Coded, coded } from '../../contract/told/coded.ts'
import { sendProblem } from '../send-problem.ts'

const cookieName = 'isnad_session'
const minute = 60_000
const mostAttempts = 10
const tooMany = problem('too-many', coded('tooManyWrongTokensFrom'))

/** `null`: no token is set, and everyone on this machine passes. */
export function tokenGuard(token: string | null, publicUrl: URL | null): RequestHandler[] {
  if (token === null) return []
  // random per process: a session ends with the server, and the cookie tells nothing about the token
  const key = randomBytes(32)
  const session = digest(key, `session:${token}`).toString('base64url')
  const isToken = (given: string): boolean => timingSafeEqual(digest(key, given), digest(key, token))
  const hasSession = (request: Request): boolean => timingSafeEqual(digest(key, cookieOf(request) ?? ''), digest(key, session))

  const attempts = rateLimit({
    windowMs: minute,
    limit: mostAttempts,
    standardHeaders: false,
    legacyHeaders: false,
    // ISNAD_TRUSTED_PROXIES decides whose header is trusted; others may send what they like
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => sendProblem(response, tooMany, { 'Retry-After': '60' }),
  })

  const check: RequestHandler = (request, response, next) => {
    if (hasSession(request) && request.query.token === undefined) return next()
    const given = credentialOf(request)
    if (given === null) throw unauthorized(coded('openIsnadWithTheToken'))
    if (!isToken(given)) return attempts(request, response, error => next(error ?? unauthorized(coded('theTokenIsWrong'))))
    // the right token always passes: behind a proxy all share one address, and 32 letters cannot be guessed
    return inAddress(request) === null ? next() : exchange(request, response, session, publicUrl)
  }
  return [check]
}

const unauthorized = (detail: Coded) => new ProblemError('unauthorized', detail, {}, { 'WWW-Authenticate': 'Bearer realm="Isnad"' })

/** The rest of the address stays. */
function exchange(request: Request, response: Response, session: string, publicUrl: URL | null): void {
  const home = publicUrl?.pathname ?? '/'
  const rest = new URL(request.originalUrl, 'http://isnad').searchParams
  rest.delete('token')
  response.cookie(cookieName, session, { httpOnly: true, sameSite: 'strict', path: home, secure: publicUrl?.protocol === 'https:' })
  response.set('Cache-Control', 'no-store').redirect(303, rest.size > 0 ? `${home}?${rest}` : home)
}

const credentialOf = (request: Request): string | null =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? inAddress(request)

const inAddress = (request: Request): string | null =>
  request.path === '/' && typeof request.query.token === 'string' ? request.query.token : null

const cookieOf = (request: Request): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map(pair => pair.trim().split('='))
    .find(([name]) => name === cookieName)?.[1]

const digest = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
