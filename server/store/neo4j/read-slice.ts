import type { Transaction } from 'neo4j-driver'
import type { Vocabulary } from '../../evidence/records-change.ts'
import { mostInSlice, type Slice, type SliceQuestion, sliceFor } from '../../evidence/slice/slice.ts'
import type { Found, Telling, Wanted } from '../../evidence/slice/wanted.ts'
import { type Plain, recordQuestions } from '../queries.ts'
import { schemaVersion } from '../schema-version.ts'
import { StoreError } from '../store.ts'
import { type RecordParts, recordsOfParts } from '../to-records.ts'
import type { Connection } from './connection.ts'
import { driverToPlain } from './driver-values.ts'
import { inTransaction, readState } from './read-record.ts'
import { sliceStatement } from './slice-statements.ts'
import { OlderForm } from './write-graph.ts'

const sliceMs = 30_000

interface Read {
  revision: string
  /** Null: more than a slice may be. */
  slice: Slice | null
}

/** Keeps the vocabulary of the last revision that was read. Throws OlderForm. */
export function sliceReader(connection: Connection): (question: SliceQuestion) => Promise<Read> {
  let known: { revision: string; vocabulary: Vocabulary } | null = null
  const read = async (tx: Transaction, question: SliceQuestion): Promise<Read | null> => {
    const { revision, schema } = await readState(tx)
    if (schema !== schemaVersion) throw new OlderForm(schema)
    const { vocabulary } = known?.revision === revision ? known : { vocabulary: await readVocabulary(tx) }
    const steps = sliceFor(vocabulary, question)
    let step = steps.next()
    while (!step.done) step = steps.next(await find(tx, step.value, vocabulary))
    // Neo4j sees commits between statements
    if ((await readState(tx)).revision !== revision) return null
    known = { revision, vocabulary }
    return { revision, slice: step.value }
  }
  return async question => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const slice = await connection.use('READ', sliceMs, session => inTransaction(session, tx => read(tx, question)))
      if (slice) return slice
    }
    throw new StoreError('conflict', 'The store was written to again and again while it was read. Try again.')
  }
}

const nothing: RecordParts = { entities: [], claims: [], predicates: [], kinds: [], families: [], assessments: [] }

async function readVocabulary(tx: Transaction): Promise<Vocabulary> {
  const names = ['predicates', 'kinds', 'families'] as const
  const rows = await Promise.all(names.map(name => ask(tx, recordQuestions[name].text, {})))
  return recordsOfParts({ ...nothing, ...Object.fromEntries(names.map((name, i) => [name, rows[i]?.map(([own]) => own)])) })
}

/** One statement for each way, sent together. */
export async function find(tx: Transaction, wanted: Wanted, vocabulary: Vocabulary): Promise<Found> {
  const parts = await Promise.all(
    [...wanted].map(async ([way, keys]): Promise<Parts> => {
      const { gives, text, params } = sliceStatement(way, keys, vocabulary, mostInSlice + 1)
      const rows = await ask(tx, text, params)
      if (gives === 'claims') return { claims: rows.map(toClaim) }
      if (gives === 'entities') return { entities: rows.map(toEntity) }
      if (gives === 'told') return { told: rows.map(([id, value]) => [way as Telling, String(id), toTold(value)]) }
      return { assessments: rows.map(([own, claim = null, source = null]) => ({ own: own as Own, claim, source })) }
    }),
  )
  const { claims, entities, assessments } = recordsOfParts({
    ...nothing,
    claims: once(parts.flatMap(({ claims = [] }) => claims)),
    entities: once(parts.flatMap(({ entities = [] }) => entities)),
    assessments: once(parts.flatMap(({ assessments = [] }) => assessments)),
  })
  return { claims, entities, assessments, told: parts.flatMap(({ told = [] }) => told) }
}

interface Parts extends Partial<RecordParts> {
  told?: Found['told']
}

const toTold = (value: Plain | undefined): number | string[] => (Array.isArray(value) ? value.map(String).sort() : Number(value))

type Own = Record<string, Plain>

const toClaim = ([own, links]: Plain[]): RecordParts['claims'][number] => ({
  own: own as Own,
  links: (links as Plain[][]).map(([type, end, properties]) => ({ type: String(type), end: String(end), properties: properties as Own })),
})

const toEntity = ([
  own,
  names,
  publisher = null,
  copyOf = null,
  releasedBy = null,
  madeBy = null,
]: Plain[]): RecordParts['entities'][number] => ({
  own: own as Own,
  ends: { publisher, copyOf, releasedBy, madeBy },
  names: (names as Plain[][]).map(([ord, name]) => ({ ord: Number(ord), name: name as Own })),
})

const once = <T extends { own: Own }>(list: readonly T[]): T[] => [...new Map(list.map(each => [each.own.id, each])).values()]

async function ask(tx: Transaction, text: string, params: Record<string, unknown>): Promise<Plain[][]> {
  const { records } = await tx.run(text, params)
  return records.map(record => [...record.values()].map(driverToPlain))
}
