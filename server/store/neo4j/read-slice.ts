import type { Transaction } from 'neo4j-driver'
import { coded } from '../../contract/told/coded.ts'
import type { RecordsChange, Vocabulary } from '../../evidence/records-change.ts'
import { mostInSlice, type Slice, type SliceQuestion, sliceFor } from '../../evidence/slice/slice.ts'
import type { Found, Telling, Wanted, Way } from '../../evidence/slice/wanted.ts'
import { nearWords } from '../../names/near-words.ts'
import { type Plain, recordQuestions } from '../queries.ts'
import { schemaVersion } from '../schema-version.ts'
import { type RecordCounts, StoreError } from '../store.ts'
import { type RecordParts, recordsOfParts } from '../to-records.ts'
import { touchedBetween } from './change-log.ts'
import type { Connection } from './connection.ts'
import { countRecord } from './count-record.ts'
import { driverToPlain } from './driver-values.ts'
import { type Lent, withLent } from './lent-vocabulary.ts'
import { inTransaction, readState } from './read-record.ts'
import { assessmentsById, sliceStatement } from './slice-statements.ts'
import { OlderForm } from './write-graph.ts'

const sliceMs = 30_000

interface Read {
  revision: string
  /** Null: more than a slice may be, or entities are one by decisions, whose claims are everywhere. */
  slice: Slice | null
}

export interface SliceReader {
  slice(question: SliceQuestion): Promise<Read>
  counts(): Promise<RecordCounts | null>
}

/** Keeps the vocabulary and the counts of the last revision that was read. Throws OlderForm. */
export function sliceReader(connection: Connection, lent?: Lent): SliceReader {
  let known: { revision: string; vocabulary: Vocabulary; merged: boolean } | null = null
  let counted: { revision: string; counts: RecordCounts | null } | null = null
  const now = async (tx: Transaction): Promise<{ revision: string; vocabulary: Vocabulary; merged: boolean }> => {
    const { revision, schema } = await readState(tx)
    if (schema !== schemaVersion) throw new OlderForm(schema)
    return known?.revision === revision ? known : { revision, vocabulary: await readVocabulary(tx, lent), merged: await isMerged(tx) }
  }
  const read = async (tx: Transaction, question: SliceQuestion): Promise<Read | null> => {
    const { revision, vocabulary, merged } = await now(tx)
    if (merged) return { revision, slice: null }
    const steps = sliceFor(vocabulary, question)
    let step = steps.next()
    while (!step.done) step = steps.next(await find(tx, step.value, vocabulary))
    // Neo4j sees commits between statements
    if ((await readState(tx)).revision !== revision) return null
    known = { revision, vocabulary, merged }
    return { revision, slice: step.value }
  }
  return {
    async slice(question) {
      for (let attempt = 0; attempt < 5; attempt++) {
        const slice = await connection.use('READ', sliceMs, session => inTransaction(session, tx => read(tx, question)))
        if (slice) return slice
      }
      throw new StoreError('conflict', coded('theStoreWasWrittenToAgain'))
    },
    counts: () =>
      connection.use('READ', sliceMs, session =>
        inTransaction(session, async tx => {
          const { revision, vocabulary, merged } = await now(tx)
          // rows of who is one with others are not counted as others
          if (merged) return null
          if (counted?.revision !== revision) counted = { revision, counts: await countRecord(tx, vocabulary) }
          return counted.counts
        }),
      ),
  }
}

const nothing: RecordParts = { entities: [], claims: [], predicates: [], kinds: [], families: [], assessments: [] }

const isMerged = async (tx: Transaction): Promise<boolean> =>
  (await ask(tx, 'MATCH (e:Entity) WHERE e.canonical IS NOT NULL RETURN e.id LIMIT 1', {})).length > 0

async function readVocabulary(tx: Transaction, lent: Lent | undefined): Promise<Vocabulary> {
  const names = ['predicates', 'kinds', 'families'] as const
  const rows = await Promise.all(names.map(name => ask(tx, recordQuestions[name].text, {})))
  const { predicates, kinds, families } = recordsOfParts({
    ...nothing,
    ...Object.fromEntries(names.map((name, i) => [name, rows[i]?.map(([own]) => own)])),
  })
  return withLent({ predicates, kinds, families }, lent)
}

export async function find(tx: Transaction, wanted: Wanted, vocabulary: Vocabulary): Promise<Found> {
  const parts = await Promise.all(
    [...wanted].map(async ([way, keys]): Promise<Parts> => {
      const { gives, text, params } = sliceStatement(way, keys, vocabulary, mostInSlice + 1)
      const rows = await ask(tx, text, params)
      if (gives === 'claims') return { claims: rows.map(toClaim) }
      if (gives === 'entities') return { entities: rows.map(toEntity) }
      if (gives === 'told')
        return { told: rows.map(([id, value]) => [way as Telling, String(id), toTold(way as Telling, String(id), value)]) }
      return { assessments: rows.map(toAssessment) }
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

function toTold(telling: Telling, key: string, value: Plain | undefined): number | string[] {
  if (!Array.isArray(value)) return Number(value)
  const texts = value.map(String).sort()
  return telling === 'near' ? nearWords(texts, key) : texts
}

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

const toAssessment = ([own, claim = null, source = null]: Plain[]): RecordParts['assessments'][number] => ({
  own: own as Own,
  claim,
  source,
})

const once = <T extends { own: Own }>(list: readonly T[]): T[] => [...new Map(list.map(each => [each.own.id, each])).values()]

async function ask(tx: Transaction, text: string, params: Record<string, unknown>): Promise<Plain[][]> {
  const { records } = await tx.run(text, params)
  return records.map(record => [...record.values()].map(driverToPlain))
}

/** Null where the log does not tell, or another write came between. Throws OlderForm. */
export const changeSince = (
  connection: Connection,
  from: string,
  lent?: Lent,
): Promise<{ revision: string; change: RecordsChange } | null> =>
  connection.use('READ', sliceMs, session =>
    inTransaction(session, async tx => {
      const { revision, schema } = await readState(tx)
      if (schema !== schemaVersion) throw new OlderForm(schema)
      const [[log] = []] = await ask(tx, "MATCH (m:Meta {id: 'graph'}) RETURN m.changes", {})
      const touched = touchedBetween((log ?? []) as string[], from, revision)
      if (touched === null) return null
      const vocabulary = await readVocabulary(tx, lent)
      const { entities, claims, assessments } = touched
      const put = await find(tx, new Map<Way, string[]>(Object.entries({ entities, claims }) as [Way, string[]][]), vocabulary)
      const judged = await ask(tx, assessmentsById, { keys: assessments })
      if ((await readState(tx)).revision !== revision) return null
      const records = { ...put, assessments: recordsOfParts({ ...nothing, assessments: judged.map(toAssessment) }).assessments }
      const gone = (name: 'entities' | 'claims' | 'assessments'): string[] => {
        const there = new Set(records[name].map(({ id }) => id))
        return [...new Set(touched[name])].filter(id => !there.has(id))
      }
      return {
        revision,
        change: {
          put: { entities: [...records.entities], claims: [...records.claims], assessments: [...records.assessments] },
          remove: { entities: gone('entities'), claims: gone('claims'), assessments: gone('assessments') },
          vocabulary: touched.vocabulary ? vocabulary : null,
        },
      }
    }),
  )
