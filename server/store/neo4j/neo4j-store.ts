/** GraphStore on a Neo4j server. */
import type { Session, Transaction } from 'neo4j-driver'
import { type CypherRunner, readRecords, readSchema } from '../cypher-store.ts'
import { packRecords } from '../packed-records.ts'
import { decodeParams } from '../params.ts'
import { allowedProcedures } from '../procedures.ts'
import { type Plain, type Question, revisionQuestion } from '../queries.ts'
import { firstRevision } from '../revision.ts'
import { type GraphStore, StoreError } from '../store.ts'
import { readSubmission } from '../submissions.ts'
import { isAllowedFunction } from './allowed-functions.ts'
import { openCallReader } from './call-reader.ts'
import { type Connection, connect, type Neo4jSettings } from './connection.ts'
import { driverToPlain } from './driver-values.ts'
import { toPlanOperator } from './guard.ts'
import { checkedPlan, profile, runQuery } from './run-query.ts'
import { schemaStatements } from './schema-statements.ts'
import { removeAll, writeChange } from './write-graph.ts'

const readMs = 60_000
const writeMs = 600_000
const planMs = 15_000
const warmMs = 60_000

/** Connects when first used; an unreachable server shows in health() and in every question. */
export function openNeo4jStore(settings: Neo4jSettings): GraphStore {
  const connection = connect(settings)
  const reader = openCallReader()
  const runner: CypherRunner = { readAll: questions => readAll(connection, questions) }
  let prepared = false
  const prepare = async (drawnTypes: string[]) => {
    await connection.use('WRITE', writeMs, async session => {
      for (const statement of schemaStatements(drawnTypes)) await session.run(statement)
      await session.run('CALL db.awaitIndexes(300)')
    })
    prepared = true
  }
  const write = async (work: (tx: Transaction) => Promise<string>) => {
    if (!prepared) await prepare([])
    return connection.use('WRITE', writeMs, session => inTransaction(session, work))
  }
  return {
    health: async () => {
      try {
        return { kind: 'neo4j', version: await connection.version(), connected: true }
      } catch (error) {
        return { kind: 'neo4j', version: 'unknown', connected: false, why: error instanceof Error ? error.message : String(error) }
      }
    },
    revision: () => connection.use('READ', 5000, session => inTransaction(session, readRevision)),
    records: () => readRecords(runner),
    submitted: id => readSubmission(runner, id),
    packedRecords: async () => packRecords(await readRecords(runner)),
    schema: async () => ({ ...(await readSchema(runner)), procedures: [...allowedProcedures], functions: await functions(connection) }),
    query: request => runQuery(connection, reader, request),
    plan: async (cypher, params) => {
      const values = decodeParams(params)
      const { plan, columns } = await checkedPlan(connection, reader, cypher, values, planMs)
      const ran = /^\s*profile\b/i.test(cypher) ? await profile(connection, cypher, values, planMs) : plan
      return { plan: toPlanOperator(ran), columns }
    },
    prepare,
    write: change => write(tx => writeChange(tx, change)),
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

async function inTransaction<T>(session: Session, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = await session.beginTransaction()
  try {
    const result = await work(tx)
    await tx.commit()
    return result
  } catch (error) {
    await tx.rollback().catch(() => undefined) // the first failure is the one to tell
    throw error
  }
}

/** Neo4j reads what is committed at each statement, so the revision is read before and after. */
async function readAll(connection: Connection, questions: Question[]): Promise<Plain[][][]> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const answers = await connection.use('READ', readMs, session =>
      inTransaction(session, async tx => {
        const before = await readRevision(tx)
        const rows: Plain[][][] = []
        for (const question of questions) rows.push(await ask(tx, question))
        return before === (await readRevision(tx)) ? rows : null
      }),
    )
    if (answers) return answers
  }
  throw new StoreError('conflict', 'The store was written to again and again while it was read. Try again.')
}

async function ask(tx: Transaction, { text, params }: Question): Promise<Plain[][]> {
  const { records } = await tx.run(text, params)
  return records.map(record => [...record.values()].map(driverToPlain))
}

async function readRevision(tx: Transaction): Promise<string> {
  const [row] = await ask(tx, revisionQuestion)
  return typeof row?.[0] === 'string' ? row[0] : firstRevision
}

const functions = (connection: Connection): Promise<string[]> =>
  connection.use('READ', readMs, async session => {
    const { records } = await session.run('SHOW FUNCTIONS YIELD name RETURN name')
    return records
      .map(record => String(record.get('name')))
      .filter(isAllowedFunction)
      .sort()
  })
