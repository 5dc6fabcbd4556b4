import type { Transaction } from 'neo4j-driver'
import type { CypherRunner } from '../cypher-runner.ts'
import { readRecords, readSchema } from '../cypher-store.ts'
import { fromOlderForm } from '../older-forms.ts'
import { packRecords } from '../packed-records.ts'
import { decodeParams } from '../params.ts'
import { allowedProcedures } from '../procedures.ts'
import { schemaVersion } from '../schema-version.ts'
import type { GraphStore } from '../store.ts'
import { readSubmission } from '../submissions.ts'
import { toElements } from '../to-elements.ts'
import { isAllowedFunction } from './allowed-functions.ts'
import { openCallReader } from './call-reader.ts'
import { type Connection, connect, type StoreSettings } from './connection.ts'
import { toPlanOperator } from './guard.ts'
import { keepRecord } from './keep-record.ts'
import { keepingLent, lentOnce, withLent } from './lent-vocabulary.ts'
import { inTransaction, readAll, readOfForm, readState } from './read-record.ts'
import { changeSince, sliceReader } from './read-slice.ts'
import { checkedPlan, profile, runQuery } from './run-query.ts'
import { schemaStatements } from './schema-statements.ts'
import { OlderForm, rebuildGraph, removeAll, writeChange } from './write-graph.ts'

const readMs = 60_000
const writeMs = 600_000
const planMs = 15_000
const warmMs = 60_000

/** Connects when first used; an unreachable server shows in health() and in every question. */
export function openNeo4jStore(settings: StoreSettings): GraphStore {
  const connection = connect(settings)
  const reader = openCallReader()
  const runner: CypherRunner = { readAll: questions => inThisForm(() => readAll(connection, questions)) }
  const lent = lentOnce(settings.vocabulary)
  const records = async () => withLent(await readRecords(runner), lent)
  const parts = sliceReader(connection, lent)
  let prepared = false
  const prepare = async (drawnTypes: string[]) => {
    await connection.use('WRITE', writeMs, async session => {
      // another copy of Isnad may prepare it too: the driver tries again what the database gave up for the other
      for (const statement of schemaStatements(drawnTypes)) await session.executeWrite(tx => tx.run(statement))
      await session.run('CALL db.awaitIndexes(300)')
    })
    prepared = true
  }
  const writing = <T>(work: (tx: Transaction) => Promise<T>) => connection.use('WRITE', writeMs, session => inTransaction(session, work))
  const write = async (work: (tx: Transaction) => Promise<string>) => {
    if (!prepared) await prepare([])
    return inThisForm(() => writing(work))
  }
  /** Whoever first meets a database of an older form keeps it as a file and rebuilds it. */
  const rebuild = async (form: number): Promise<void> => {
    const { revision, records, notContested } = await readOfForm(connection, form)
    const copy = keepRecord(settings.keepIn, form, revision, records)
    const put = toElements(fromOlderForm(records, form, notContested))
    const change = { expect: revision, put, remove: { nodes: [], relationships: [] } }
    await prepare([])
    if ((await writing(tx => rebuildGraph(tx, change))) !== null)
      settings.say(
        `The database was written in form ${form} by an older Isnad; it was rebuilt in form ${schemaVersion} with the same claims. The record as it was is kept as ${copy}.`,
      )
  }
  let rebuilding: Promise<void> | null = null
  const inThisForm = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof OlderForm)) throw error
      rebuilding ??= rebuild(error.schema)
        .catch(done)
        .finally(() => {
          rebuilding = null
        })
      await rebuilding
      return work()
    }
  }
  return {
    health: async () => {
      try {
        return { kind: 'neo4j', version: await connection.version(), connected: true }
      } catch (error) {
        return { kind: 'neo4j', version: 'unknown', connected: false, why: error instanceof Error ? error.message : String(error) }
      }
    },
    revision: () => inThisForm(() => connection.use('READ', 5000, session => inTransaction(session, readRevision))),
    records,
    changeSince: from => inThisForm(() => changeSince(connection, from, lent)),
    slice: question => inThisForm(() => parts.slice(question)),
    counts: () => inThisForm(() => parts.counts()),
    submitted: id => readSubmission(runner, id),
    recordSource: async () => ({ packed: packRecords(await records()) }),
    schema: async () => ({ ...(await readSchema(runner)), procedures: [...allowedProcedures], functions: await functions(connection) }),
    follow: (cypher, signal) => reader.follow(cypher, signal),
    query: request => runQuery(connection, reader, request),
    plan: async (cypher, params) => {
      const values = decodeParams(params)
      const { plan, columns } = await checkedPlan(connection, reader, cypher, values, planMs)
      const ran = /^\s*profile\b/i.test(cypher) ? await profile(connection, cypher, values, planMs) : plan
      return { plan: toPlanOperator(ran), columns }
    },
    prepare,
    write: async change => {
      const kept = await keepingLent(connection, lent, change)
      if (kept) await prepare(kept.drawnTypes)
      return write(tx => writeChange(tx, kept?.change ?? change))
    },
    reset: () => write(removeAll),
    warm: () =>
      reader.read('RETURN 1', warmMs).then(
        () => undefined,
        () => undefined,
      ),
    announce: async () => undefined,
    close: async () => {
      await reader.close()
      await connection.close()
    },
  }
}

function done(error: unknown): void {
  if (!(error instanceof OlderForm && error.schema === schemaVersion)) throw error
}

async function readRevision(tx: Transaction): Promise<string> {
  const { revision, schema } = await readState(tx)
  if (schema !== schemaVersion) throw new OlderForm(schema)
  return revision
}

const functions = (connection: Connection): Promise<string[]> =>
  connection.use('READ', readMs, async session => {
    const { records } = await session.run('SHOW FUNCTIONS YIELD name RETURN name')
    return records
      .map(record => String(record.get('name')))
      .filter(isAllowedFunction)
      .sort()
  })
