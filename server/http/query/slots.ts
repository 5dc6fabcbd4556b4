/** Clients take turns; those beyond the limit are told to come back. */

import { ProblemError } from '../../answers/problems.ts'
import { type Coded, coded } from '../../contract/told/coded.ts'

export interface Turn {
  end(): void
  /** Lets another query run until `wait` is over. `stop` is called on the oldest when too many answers are unread. */
  rest(wait: () => Promise<void>, stop: (error: Error) => void): Promise<void>
}

export interface Slots {
  /** Waits at most `waitMs` for the client `who`. Throws ProblemError too-many, or the signal's reason. */
  take(who: string, signal: AbortSignal, waitMs: number): Promise<Turn>
}

interface Waiting {
  who: string
  start(): void
  refuse(): void
}

/** `unread`: how many answers may be left unread; the engine keeps memory for each. */
export function createSlots(running: number, waiting: number, unread = 32): Slots {
  /** One turn is kept for a client with nothing running. */
  const keptFree = running > 2 ? 1 : 0
  let free = running + keptFree
  const runs = new Map<string, number>()
  const queue = new Set<Waiting>()
  const resting = new Set<(error: Error) => void>()

  const count = (who: string, by: 1 | -1) => {
    const now = (runs.get(who) ?? 0) + by
    if (now === 0) runs.delete(who)
    else runs.set(who, now)
  }
  const hasRoom = (who: string): boolean => free > (runs.has(who) ? keptFree : 0)
  /** A busy client waits for itself. */
  const next = (): Waiting | undefined => {
    let best: Waiting | undefined
    for (const each of queue) if (!best || (runs.get(each.who) ?? 0) < (runs.get(best.who) ?? 0)) best = each
    return best
  }
  const giveBack = (who: string) => {
    count(who, -1)
    free++
    const first = next()
    if (first && hasRoom(first.who)) first.start()
  }
  /** Makes room in a full queue at the cost of the client with most in it; false where that is `who`. */
  const displace = (who: string): boolean => {
    const lasts = new Map<string, { many: number; last: Waiting }>()
    for (const each of queue) lasts.set(each.who, { many: (lasts.get(each.who)?.many ?? 0) + 1, last: each })
    const greediest = [...lasts.values()].reduce((a, b) => (b.many > a.many ? b : a))
    if (greediest.many <= (lasts.get(who)?.many ?? 0) + 1) return false
    greediest.last.refuse()
    return true
  }

  const wait = (who: string, signal: AbortSignal, waitMs: number | null): Promise<void> => {
    signal.throwIfAborted()
    if (hasRoom(who)) {
      free--
      count(who, 1)
      return Promise.resolve()
    }
    // whoever only goes on reading was let in before
    if (waitMs !== null && queue.size >= waiting && !displace(who))
      throw tooMany(coded('queriesAreRunning', { running, waiting: queue.size }))
    return new Promise((resolve, reject) => {
      const leave = (error: unknown) => {
        settle()
        reject(error)
      }
      const timer = waitMs === null ? undefined : setTimeout(() => leave(tooMany(coded('noQueryEnded', { ms: waitMs }))), waitMs)
      const aborted = () => leave(signal.reason)
      const mine: Waiting = {
        who,
        start() {
          settle()
          free--
          count(who, 1)
          resolve()
        },
        refuse: () => leave(tooMany(coded('queriesAreRunning', { running, waiting: queue.size }))),
      }
      const settle = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', aborted)
        queue.delete(mine)
      }
      signal.addEventListener('abort', aborted)
      queue.add(mine)
    })
  }

  return {
    async take(who, signal, waitMs) {
      await wait(who, signal, waitMs)
      let mine = true
      const end = () => {
        if (!mine) return
        mine = false
        giveBack(who)
      }
      return {
        end,
        async rest(until, stop) {
          end()
          resting.add(stop)
          if (resting.size > unread) {
            const [oldest] = resting
            oldest?.(new ProblemError('timeout', coded('theAnswerWasNotReadWhile')))
          }
          try {
            await until()
          } finally {
            resting.delete(stop)
          }
          await wait(who, signal, null)
          mine = true
        },
      }
    },
  }
}

const tooMany = (detail: Coded) => new ProblemError('too-many', coded('tryAgainInAMoment', { detail }), {}, { 'Retry-After': '1' })
