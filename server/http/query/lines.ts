/** No faster than it is read. */

import type { Response } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import type { QueryLine } from '../../contract/query.ts'
import { coded } from '../../contract/told/coded.ts'

/** A reader that takes nothing this long holds a slot and a cursor for nobody. */
const stalledAfterMs = 60_000

export interface Lines {
  write(line: QueryLine): Promise<void>
  pass(lines: Uint8Array): Promise<void>
  end(line: QueryLine): void
}

/** `rest` wraps the wait for a slow reader. */
export function ndjson(response: Response, signal: AbortSignal, rest: (wait: () => Promise<void>) => Promise<void>): Lines {
  return {
    async write(line) {
      signal.throwIfAborted()
      if (!response.headersSent) response.status(200).set('X-Accel-Buffering', 'no').type('application/x-ndjson')
      if (!response.write(`${JSON.stringify(line)}\n`)) await rest(() => drained(response, signal))
    },
    async pass(lines) {
      signal.throwIfAborted()
      if (!response.write(lines)) await rest(() => drained(response, signal))
    },
    end(line) {
      if (!response.destroyed) response.end(`${JSON.stringify(line)}\n`)
    },
  }
}

function drained(response: Response, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(new ProblemError('timeout', coded('theAnswerWasNotRead'))), stalledAfterMs)
    const settle = (error?: unknown) => {
      clearTimeout(timer)
      response.off('drain', onDrain)
      signal.removeEventListener('abort', onAbort)
      if (error === undefined) resolve()
      else reject(error)
    }
    const onDrain = () => settle()
    const onAbort = () => settle(signal.reason)
    response.on('drain', onDrain)
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
  })
}
