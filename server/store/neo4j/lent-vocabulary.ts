/** A database that nobody filled answers with the vocabulary that it is lent; its first write keeps it. */
import { hasVocabulary, type Vocabulary } from '../../evidence/records-change.ts'
import { eachTime, type GraphChange, type NodeElement } from '../graph-elements.ts'
import { vocabularyElements } from '../vocabulary-elements.ts'
import type { Connection } from './connection.ts'

export type Lent = () => Promise<Vocabulary>

const readMs = 5000

/** Read once, since it comes from many files; a failure is not kept. */
export function lentOnce(lent: Lent | undefined): Lent | undefined {
  let known: Promise<Vocabulary> | null = null
  return (
    lent &&
    (() => {
      known ??= lent().catch(error => {
        known = null
        throw error
      })
      return known
    })
  )
}

export const withLent = async <R extends Vocabulary>(records: R, lent: Lent | undefined): Promise<R> =>
  lent === undefined || hasVocabulary(records) ? records : { ...records, ...(await lent()) }

const isKept = (connection: Connection): Promise<boolean> =>
  connection.use('READ', readMs, async session => {
    const { records } = await session.run('MATCH (n:Kind|Predicate|Family) RETURN n.id LIMIT 1')
    return records.length > 0
  })

/** With what is lent, unless the change has it otherwise; null where the database has its own. Who writes in between moves the revision on, so the change is refused. */
export async function keepingLent(
  connection: Connection,
  lent: Lent | undefined,
  { put, remove, ...change }: GraphChange,
): Promise<{ change: GraphChange; drawnTypes: string[] } | null> {
  if (lent === undefined || (await isKept(connection))) return null
  const vocabulary = await lent()
  const key = ({ label, id }: { label: string; id: string }) => `${label} ${id}`
  const otherwise = new Set(remove.nodes.map(key))
  for (const node of put.nodes) if (node.label !== 'Entity' && node.label !== 'Claim') otherwise.add(key(node))
  const fresh = vocabularyElements(vocabulary).nodes.filter(node => !otherwise.has(key(node)))
  return {
    change: { ...change, put: { ...put, nodes: eachTime(() => both(fresh, put.nodes)) }, remove },
    drawnTypes: vocabulary.predicates.filter(({ drawn }) => drawn).map(({ id }) => id),
  }
}

function* both(some: Iterable<NodeElement>, others: Iterable<NodeElement>): Generator<NodeElement> {
  yield* some
  yield* others
}
