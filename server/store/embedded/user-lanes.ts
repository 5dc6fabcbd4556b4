import type { Lane } from './lane.ts'

export interface Seat {
  readonly lane: Lane
  call: Lane['call']
  share(): void
}

export interface UserLanes {
  /** Waits for an idle lane; the last one is kept for a client with nothing running. Throws the signal's reason. */
  take(client: string, signal?: AbortSignal): Promise<Seat>
  close(): Promise<void>
}

interface Waiting {
  client: string
  start(lane: Lane): void
}

/** Most queries take less time than starting a process. */
const patienceMs = 300

/** The first call starts the first lane; `warm` prepares a further one. */
export function userLanes(lanes: readonly Lane[], warm: (lane: Lane) => Promise<unknown>): UserLanes {
  const kept = new Set<Lane>()
  const calls = new Map<Lane, number>(lanes.map(lane => [lane, 0]))
  const runs = new Map<string, number>()
  const waiting = new Set<Waiting>()
  let starting = false

  const count = (client: string, by: 1 | -1): void => {
    const now = (runs.get(client) ?? 0) + by
    if (now === 0) runs.delete(client)
    else runs.set(client, now)
  }
  const isIdle = (lane: Lane): boolean => calls.get(lane) === 0 && !kept.has(lane)
  const laneFor = (client: string): Lane | undefined => {
    const idle = lanes.filter(isIdle)
    if (lanes.length > 1 && idle.length < 2 && runs.has(client)) return undefined
    return idle.find(lane => lane.started || lane === lanes[0])
  }
  const serve = (): void => {
    for (const each of [...waiting].sort((a, b) => (runs.get(a.client) ?? 0) - (runs.get(b.client) ?? 0))) {
      const lane = laneFor(each.client)
      if (lane) each.start(lane)
    }
  }
  /** In advance, so that whoever comes during a long query finds a lane. */
  const startWhereBusy = (): void => {
    const cold = lanes.find(lane => !lane.started && isIdle(lane))
    if (!cold || starting || lanes.some(lane => lane.started && isIdle(lane))) return
    starting = true
    kept.add(cold)
    void warm(cold)
      .catch(() => undefined) // the next caller gets the error
      .then(() => {
        starting = false
        kept.delete(cold)
        serve()
        lookLater()
      })
  }
  const lookLater = (): void => void setTimeout(startWhereBusy, patienceMs).unref()

  const seat = (lane: Lane, client: string): Seat => {
    let mine = true
    kept.add(lane)
    count(client, 1)
    const share = (): void => {
      if (!mine) return
      mine = false
      kept.delete(lane)
      count(client, -1)
      serve()
    }
    return {
      lane,
      share,
      async call(name, input, options) {
        count(client, 1)
        calls.set(lane, calls.get(lane)! + 1)
        lookLater()
        try {
          return await lane.call(name, input, options)
        } finally {
          count(client, -1)
          calls.set(lane, calls.get(lane)! - 1)
          serve()
        }
      },
    }
  }

  return {
    take(client, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const leave = (): void => {
          waiting.delete(mine)
          signal?.removeEventListener('abort', drop)
        }
        const drop = (): void => {
          leave()
          reject(signal?.reason)
        }
        const mine: Waiting = {
          client,
          start(lane) {
            leave()
            resolve(seat(lane, client))
          },
        }
        waiting.add(mine)
        signal?.addEventListener('abort', drop, { once: true })
        serve()
        if (waiting.has(mine)) lookLater()
      })
    },
    close: async () => void (await Promise.all(lanes.map(lane => lane.close()))),
  }
}
