import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { namesQuery } from '../../client/features/text/reading-names.ts'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { graphOf, seedFolder } from '../../graph-seed/workspace.ts'
import type { Graph, Schema } from '../../server/contract/answers.ts'
import type { Records } from '../../server/evidence/records.ts'
import { filesOfRecord } from '../../server/record/to-files.ts'
import { diffElements } from '../../server/store/diff-elements.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { folderOf, source } from '../seed/folders.ts'
import { guideFiles } from '../seed/guide-files.ts'
import { post, serve } from '../server/serve.ts'
import { ask, plain } from './ask.ts'
import { sorted } from './sorted.ts'

const files = guideFiles('Kinds and predicates of your own')
const by = 'Anna Berg'
const chain = [{ agent: 'tide-weekly', act: 'states' }]
const charter = { by, source: 'tide-2024-03-09', chain, subject: 'jon-lind', predicate: 'CHARTERED', object: 'the-aurora' }

export function ownVocabularySuite(open: () => Promise<GraphStore>): void {
  let store: GraphStore
  const folder = mkdtempSync(join(tmpdir(), 'isnad-harbour-'))
  const put = async (records: Records): Promise<void> => {
    await store.write(diffElements(toElements(await store.records()), toElements(records), await store.revision()))
  }
  const read = async <T>(address: string, path: string): Promise<T> => (await fetch(address + path)).json() as Promise<T>
  const rows = async (cypher: string) => plain((await ask(store, cypher)).values)

  beforeAll(async () => {
    store = await open()
    await store.reset()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    await seedFolder(store, folder, { log: () => undefined })
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await store.close()
  })

  describe('a vocabulary of one’s own', () => {
    test('is kept with the record, in its order, and comes back as it went in', async () => {
      const { records } = await graphOf(folder)
      expect(await store.records()).toEqual(sorted(records))
      expect(records.kinds.at(-1)).toMatchObject({ id: 'Ship', extends: ['Vehicle'], subjectOf: ['VISITED'] })
      expect((await store.records()).predicates.find(({ id }) => id === 'CHARTERED')).toMatchObject({
        qualifiers: { price: 'amount', from: 'date', to: 'date', broker: 'entity' },
        inverse: 'was chartered by',
        negative: 'denial',
      })
    })

    test('is in the one answer from which the client takes words, shapes and forms', async () => {
      const { address } = await serve({ store })
      const { kinds, families, predicates } = await read<Schema>(address, '/api/schema')
      expect(kinds.at(-1)).toMatchObject({ id: 'Ship', count: 1, shape: 'hull', family: 'force', words: { en: { one: 'ship' } } })
      expect(families.at(-1)).toEqual({ id: 'shipping', words: { en: 'Shipping' } })
      expect(predicates.find(({ id }) => id === 'VISITED')?.from).toContain('Ship')
      expect(predicates.find(({ id }) => id === 'CHARTERED')).toMatchObject({ to: ['Ship'], claims: 1 })
    })

    test.each([
      ['/api/entities', { by, kind: 'Shipp', name: 'X' }, 'unknown kind "Shipp" (did you mean Ship?)'],
      ['/api/entities', { by, kind: 'Asset', also: ['Shop'], name: 'X' }, 'unknown kind "Shop" (did you mean Ship?)'],
      ['/api/claims', { ...charter, predicate: 'CHARTERS' }, 'unknown predicate "CHARTERS" (did you mean CHARTERED?)'],
      ['/api/claims', { ...charter, object: 'port-company' }, 'the object of CHARTERED must be a ship'],
      ['/api/claims', { ...charter, qualifiers: { price: 'much' } }, '"much" is not an amount'],
      ['/api/claims', { ...charter, qualifiers: { brooker: 'jon-lind' } }, 'CHARTERED has no qualifier "brooker" (did you mean broker?)'],
    ])('%s with a word that it lacks is refused: %j', async (path, body, reason) => {
      const before = await store.revision()
      const { address } = await serve({ store })
      const response = await post(address, path, body)
      const problem = (await response.json()) as { detail: string; errors?: { detail: string }[] }
      expect(response.status).toBe(400)
      expect(JSON.stringify([problem.detail, problem.errors]).replaceAll('\\"', '"')).toContain(reason)
      expect(await store.revision()).toBe(before)
    })

    test('is drawn: relations of its predicates, denials of what is said not to be so, and the same under a lens', async () => {
      const { address } = await serve({ store })
      const whole = await read<Graph>(address, '/api/graph')
      expect(whole.relations.map(({ id }) => id)).toEqual(['port-company|CHARTERED|the-aurora'])
      expect(whole.denials.map(({ id, sentence }) => [id, sentence])).toEqual([
        ['jon-lind|DENIES|the-aurora|content', 'says that it is not so that Jon Lind owns Aurora'],
      ])
      const among = async (kinds: string) => (await read<Graph>(address, `/api/graph?kind=${kinds}`)).relations.length
      expect([await among('Ship&kind=Company'), await among('Ship&kind=Person')]).toEqual([1, 0])
      expect((await fetch(`${address}/api/graph?kind=Shipp`)).status).toBe(400)
      const without = await read<Graph>(address, '/api/graph?without=jon-lind')
      expect([without.relations.length, without.denials.length]).toEqual([1, 0])
    })

    test('is Cypher’s: an own kind is a label with those that it extends, an own predicate a relationship type', async () => {
      expect(await rows('MATCH (s:Asset) RETURN s.id, s.kinds')).toEqual([['the-aurora', ['Asset', 'Vehicle', 'Ship']]])
      expect(await rows('MATCH (c:Company)-[r:CHARTERED]->(s:Ship) RETURN c.id, type(r), s.name')).toEqual([
        ['port-company', 'CHARTERED', 'Aurora'],
      ])
      expect(await rows("MATCH (k:Kind {id: 'Ship'}) RETURN k.shape, k.extends")).toEqual([['hull', ['Vehicle']]])
      const { labels, relationshipTypes } = await store.schema()
      expect(labels).toContainEqual({ name: 'Ship', count: 1 })
      expect(relationshipTypes).toContainEqual({ name: 'CHARTERED', count: 1 })
    })

    test('may have lost a row: what is of that kind is read, named and exported as before, and told as a plain one', async () => {
      const records = await store.records()
      await put({ ...records, kinds: records.kinds.filter(({ id }) => id !== 'Ship') })
      const { address } = await serve({ store })
      const { kinds } = await read<Schema>(address, '/api/schema')
      expect(kinds.at(-1)).toMatchObject({ id: 'Ship', shape: 'ring', family: 'open', count: 1, words: { en: { one: 'Ship' } } })
      const { entities } = await read<Graph>(address, '/api/graph')
      expect(entities.find(({ id }) => id === 'the-aurora')).toMatchObject({
        kind: 'Ship',
        kinds: expect.arrayContaining(['Ship', 'Vehicle']),
      })
      expect((await post(address, '/api/entities', { by, kind: 'Ship', name: 'X' })).status).toBe(400)
      await put(records)
      expect(await store.records()).toEqual(records)
    })

    test('is exported with the record, and reads back as it was', async () => {
      const records = await store.records()
      const exported = folderOf(Object.fromEntries(filesOfRecord(records).map(({ path, text }) => [path, text])))
      const graph = await graphOf(exported)
      expect([graph.ignored, checkGraph(graph)]).toEqual([[], []])
      expect(sorted(graph.records)).toEqual(records)
    })

    test('is what is written with: own kinds and predicates are taken, and drawn', async () => {
      const { address } = await serve({ store })
      expect(await (await post(address, '/api/entities', { by, kind: 'Ship', name: 'Borealis' })).json()).toMatchObject({
        id: 'borealis',
        kind: 'Ship',
        kinds: ['Ship', 'Vehicle', 'Asset'],
      })
      const written = await post(address, '/api/claims', {
        ...charter,
        object: 'borealis',
        qualifiers: { price: 'EUR 20000', broker: 'port-company' },
      })
      expect([written.status, await written.json()]).toMatchObject([
        200,
        { relation: { id: 'jon-lind|CHARTERED|borealis', type: 'CHARTERED' } },
      ])
      const visited = await post(address, '/api/claims', { ...charter, subject: 'borealis', predicate: 'VISITED', object: 'port-company' })
      expect(visited.status).toBe(200)
      await post(address, '/api/entities', { by, kind: 'Vehicle', name: 'Van' })
      const driven = await post(address, '/api/claims', { ...charter, subject: 'van', predicate: 'VISITED', object: 'port-company' })
      expect(driven.status).toBe(400)
      const owned = await post(address, '/api/claims', { ...charter, predicate: 'OWNS', object: 'borealis', qualifiers: { share: 51 } })
      expect(owned.status).toBe(200)
    })

    test('may extend who speaks and what is heard: such kinds are told, counted and read as what they extend', async () => {
      const extending = (id: string, kind: string) => ({ ...ring, id, extends: [kind] })
      const ring = { shape: 'ring', family: 'people', words: { en: { one: 'one', other: 'some' } } }
      const kinds = [
        extending('Skipper', 'Person'),
        extending('Caller', 'Voice'),
        extending('Call', 'Recording'),
        extending('Letter', 'Media'),
      ]
      const entities = [
        { id: 'harbour-letter', kind: 'Letter', name: 'Harbour Letter' },
        { id: 'ann-reed', kind: 'Skipper', name: 'Ann Reed' },
        { id: 'the-caller', kind: 'Caller', name: 'Recorded caller on channel 16' },
        { id: 'the-call', kind: 'Call', name: 'First harbour recording' },
      ]
      const letter = { agent: 'harbour-letter', act: 'states' }
      const caller = { agent: 'the-caller', act: 'says', heardIn: 'the-call' }
      const claim = { quote: 'heard at night' }
      const claims = [
        { ...claim, id: 'letter-1', chain: 'caller', subject: 'ann-reed', predicate: 'SPOKE_WITH', object: 'the-caller' },
        { ...claim, id: 'letter-2', chain: 'letter', subject: 'the-caller', predicate: 'ATTRIBUTED_TO', object: 'ann-reed' },
        { ...claim, id: 'letter-3', chain: 'letter', subject: 'jon-lind', predicate: 'DENIES', object: 'the-call' },
      ]
      const source = {
        id: 'letter-source',
        title: 'Heard at night',
        publisher: 'harbour-letter',
        chains: { letter: [letter], caller: [letter, caller] },
      }
      const folder = folderOf({
        'vocabulary/kinds.json': { kinds },
        'entities.json': { entities },
        'sources/letter.json': { ...source, claims },
      })
      await seedFolder(store, folder, { log: () => undefined })
      const { address } = await serve({ store })
      const sentences = await Promise.all(
        claims.map(async ({ id }) => (await read<{ sentence: string }>(address, `/api/claims/${id}`)).sentence),
      )
      expect(sentences).toEqual([
        'The recorded caller on channel 16 says that Ann Reed spoke with the recorded caller on channel 16',
        'Harbour Letter states that the recorded voice is that of Ann Reed',
        'Harbour Letter states that Jon Lind denies that the first harbour recording is genuine',
      ])
      expect(await read(address, '/api/entities/ann-reed')).toMatchObject({ said: { byVoice: 1, byPublishers: 1 } })
      expect((await rows(namesQuery)).filter(([id]) => id === 'ann-reed' || id === 'the-caller')).toEqual([
        ['ann-reed', 'Ann Reed', 'Skipper', 'Ann Reed', true],
        ['the-caller', 'Recorded caller on channel 16', 'Caller', 'Recorded caller on channel 16', false],
      ])
    })

    test('may be written in by a folder that leaves it to the record', async () => {
      const folderWith = (kind: string) =>
        folderOf({ 'sources/x.json': source({ claims: [] }), 'entities.json': { entities: [{ id: 'the-cygnus', kind, name: 'Cygnus' }] } })
      await seedFolder(store, folderWith('Ship'), { log: () => undefined })
      expect(await rows("MATCH (s:Ship {id: 'the-cygnus'}) RETURN s.kinds")).toEqual([[['Asset', 'Vehicle', 'Ship']]])
      await expect(seedFolder(store, folderWith('Shipp'), { log: () => undefined })).rejects.toThrow(
        'entities.json: entity the-cygnus: kind: unknown kind "Shipp" (did you mean Ship?)',
      )
    })
  })
}
