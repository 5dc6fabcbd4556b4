/** Files come whole into memory, and are read on the thread that answers everybody: only so many bytes of them at once. */
import type { RequestHandler } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { coded } from '../../contract/told/coded.ts'

const afterSeconds = 5

/** `most` bytes over all requests; one alone always comes in. The next is refused before it is read. */
export function bytesInFlight(most: number, largest: number): RequestHandler {
  let now = 0
  return (request, response, next) => {
    const said = Number(request.headers['content-length'])
    const bytes = Number.isFinite(said) ? said : largest
    if (bytes > largest) return next()
    if (now > 0 && now + bytes > most) {
      response.set('Connection', 'close')
      throw new ProblemError('too-many', coded('otherFilesAreBeingRead', { s: afterSeconds }), {}, { 'Retry-After': String(afterSeconds) })
    }
    now += bytes
    response.once('close', () => {
      now -= bytes
    })
    next()
  }
}
