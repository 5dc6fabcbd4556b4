/** Runs scenarios in processes: nine tenths of the time is Neo4j's analysis, which uses one core per process. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Scenario } from './features.ts'
import type { Outcome } from './play.ts'
import type { Share, ShareOutcomes } from './share.ts'

/** Neighbours stay together: examples of an outline often share a text, which each process analyses once. */
const SHARE = 40

export async function playInParallel(scenarios: readonly Scenario[], features: string, processes: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  const work = async (): Promise<void> => {
    const child = fork(fileURLToPath(new URL('part-process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
    try {
      while (next < scenarios.length) {
        const at = next
        next += SHARE
        const answers = await ask(child, { features, scenarios: scenarios.slice(at, next) })
        for (const [i, outcome] of answers.entries()) outcomes[at + i] = outcome
      }
    } finally {
      child.kill()
    }
  }
  await Promise.all(Array.from({ length: processes }, work))
  return outcomes
}

/** A child that ends early fails the run: a scenario left out must not look like one passed. */
async function ask(child: ChildProcess, share: Share): Promise<ShareOutcomes> {
  const done = new AbortController()
  const { signal } = done
  const gone = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a process of the TCK ended with code ${code}`)
  })
  gone.catch(() => undefined)
  child.send(share)
  const [answers] = (await Promise.race([once(child, 'message', { signal }), gone])) as [ShareOutcomes]
  done.abort()
  return answers
}
