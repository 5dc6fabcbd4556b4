/** In any form; nothing is rebuilt. */
import type { Looked } from '../looked.ts'
import { fromOlderForm } from '../older-forms.ts'
import { firstRevision } from '../revision.ts'
import { connect, type Neo4jSettings } from './connection.ts'
import { inTransaction, readOfForm, readState } from './read-record.ts'

/** Throws StoreError: not reachable, or of a newer Isnad. */
export async function lookIntoNeo4j(settings: Neo4jSettings): Promise<Looked> {
  const connection = connect(settings)
  try {
    const { schema } = await connection.use('READ', 5000, session => inTransaction(session, readState))
    const { revision, records, notContested } = await readOfForm(connection, schema)
    return { revision, form: revision === firstRevision ? null : schema, records: fromOlderForm(records, schema, notContested) }
  } finally {
    await connection.close()
  }
}
