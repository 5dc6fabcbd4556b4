/** How many queries run at once, and how many may wait; the rest is told to come back. */
import { ProblemError } from '../problems.ts'

export interface Slots {
  /** Waits for a slot, at most `waitMs`; answers the function that gives it back. Throws ProblemError too-many, or the signal's reason. */
  take(signal: AbortSignal, waitMs: number): Promise<() => void>
}

export function createSlots(running: number, waiting: number): Slots {
  let free = running
  const queue = new Set<() => void>()

  const giveBack = () => {
    let given = false
    return () => {
      if (given) return
      given = true
      const [first] = queue
      if (first) first()
      else free++
    }
  }

  return {
    async take(signal, waitMs) {
      signal.throwIfAborted()
      if (free > 0) {
        free--
        return giveBack()
      }
      if (queue.size >= waiting) throw tooMany(`${running} queries are running and ${waiting} are waiting.`)
      return new Promise((resolve, reject) => {
        const leave = (error: unknown) => {
          settle()
          reject(error)
        }
        const timer = setTimeout(() => leave(tooMany(`No query ended within ${waitMs} ms.`)), waitMs)
        const aborted = () => leave(signal.reason)
        const start = () => {
          settle()
          resolve(giveBack())
        }
        const settle = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', aborted)
          queue.delete(start)
        }
        signal.addEventListener('abort', aborted)
        queue.add(start)
      })
    },
  }
}

const tooMany = (detail: string) => new ProblemError('too-many', `${detail} Try again in a moment.`, {}, { 'Retry-After': '1' })
