import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answers, answersOver, keeperHere } from '../../server/answers/answers.ts'
import { fromJson } from '../../server/answers/json.ts'
import type { ReadName } from '../../server/answers/keeper.ts'
import { ledgerThread } from '../../server/answers/ledger-thread.ts'
import { toProblem } from '../../server/answers/problems.ts'
import { everyone } from '../../server/contract/everyone.ts'
import { noRecords } from '../../server/evidence/records.ts'
import { diffElements } from '../../server/store/diff-elements.ts'
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from './seed-records.ts'

let folder: string
let store: GraphStore
let thread: ReturnType<typeof ledgerThread>
let there: Answers
let here: Answers
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-ledger-'))
  store = await openEmbeddedStore({ folder })
  await store.write(diffElements(toElements(noRecords), toElements(await seedRecords()), await store.revision()))
  thread = ledgerThread(store)
  there = answersOver(store, thread)
  here = answersOver(store, keeperHere(store))
})
afterAll(async () => {
  await thread.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const lens = { ...everyone }
const questions: [ReadName, unknown][] = [
  ['graph', { query: { ...lens, limit: 5000 } }],
  ['graph', { query: { ...lens, without: ['recorded-voice'], limit: 5 } }],
  ['graph', { query: { ...lens, limit: 5000, entity: ['nouri-al-maliki', 'state-of-law-coalition'], relation: [] } }],
  ['graph', { query: { ...lens, limit: 5, overview: 5, region: 'nouri-al-maliki' } }],
  ['overview', { query: { ...lens, without: ['recorded-voice'] } }],
  ['speakers', { query: { ...lens, limit: 3 } }],
  ['search', { query: { ...lens, q: 'maliki', limit: 10 } }],
  ['claim', { params: { id: 'C029' } }],
  ['sources', { query: { limit: 3 } }],
  ['entityLedger', { params: { id: 'nouri-al-maliki' }, query: { ...lens, limit: 4, cursor: 'report.4.26' } }],
  ['setAside', { query: { ...lens, without: ['recorded-voice'], limit: 5000 } }],
  ['foundations', { query: { q: '', role: [], limit: 50 } }],
  ['assessments', { query: { of: ['C029'] } }],
  ['exportAll', {}],
  ['counts', undefined],
  ['vocabulary', undefined],
  ['citations', { claimIds: ['C029', 'not there'], relationIds: [] }],
]

describe('the ledger in a thread of its own', () => {
  test.each(questions)('%s %j: the same bytes and the same tag', async (name, input) => {
    expect(await there.read(name, input)).toEqual(await here.read(name, input))
  })

  const failures: [ReadName, unknown][] = [
    ['claim', { params: { id: 'none' } }],
    ['graph', { query: { ...lens, by: ['nobody'], limit: 10 } }],
    ['paths', { query: { ...lens, from: 'nobody', to: 'no-one', max: 6 } }],
  ]
  test.each(failures)('%s %j: the same problem', async (name, input) => {
    const problemOf = (answers: Answers) => answers.read(name, input).then(String, toProblem)
    expect(await problemOf(there)).toEqual(await problemOf(here))
  })

  test('a question does not wait for an export', async () => {
    let release: (() => void) | null = null
    let held = false
    const source = () => (held ? new Promise<void>(go => (release = go)).then(() => store.recordSource()) : store.recordSource())
    const slow: GraphStore = { ...store, recordSource: source }
    const other = ledgerThread(slow)
    try {
      const answers = answersOver(slow, other)
      const known = await answers.part('counts')
      held = true
      const files = answers.read('exportAll', {})
      expect(await answers.part('counts')).toEqual(known)
      await expect.poll(() => release).not.toBeNull()
      release!()
      expect(await files).toEqual(await here.read('exportAll', {}))
    } finally {
      await other.close()
    }
  })

  test('a question does not wait for a look at a table, and a look sees what was written since', async () => {
    let release: (() => void) | null = null
    let held = false
    const source = () => (held ? new Promise<void>(go => (release = go)).then(() => store.recordSource()) : store.recordSource())
    const slow: GraphStore = { ...store, recordSource: source }
    const other = ledgerThread(slow)
    try {
      const answers = answersOver(slow, other)
      const known = await answers.part('counts')
      const bytes = new TextEncoder().encode('From,Tie,To\nAda Quist,owns,Nord AG\n')
      const material = JSON.stringify(readFiles([{ name: 'a.csv', bytes }]))
      const input = { material, edits: [], mapping: undefined, preview: [], most: 10 }
      held = true
      const look = answers.part('importLook', input as never)
      // the thread starts first
      await expect.poll(() => release, { timeout: 30_000 }).not.toBeNull()
      expect(await answers.part('counts')).toEqual(known)
      held = false
      release!()
      expect((await look).sums.new).toBe(1)

      await answers.write('addEntity', {
        params: {},
        query: {},
        body: { id: 'ada-quist', name: 'Ada Quist', kind: 'Person', by: 'a test' },
      })
      const again = await answers.part('importLook', input as never)
      expect(again.names.map(({ id }) => id)).toContain('ada-quist')
    } finally {
      await other.close()
    }
  })

  test('a question does not wait for an import that is written, and afterwards it is seen', async () => {
    let release: (() => void) | null = null
    let held = false
    const source = () => (held ? new Promise<void>(go => (release = go)).then(() => store.recordSource()) : store.recordSource())
    const slow: GraphStore = { ...store, recordSource: source }
    const other = ledgerThread(slow)
    try {
      const answers = answersOver(slow, other)
      const known = await answers.part('counts')
      const overview = ['overview', { query: { ...lens } }] as const
      await answers.read(...overview)
      const bytes = new TextEncoder().encode('From,Tie,To\nIvo Marsh,owns,Pier AG\nIvo Marsh,steers,Quay AG\n')
      const material = JSON.stringify(readFiles([{ name: 'b.csv', bytes }]))
      const input = { material, edits: [], mapping: undefined, by: 'a test' }
      const fill = { material, edits: [], mapping: undefined, preview: [], most: 10 }
      const { mapping } = await answers.part('importLook', fill as never)
      held = true
      // the thread that plans has ended, and waits for its record
      await answers.write('addEntity', { params: {}, query: {}, body: { id: 'x1', name: 'X1', kind: 'Person', by: 'a test' } })
      const writing = answers.write('importRows', { ...input, mapping: { ...mapping, fill: true } })
      await expect.poll(() => release, { timeout: 30_000 }).not.toBeNull()
      expect((await answers.part('counts')).claims).toBe(known.claims)
      held = false
      release!()
      expect(fromJson(await writing)).toMatchObject({ claims: 2, relations: 2 })

      expect(await answers.part('counts')).toEqual(await here.part('counts'))
      expect((await answers.part('counts')).claims).toBe(known.claims + 2)
      expect(await answers.read('search', { query: { ...lens, q: 'Quay', limit: 3 } })).toEqual(
        await here.read('search', { query: { ...lens, q: 'Quay', limit: 3 } }),
      )
      // a second import, and a plain write, go on from there
      const third = new TextEncoder().encode('From,Tie,To\nIvo Marsh,owns,Dock AG\n')
      await answers.write('importRows', { ...input, material: JSON.stringify(readFiles([{ name: 'c.csv', bytes: third }])) })
      await answers.write('addEntity', { params: {}, query: {}, body: { id: 'x2', name: 'X2', kind: 'Person', by: 'a test' } })
      expect(await answers.part('counts')).toEqual(await here.part('counts'))
      expect(await answers.read(...overview)).toEqual(await answers.read(...overview))
    } finally {
      await other.close()
    }
  })

  test('a fault of our own is told with its stack, and the next question is answered', async () => {
    await expect(there.read('graph', null)).rejects.toThrow(/TypeError[\s\S]*reads\.ts/)
    expect(await there.part('counts')).toEqual(await here.part('counts'))
  })

  test('writes from both see each other, and what is refused is refused alike', async () => {
    const write = async (answers: Answers, id: string) =>
      fromJson(await answers.write('addEntity', { params: {}, query: {}, body: { id, name: id, kind: 'Person', by: 'a test' } }))
    const written = await Promise.all(['one', 'two', 'three', 'four'].map((id, i) => write(i % 2 ? there : here, id)))
    expect(written).toMatchObject([{ id: 'one' }, { id: 'two' }, { id: 'three' }, { id: 'four' }])
    const again = (answers: Answers) => write(answers, 'one').then(String, toProblem)
    const refused = await again(there)
    expect(refused).toMatchObject({ status: 400 })
    expect(refused).toEqual(await again(here))
    expect(await there.part('counts')).toEqual(await here.part('counts'))
  })
})
