import type { Transaction } from 'neo4j-driver'
import type { Vocabulary } from '../../evidence/records-change.ts'
import type { RecordCounts } from '../store.ts'
import { drawnTypes } from './slice-statements.ts'

/** As everyone sees it; null where nodes under Isnad's labels are not Isnad's, which only reading them tells. */
export async function countRecord(tx: Transaction, vocabulary: Vocabulary): Promise<RecordCounts | null> {
  const { records } = await tx.run(`RETURN COUNT { (:Entity) } AS entities,
COUNT { (s:Source) WHERE NOT EXISTS { (s)<-[:STATED_IN]-(:Claim) } OR EXISTS { (s)<-[:STATED_IN]-(d:Claim) WHERE d.status = 'active' } } AS sources,
COUNT { (c:Claim) WHERE c.status = 'active' } AS claims,
COUNT { ()-[r:${drawnTypes(vocabulary)}]->() WHERE r.key IS NOT NULL AND r.state <> 'withdrawn' } AS relations,
COUNT { (e:Entity) WHERE e.id IS NULL OR e.name IS NULL OR e.kind IS NULL OR e.kinds IS NULL } AS foreign`)
  const count = (name: string): number => Number(records[0]?.get(name) ?? 0)
  if (count('foreign') > 0) return null
  return { entities: count('entities'), relations: count('relations'), claims: count('claims'), sources: count('sources') }
}
