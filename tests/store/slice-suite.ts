/** What is read from the store by its indexes is what a look through all records finds, and answers are those from the whole. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answers, answersOver, keeperHere } from '../../server/answers/answers.ts'
import { fromJson } from '../../server/answers/json.ts'
import type { ReadName, WriteName } from '../../server/answers/keeper.ts'
import { everyone } from '../../server/contract/everyone.ts'
import type { WrittenClaim } from '../../server/contract/write.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { relationId } from '../../server/evidence/relation-id.ts'
import { type Found, tellings, type Wanted, type Way, ways } from '../../server/evidence/slice/wanted.ts'
import { connect, type Neo4jSettings } from '../../server/store/neo4j/connection.ts'
import { inTransaction } from '../../server/store/neo4j/read-record.ts'
import { find } from '../../server/store/neo4j/read-slice.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { anyAsked, anyNamed } from '../evidence/any-names.ts'
import { findInRecords } from '../evidence/find-in-records.ts'
import { anyKnotted } from '../evidence/knotted.ts'
import { seedRecords } from '../server/seed-records.ts'
import { ask } from './ask.ts'
import { load } from './store-suite.ts'

/** A sample whose ends all exist, as a store demands. */
function knotted(): Records {
  const [sample] = fc.sample(anyKnotted, { seed: 12, numRuns: 1 })
  const { entities, claims, ...rest } = sample!
  const known = new Set(entities.map(({ id }) => id))
  return { ...rest, entities, claims: claims.map(each => (known.has(each.object) ? each : { ...each, object: 'tape' })) }
}

const keysOf = ({ claims, entities, predicates }: Records, way: Way): string[] => {
  if (way === 'ofKind') return ['Party', 'Nothing']
  if (way === 'named' || way === 'nearlyNamed') return ['paper', 'othr papr', 'voice b', 'tap', 'serise']
  if (way === 'sharing' || way === 'sharers' || way === 'near') return ['paper', 'papre', 'tape', 'nothing']
  if (way === 'relations' || way === 'notSo')
    return [
      ...new Set(
        claims.map(claim =>
          relationId(
            claim,
            predicates.find(({ id }) => id === claim.predicate),
          ),
        ),
      ),
    ]
  const ofClaims: readonly Way[] = ['claims', 'corrections', 'opponents', 'supporters', 'contents', 'sameWords']
  const ids = [...(ofClaims.includes(way) ? claims : entities), ...(way === 'assessments' ? claims : [])].map(({ id }) => id)
  return [...ids, 'nobody']
}

const idsIn = ({ claims, entities, assessments }: Found): string[] =>
  [...new Set([...claims, ...entities, ...assessments].map(({ id }) => id))].sort()

export function sliceSuite(open: () => Promise<GraphStore>, settings: Neo4jSettings): void {
  const connection = connect(settings)
  let own: GraphStore
  let sliced: Answers
  let whole: Answers
  beforeAll(async () => {
    own = await open()
    const { slice, counts, ...rest } = own
    sliced = answersOver(own, { ...keeperHere(own), load: () => Promise.reject(new Error('the whole was read')) })
    whole = answersOver(rest, keeperHere(rest))
  })
  afterAll(() => Promise.all([own.close(), connection.close()]))
  const found = (wanted: Wanted, records: Records): Promise<Found> =>
    connection.use('READ', 30_000, session => inTransaction(session, tx => find(tx, wanted, records)))

  const same = async (name: ReadName, id: string, query: object) => {
    const input = { params: { id }, query: { ...everyone, limit: 200, ...query }, body: undefined }
    const [part, all] = await Promise.all(
      [sliced, whole].map(over => over.read(name, input).then(fromJson, (error: Error) => error.message)),
    )
    expect(part).toEqual(all)
  }

  test('each way of finding records finds what is there, and no other', async () => {
    const records = knotted()
    await load(own, records)
    for (const way of [...ways, ...tellings]) {
      const wanted = new Map([[way, keysOf(records, way)]])
      const [there, expected] = [await found(wanted, records), findInRecords(records, wanted)]
      expect([way, ...idsIn(there)]).toEqual([way, ...idsIn(expected)])
      expect([...there.told].sort()).toEqual([...expected.told].sort())
    }
  })

  test('evidence, cards, neighbours and ledgers are those from the whole, which is not read', async () => {
    const records = await seedRecords()
    await load(own, records)
    const relations = [...wholeGraph(createLedger(records)).keys()]
    const some = <T>(_each: T, i: number) => i % 10 === 0
    for (const id of relations.filter(some)) await same('evidence', id, {})
    for (const { id } of records.entities.filter(some)) await same('entity', id, {})
    const [first = '', second = ''] = relations
    for (const lens of [
      { without: ['recorded-voice'] },
      { by: ['memo', 'recorded-voice'] },
      { minOrigins: 2 },
      { contested: true },
      { by: ['nobody'] },
    ])
      for (const [name, id] of [
        ['evidence', first],
        ['relationLedger', second],
        ['entity', 'nouri-al-maliki'],
        ['entityLedger', 'nouri-al-maliki'],
      ] as const)
        await same(name, id, lens)
    expect(await sliced.part('counts')).toEqual(await whole.part('counts'))
    for (const direction of ['in', 'out', 'both']) await same('neighbours', 'nouri-al-maliki', { direction, limit: 5 })
    await same('neighbours', 'nouri-al-maliki', { direction: 'both', limit: 5, without: ['recorded-voice'] })
  })

  test('a search of the database finds what a search of the whole finds, in the same order', async () => {
    const asked = async (questions: readonly string[], more: object = {}) => {
      for (const [i, q] of questions.entries()) await same('search', '', { q, limit: i % 2 === 0 ? 3 : 20, takes: [], ...more })
    }
    const [named] = fc.sample(anyNamed, { seed: 5, numRuns: 1 })
    await load(own, named!)
    await asked(fc.sample(anyAsked, { seed: 6, numRuns: 30 }))
    await asked(['Karim Haddad', 'حداد'], { takes: ['Party'] })
    await load(own, await seedRecords())
    await asked(['Moqtada', 'مقتدى الصدر', 'moktada sader', 'Kazali Qais', 'hizbollah', 'who leads fatah', 'IRGC', 'a', 'al', 'recordings'])
    await asked(['a'.repeat(500), 'ab '.repeat(39), '(.*a){20}b|[a-z]+$', '__proto__ constructor', 'OR AND NOT'])
    await asked(['Sadr', 'sadr iran'], { without: ['recorded-voice'] })
  })

  test('a claim is written without reading the whole, and what is stored is as if made anew', async () => {
    const all = await seedRecords()
    await load(own, all)
    const body = {
      ...{ by: 'Anna Berg', source: 'doc-rudaw-0718', chain: [{ agent: 'rudaw', act: 'states' }] },
      ...{ subject: 'qais-al-khazali', predicate: 'LEADS', object: 'asaib-ahl-al-haq', note: 'as the report has it' },
    }
    const write = async (more: object): Promise<WrittenClaim> =>
      fromJson(await sliced.write('addClaim', { params: {}, query: {}, body: { ...body, ...more } })) as WrittenClaim
    const { claim, relation } = await write({ again: true })
    const denied = await write({ polarity: 'negative', again: true })
    expect([claim.id === denied.claim.id, relation?.claimIds.includes(claim.id), denied.relation]).toEqual([false, true, null])
    // the record as it stands, and what it is drawn as from the beginning
    const records = await own.records()
    expect(records.claims).toHaveLength(all.claims.length + 2)
    const drawn = wholeGraph(createLedger(records)).get(relation!.id)!
    const { claims, contestedClaims, state, claimIds } = drawn
    const { values } = await ask(
      own,
      'MATCH ()-[r {key: $key}]->() RETURN r.claims = $claims AND r.contestedClaims = $contestedClaims AND r.state = $state AND r.claimIds = $claimIds',
      { params: { key: relation!.id, claims, contestedClaims, state, claimIds } },
    )
    expect(values).toEqual([[{ $type: 'Boolean', _value: true }]])
  })

  test('of two apps, each sees the next time it is asked what the other wrote, and reads only that', async () => {
    let whole = 0
    // as answers that need the whole
    const { counts, ...store } = own
    const here = keeperHere(store)
    const counting = {
      ...here,
      load: (revision: string) => {
        whole++
        return here.load(revision)
      },
    }
    const [one, two] = [answersOver(store, keeperHere(store)), answersOver(store, counting)]
    const claims = async (of: Answers) => (await of.part('counts')).claims
    const before = await claims(two)
    const body = {
      ...{ by: 'Anna Berg', source: 'doc-rudaw-0718', chain: [{ agent: 'rudaw', act: 'states' }], again: true },
      ...{ subject: 'qais-al-khazali', predicate: 'LEADS', object: 'asaib-ahl-al-haq' },
    }
    const write = async (name: WriteName, params: object, input: object): Promise<{ claim: { id: string } }> =>
      fromJson(await one.write(name, { params, query: {}, body: input })) as { claim: { id: string } }
    const { claim } = await write('addClaim', {}, body)
    await write('addEntity', {}, { by: 'Anna Berg', kind: 'Person', name: 'Somebody New' })
    expect(await claims(two)).toBe(before + 1)
    await write('withdrawClaim', { id: claim.id }, { by: 'Anna Berg', reason: 'read wrongly' })
    expect(await claims(two)).toBe(before)
    const revision = await store.revision()
    const everything = await Promise.all(
      [two, answersOver(store, keeperHere(store))].map(of => of.read('graph', { params: {}, query: everyone })),
    )
    expect(fromJson(everything[0]!)).toEqual(fromJson(everything[1]!))
    expect([whole, await store.revision()]).toEqual([1, revision])
  })
}
