/** One driver; every wait is bounded, and a wrong password is tried once. */

import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { coded } from '../../contract/told/coded.ts'
import type { Vocabulary } from '../../evidence/records-change.ts'
import { StoreError } from '../store.ts'
import { storeError } from './errors.ts'
import { isRefusedLogin } from './unusable.ts'

export interface Neo4jSettings {
  uri: string
  user: string
  password: string
  database?: string
}
/** `keepIn`: folder for a copy before a database of an older form is rebuilt; `say` reports it. `vocabulary`: of a database that has none. */
export interface StoreSettings extends Neo4jSettings {
  keepIn: string
  say: (line: string) => void
  vocabulary?: (() => Promise<Vocabulary>) | undefined
}

export interface Connection {
  session(mode: 'READ' | 'WRITE'): Session
  /** Closes the session at the end; fails as StoreError, and after `ms` at the latest. */
  use<T>(mode: 'READ' | 'WRITE', ms: number, work: (session: Session) => Promise<T>): Promise<T>
  /** All share the first connection: a wrong password is tried once, and again after half a minute. */
  ready(): Promise<void>
  failed(error: unknown, shift?: number): unknown
  version(): Promise<string>
  close(): Promise<void>
}

const rememberRefusalMs = 30_000
const answerMs = 5000

/** Connects when first used. Throws StoreError invalid-input for an unreadable address, and for Neo4j's own database. */
export function connect({ uri, user, password, database }: Neo4jSettings): Connection {
  if (database?.toLowerCase() === 'system') throw new StoreError('invalid-input', coded('neo4jDatabaseSystemIsNeo4js'))
  const driver = makeDriver(uri, user, password)
  const target = { uri, database }
  let first: Promise<void> | null = null
  let refusal: { error: StoreError; until: number } | null = null

  /** A connection alone tells nothing about the database and the user's rights in it. */
  const firstQuery = async () => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      await session.run('RETURN 1')
    } finally {
      await session.close().catch(() => undefined)
    }
  }

  const connection: Connection = {
    session: mode =>
      driver.session({ database, defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE, fetchSize: 200 }),
    async use(mode, ms, work) {
      await connection.ready()
      const session = connection.session(mode)
      try {
        return await bounded(work(session), ms)
      } catch (error) {
        throw connection.failed(error)
      } finally {
        // closing also stops what the database still does for it
        await bounded(session.close(), 3000).catch(() => undefined)
      }
    },
    async ready() {
      if (refusal && Date.now() < refusal.until) throw refusal.error
      first ??= bounded(firstQuery(), answerMs).then(
        () => undefined,
        error => {
          first = null
          throw connection.failed(error)
        },
      )
      return first
    },
    failed(error, shift) {
      const failure = storeError(error, shift, target)
      // only these mean that the next try fails too, and that retrying could lock the account
      if (failure instanceof StoreError && isRefusedLogin(failure.at.code ?? ''))
        refusal = { error: failure, until: Date.now() + rememberRefusalMs }
      return failure
    },
    async version() {
      await connection.ready()
      try {
        const { agent } = await bounded(driver.getServerInfo({ database }), answerMs)
        return agent?.replace('Neo4j/', '') ?? 'unknown'
      } catch (error) {
        throw connection.failed(error)
      }
    },
    close: () => bounded(driver.close(), 3000).catch(() => undefined),
  }
  return connection
}

function makeDriver(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      maxConnectionPoolSize: 20,
      connectionAcquisitionTimeout: 5000,
      connectionTimeout: 4000,
      connectionLivenessCheckTimeout: 60_000,
      maxTransactionRetryTime: 0,
      userAgent: 'isnad',
      telemetryDisabled: true,
    })
  } catch (error) {
    throw new StoreError(
      'invalid-input',
      coded('neo4jUriCannotBeUsed', { why: String(error instanceof Error ? error.message : error) }),
      {},
      { cause: error },
    )
  }
}

/** After `ms` fails with `late`, by default store-unreachable. */
export async function bounded<T>(promise: Promise<T>, ms: number, late = silent(ms)): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(late), ms)
  })
  try {
    return await Promise.race([promise, end])
  } finally {
    clearTimeout(timer)
    promise.catch(() => undefined) // nobody waits for a late failure
  }
}

const silent = (ms: number) => new StoreError('store-unreachable', coded('neo4jDidNotAnswer', { s: Math.round(ms / 100) / 10 }))
