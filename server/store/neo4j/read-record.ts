import type { Session, Transaction } from 'neo4j-driver'
import { coded } from '../../contract/told/coded.ts'
import type { Records } from '../../evidence/records.ts'
import { recordsOf } from '../cypher-store.ts'
import { notContestedQuestion, type Plain, type Question, recordQuestions, revisionQuestion } from '../queries.ts'
import { schemaVersion } from '../schema-version.ts'
import { StoreError } from '../store.ts'
import type { Connection } from './connection.ts'
import { driverToPlain } from './driver-values.ts'
import { OlderForm, stateOf } from './write-graph.ts'

const readMs = 60_000

export async function inTransaction<T>(session: Session, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = await session.beginTransaction()
  try {
    const result = await work(tx)
    await tx.commit()
    return result
  } catch (error) {
    await tx.rollback().catch(() => undefined) // the first failure is the one to report
    throw error
  }
}

/** Throws OlderForm where the database is of another form. */
export const readAll = async (connection: Connection, questions: Question[]): Promise<Plain[][][]> =>
  (await readAs(connection, questions, schemaVersion)).rows

/** Neo4j sees commits between statements, so the revision is read before and after. Throws OlderForm where it is not of form `form`. */
async function readAs(connection: Connection, questions: Question[], form: number): Promise<{ revision: string; rows: Plain[][][] }> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const answers = await connection.use('READ', readMs, session =>
      inTransaction(session, async tx => {
        const before = await readState(tx)
        if (before.schema !== form) throw new OlderForm(before.schema)
        const rows: Plain[][][] = []
        for (const question of questions) rows.push(await ask(tx, question))
        return before.revision === (await readState(tx)).revision ? { revision: before.revision, rows } : null
      }),
    )
    if (answers) return answers
  }
  throw new StoreError('conflict', coded('theStoreWasWrittenToAgain'))
}

async function ask(tx: Transaction, { text, params }: Question): Promise<Plain[][]> {
  const { records } = await tx.run(text, params)
  return records.map(record => [...record.values()].map(driverToPlain))
}

export async function readState(tx: Transaction): Promise<{ revision: string; schema: number }> {
  const [row = []] = await ask(tx, revisionQuestion)
  return stateOf(row)
}

/** As that form recorded it, with what only the first form had. */
export async function readOfForm(
  connection: Connection,
  form: number,
): Promise<{ revision: string; records: Records; notContested: ReadonlySet<string> }> {
  const { revision, rows } = await readAs(connection, [...Object.values(recordQuestions), notContestedQuestion], form)
  const notContested = new Set((rows.pop() ?? []).map(([id]) => String(id)))
  return { revision, records: recordsOf(rows), notContested }
}
