import { resolve } from 'node:path'
import { coded } from '../../contract/told/coded.ts'
import { stayingAlive } from '../../threads/staying-alive.ts'
import type { CypherRunner } from '../cypher-runner.ts'
import { readSchema } from '../cypher-store.ts'
import { listed } from '../graph-elements.ts'
import { decodeParams } from '../params.ts'
import { asStoreError } from '../private-files.ts'
import { allowedProcedures } from '../procedures.ts'
import type { Question } from '../queries.ts'
import { nextRevision } from '../revision.ts'
import { ending } from '../rows.ts'
import { type GraphStore, type QueryRun, StoreError } from '../store.ts'
import { openCompiler } from './compiler.ts'
import { engineFunctions, engineVersion } from './engine-facts.ts'
import { recordsOfJournal } from './fold-records.ts'
import { openJournal } from './journal.ts'
import { entriesOf, type JournalEntry } from './journal-entries.ts'
import { openLane } from './lane.ts'
import { lockFolder } from './lock.ts'
import type { OwnQuestion } from './protocol.ts'
import { userLanes } from './user-lanes.ts'
import { memoryLimit, runUserQuery } from './user-query.ts'

const planMs = 15_000
/** Bytes of a journal from which the graph of queries takes hundreds of megabytes: then it is loaded when first asked, not at the start. */
const largeJournal = 48 * 1024 * 1024
/** Each has the graph in memory; all but the first run only while queries keep the others busy. */
const mostUserLanes = 3
/** Rarely used lanes end, since each holds the graph once more. */
const idleMs = 60_000

export interface EmbeddedSettings {
  folder: string
  largeFrom?: number
  say?: (line: string) => void
}

/** Locks the folder and reads the journal. Throws StoreHeldError, or StoreError (one line) for an unusable folder. */
export async function openEmbeddedStore({
  folder,
  largeFrom = largeJournal,
  say = () => undefined,
}: EmbeddedSettings): Promise<GraphStore> {
  const path = resolve(folder)
  try {
    const lock = await lockFolder(path)
    try {
      return storeOver(openJournal(path, say), lock, largeFrom)
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw asStoreError(path, error)
  }
}

function storeOver(journal: ReturnType<typeof openJournal>, lock: Awaited<ReturnType<typeof lockFolder>>, largeFrom: number): GraphStore {
  const compiler = openCompiler()
  // the app's own questions must not wait behind a user's query or fail with it, so they have a lane of their own; so do plans
  const own = openLane(journal, { idleMs })
  let asking = 0
  const [users, ...spare] = Array.from({ length: mostUserLanes }, (_, i) =>
    openLane(journal, { apart: true, idleMs: i > 0 ? idleMs : undefined }),
  )
  const plans = openLane(journal, { apart: true, idleMs })
  const lanes = [own, users!, ...spare, plans]
  const whole = () => ({ path: journal.path, bytes: journal.bytes })
  const turns = userLanes([users!, ...spare], lane => lane.call('advance', whole()))
  let loading: Promise<unknown> | null = null
  const loaded = (): Promise<unknown> => {
    loading ??= users!.call('advance', whole()).catch(ignore)
    return loading
  }
  const compiled = (questions: Question[]): Promise<OwnQuestion[]> =>
    Promise.all(questions.map(async ({ text, params }) => ({ compiled: await compiler.compileOwn(text), params: decodeParams(params) })))
  const runner: CypherRunner = {
    async readAll(questions) {
      const asked = await compiled(questions)
      return (asking === 0 ? users! : own).call('ask', { questions: asked })
    },
  }
  let known: { revision: string; counts: ReturnType<typeof readSchema> } | null = null
  /** Counted once for each revision: only Isnad writes here. */
  const counts = (): ReturnType<typeof readSchema> => {
    if (known?.revision === journal.revision) return known.counts
    const fresh = { revision: journal.revision, counts: readSchema(runner) }
    fresh.counts.catch(() => {
      if (known === fresh) known = null
    })
    known = fresh
    return fresh.counts
  }
  let closed = false
  let writing: Promise<unknown> = Promise.resolve()
  const write = (entries: () => Promise<Iterable<JournalEntry>>): Promise<string> => {
    const turn = writing.then(async () => {
      if (closed) throw new StoreError('store-unreachable', coded('theStoreIsClosed'))
      await journal.append(await entries(), nextRevision(journal.revision))
      // written already: a lane that fails here starts again from the journal; one that is busy gets this before its next call
      for (const lane of lanes) if (lane.started) void lane.call('advance', whole()).catch(ignore)
      return journal.revision
    })
    writing = turn.catch(() => undefined)
    return turn
  }
  const counted = async (begun: Promise<QueryRun>): Promise<QueryRun> => {
    asking++
    const end = () => {
      asking--
    }
    try {
      const run = await begun
      return { columns: run.columns, rows: ending(run.rows, end) }
    } catch (error) {
      end()
      throw error
    }
  }
  return {
    health: async () => ({ kind: 'embedded', version: engineVersion, connected: !closed }),
    revision: async () => journal.revision,
    records: async () => recordsOfJournal(journal.path, journal.bytes),
    submitted: async id => journal.submissions.get(id) ?? null,
    recordSource: async () => ({ journal: whole(), revision: journal.revision }),
    schema: async () => ({ ...(await counts()), procedures: [...allowedProcedures], functions: engineFunctions() }),
    async follow(cypher, signal) {
      await compiler.compile(cypher, signal)
      return compiler.follow(cypher, signal)
    },
    async query(request) {
      await unlessAborted(loaded(), request.signal)
      return counted(runUserQuery(compiler, turns, request))
    },
    plan: async (cypher, params, client = '') => {
      const values = decodeParams(params)
      const signal = AbortSignal.timeout(planMs)
      const compiled = await compiler.compile(cypher, signal)
      // PROFILE runs the query, so it counts as a user's
      const seat = compiled.ast.mode === 'profile' ? await turns.take(client, signal) : undefined
      try {
        return await (seat ?? plans).call('plan', { compiled, params: values, memoryLimit, timeoutMs: planMs }, { signal })
      } finally {
        seat?.share()
      }
    },
    prepare: async () => undefined,
    write: change =>
      write(async () => {
        if (change.expect !== journal.revision) {
          throw new StoreError('conflict', coded('theStoreHasMovedOn', { revision: journal.revision, expect: change.expect }))
        }
        if (!change.sound) await own.call('check', { change: listed(change) })
        return entriesOf(change)
      }),
    reset: () => write(async () => [['reset']]),
    async warm() {
      await Promise.all([compiler.warm(), journal.bytes < largeFrom && loaded()])
    },
    announce: async address => lock.announce(address),
    close: () =>
      stayingAlive(async () => {
        if (closed) return
        await writing
        closed = true
        await Promise.all([compiler.close(), ...lanes.map(lane => lane.close())])
        journal.close()
        lock.release()
      }),
  }
}

const ignore = (): void => undefined

function unlessAborted(wait: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const drop = () => reject(signal.reason)
    if (signal.aborted) return drop()
    signal.addEventListener('abort', drop, { once: true })
    void wait.then(() => {
      signal.removeEventListener('abort', drop)
      resolve()
    })
  })
}
