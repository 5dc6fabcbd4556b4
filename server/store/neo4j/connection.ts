/** One driver, with every wait bounded and a wrong password tried once. */
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { StoreError } from '../store.ts'
import { storeError } from './errors.ts'

export interface Neo4jSettings {
  uri: string
  user: string
  password: string
  database?: string
}

export interface Connection {
  session(mode: 'READ' | 'WRITE'): Session
  /** `work` on a session that is closed at the end; fails as StoreError, and after `ms` at the latest. */
  use<T>(mode: 'READ' | 'WRITE', ms: number, work: (session: Session) => Promise<T>): Promise<T>
  /** Waits for the first connection, which all share: a wrong password is tried once, and again after half a minute. */
  ready(): Promise<void>
  /** The failure as a StoreError; remembers a refused password. */
  failed(error: unknown, shift?: number): unknown
  version(): Promise<string>
  close(): Promise<void>
}

const rememberRefusalMs = 30_000
const answerMs = 5000

/** Throws StoreError invalid-input for an address that the driver cannot read; connects when first used. */
export function connect({ uri, user, password, database }: Neo4jSettings): Connection {
  const driver = makeDriver(uri, user, password)
  let first: Promise<void> | null = null
  let refusal: { error: StoreError; until: number } | null = null

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
        // closing also stops whatever the database still does for it
        await bounded(session.close(), 3000).catch(() => undefined)
      }
    },
    async ready() {
      if (refusal && Date.now() < refusal.until) throw refusal.error
      first ??= bounded(driver.getServerInfo({ database }), answerMs).then(
        () => undefined,
        error => {
          first = null
          throw connection.failed(error)
        },
      )
      return first
    },
    failed(error, shift) {
      const failure = storeError(error, shift)
      if (!(failure instanceof StoreError) || !failure.at.code?.startsWith('Neo.ClientError.Security.')) return failure
      const refused = new StoreError(
        'store-unreachable',
        'Neo4j refuses the name or the password in NEO4J_USER and NEO4J_PASSWORD.',
        failure.at,
        { cause: error },
      )
      refusal = { error: refused, until: Date.now() + rememberRefusalMs }
      return refused
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
      `NEO4J_URI cannot be used: ${error instanceof Error ? error.message : error}`,
      {},
      { cause: error },
    )
  }
}

/** `promise`, or after `ms` the failure `late`: without one, store-unreachable. */
export async function bounded<T>(promise: Promise<T>, ms: number, late = silent(ms)): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(late), ms)
  })
  try {
    return await Promise.race([promise, end])
  } finally {
    clearTimeout(timer)
    promise.catch(() => undefined) // a late failure has nobody left to tell
  }
}

const silent = (ms: number) => new StoreError('store-unreachable', `Neo4j did not answer within ${Math.round(ms / 100) / 10} s.`)
