/** One JSON line per request on standard error, without query parts of addresses, headers, bodies or parameters. */
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import pino, { type Logger } from 'pino'

export type Log = Logger

export const createLog = (level = 'warn'): Log => pino({ base: null, level }, pino.destination(2))

/** Without the query part, which may hold a token or a search text. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const { method, path } = request
    const id = randomUUID()
    response.on('close', () => {
      log.info(
        { id, method, path, status: response.statusCode, ms: Math.round(performance.now() - start), whole: response.writableFinished },
        'request',
      )
    })
    next()
  }
}
