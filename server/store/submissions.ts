/** Kept in the transaction of what they made, so that any app beside the database knows them. */
import type { CypherRunner } from './cypher-runner.ts'
import type { NodeElement } from './graph-elements.ts'

export interface Submitted {
  of: string
  digest: string
}

export const submissionNode = (id: string, { of, digest }: Submitted, at: string): NodeElement => ({
  label: 'Submission',
  id,
  labels: ['Submission'],
  properties: { id, of, digest, at },
})

export const submissionIn = ({ of, digest }: NodeElement['properties']): Submitted => ({ of: String(of), digest: String(digest) })

export async function readSubmission(runner: CypherRunner, id: string): Promise<Submitted | null> {
  const [rows] = await runner.readAll([{ text: 'MATCH (s:Submission {id: $id}) RETURN s.of, s.digest', params: { id } }])
  const row = rows?.[0]
  return row ? { of: String(row[0]), digest: String(row[1]) } : null
}
