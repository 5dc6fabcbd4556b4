/** One transaction of batched statements under the lock of one node, which holds the revision. */

import type { Transaction } from 'neo4j-driver'
import { coded } from '../../contract/told/coded.ts'
import type { GraphChange, NodeElement, NodeRef, RelationshipElement, StoredValue } from '../graph-elements.ts'
import { firstRevision, nextRevision } from '../revision.ts'
import { firstSchemaVersion, refuseNewer, schemaVersion } from '../schema-version.ts'
import { StoreError } from '../store.ts'
import { touchedBy, withEntry } from './change-log.ts'
import { escapeName } from './escape-name.ts'

const batchSize = 1000
type Row = Record<string, unknown>

/** All or StoreError conflict; the caller commits. Answers the new revision. */
export async function writeChange(tx: Transaction, change: GraphChange): Promise<string> {
  const { expect, put, remove } = change
  const { revision, log } = await lockRevision(tx)
  if (revision !== expect) throw movedOn(revision, expect)
  for (const group of batches(remove.relationships, relationshipGroup))
    await run(tx, removeRelationships(group[0]!), group.map(relationshipRow))
  for (const group of batches(remove.nodes, node => node.label))
    await run(
      tx,
      `MATCH (n:${escapeName(group[0]!.label)} {id: row.id}) DELETE n`,
      group.map(({ id }) => ({ id })),
    )
  await putAll(tx, put)
  const next = nextRevision(revision)
  return setRevision(tx, next, withEntry(log, touchedBy(change, revision, next)))
}

export async function removeAll(tx: Transaction): Promise<string> {
  const { revision } = await lockRevision(tx)
  await removeNodes(tx, [...ofRecord, 'Submission'])
  return setRevision(tx, nextRevision(revision))
}

/** Null where somebody else did it meanwhile. Throws StoreError conflict as writeChange does. */
export async function rebuildGraph(tx: Transaction, { expect, put }: GraphChange): Promise<string | null> {
  const { revision, schema } = await lockState(tx)
  if (schema === schemaVersion) return null
  if (revision !== expect) throw movedOn(revision, expect)
  await removeNodes(tx, ofRecord)
  await putAll(tx, put)
  return setRevision(tx, nextRevision(revision))
}

const ofRecord = ['Claim', 'Name', 'Assessment', 'Predicate', 'Kind', 'Family', 'Entity']

async function removeNodes(tx: Transaction, labels: string[]): Promise<void> {
  for (const label of labels) await tx.run(`MATCH (n:${label}) DETACH DELETE n`)
}

async function putAll(tx: Transaction, put: GraphChange['put']): Promise<void> {
  for (const group of batches(put.nodes, node => JSON.stringify([node.label, node.labels]))) await putNodes(tx, group)
  for (const group of batches(put.relationships, relationshipGroup)) await putRelationships(tx, group)
}

export class OlderForm extends Error {
  constructor(readonly schema: number) {
    super(`The database is of form ${schema}.`)
  }
}

/** From the Meta node's two columns; a database never written to is of this form. */
export function stateOf([revision, schema]: readonly unknown[]): { revision: string; schema: number } {
  if (typeof revision !== 'string' || revision === firstRevision) return { revision: firstRevision, schema: schemaVersion }
  const known = { revision, schema: schema === null || schema === undefined ? firstSchemaVersion : Number(schema) }
  refuseNewer('The database', known.schema)
  return known
}

interface Locked {
  revision: string
  log: string[]
}

async function lockState(tx: Transaction): Promise<Locked & { schema: number }> {
  // writing takes the lock; nobody can change what is read after it
  await tx.run("MERGE (m:Meta {id: 'graph'}) SET m.revision = coalesce(m.revision, $first)", { first: firstRevision })
  const { records } = await tx.run("MATCH (m:Meta {id: 'graph'}) RETURN m.revision AS revision, m.schema AS schema, m.changes AS log")
  return { ...stateOf([records[0]?.get('revision'), records[0]?.get('schema')]), log: records[0]?.get('log') ?? [] }
}

async function lockRevision(tx: Transaction): Promise<Locked> {
  const { schema, ...locked } = await lockState(tx)
  if (schema < schemaVersion) throw new OlderForm(schema)
  return locked
}

async function setRevision(tx: Transaction, revision: string, changes: readonly string[] = []): Promise<string> {
  await tx.run("MATCH (m:Meta {id: 'graph'}) SET m.revision = $revision, m.schema = $schema, m.changes = $changes", {
    revision,
    schema: BigInt(schemaVersion),
    changes: changes.length > 0 ? changes : null,
  })
  return revision
}

const movedOn = (revision: string, expected: string) =>
  new StoreError('conflict', coded('theStoreHasMovedOn', { revision, expect: expected }))

async function putNodes(tx: Transaction, nodes: NodeElement[]): Promise<void> {
  const [{ label, labels }] = nodes as [NodeElement]
  const statement = `MERGE (n:${escapeName(label)} {id: row.id})
SET n = row.properties
WITH n, [each IN labels(n) WHERE NOT each IN $labels] AS gone
REMOVE n:$(gone)
SET n${labels.map(each => `:${escapeName(each)}`).join('')}`
  await run(
    tx,
    statement,
    nodes.map(({ id, properties }) => ({ id, properties })),
    { labels },
  )
}

async function putRelationships(tx: Transaction, relationships: RelationshipElement[]): Promise<void> {
  const [{ type, from, to, by }] = relationships as [RelationshipElement]
  const key = by === null ? '' : ` {${by}: row.by}`
  const statement = `MATCH (a:${escapeName(from.label)} {id: row.from})
MATCH (b:${escapeName(to.label)} {id: row.to})
MERGE (a)-[r:${escapeName(type)}${key}]->(b)
SET r = row.properties`
  const written = await run(tx, statement, relationships.map(relationshipRow))
  if (written !== relationships.length) {
    throw new StoreError(
      'invalid-input',
      coded('ofRelationshipsHaveAnEnd', { relationships: relationships.length - written, relationships2: relationships.length, type }),
    )
  }
}

const removeRelationships = ({ type, from, to, by }: RelationshipElement) =>
  `MATCH (a:${escapeName(from.label)} {id: row.from})-[r:${escapeName(type)}]->(b:${escapeName(to.label)} {id: row.to}) WHERE ${by === null ? 'r.key IS NULL' : `r.${by} = row.by`} DELETE r`

async function run(tx: Transaction, body: string, rows: Row[], params: Record<string, StoredValue> = {}): Promise<number> {
  const { records } = await tx.run(`UNWIND $rows AS row\n${body}\nRETURN count(*) AS done`, { ...params, rows })
  return Number(records[0]?.get('done') ?? 0)
}

const relationshipGroup = ({ type, from, to, by }: RelationshipElement) => JSON.stringify([type, from.label, to.label, by])
const relationshipRow = ({ from, to, by, properties }: RelationshipElement): Row => ({
  from: from.id,
  to: to.id,
  by: by === null ? null : properties[by],
  properties,
})

function* batches<T extends NodeRef | RelationshipElement>(items: Iterable<T>, key: (item: T) => string): Generator<T[]> {
  const begun = new Map<string, T[]>()
  for (const item of items) {
    const group = key(item)
    const batch = begun.get(group) ?? []
    batch.push(item)
    if (batch.length < batchSize) begun.set(group, batch)
    else {
      begun.delete(group)
      yield batch
    }
  }
  yield* begun.values()
}
