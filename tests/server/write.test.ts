import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGraph } from '../../graph-seed/build-graph.ts'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { readSeed } from '../../graph-seed/read-sources.ts'
import type { Graph } from '../../server/contract/answers.ts'
import type { Claim, ClaimRecord } from '../../server/contract/claim.ts'
import type { ExportedFile, WrittenClaim } from '../../server/contract/write.ts'
import type { Records } from '../../server/evidence/records.ts'
import { claimDigest } from '../../server/record/digest.ts'
import { filesOfRecord } from '../../server/record/to-files.ts'
import { sorted } from '../store/sorted.ts'
import { seedRecords } from './seed-records.ts'
import { type SeededServer, seededServer } from './seeded-server.ts'
import { post, serve } from './serve.ts'

let server: SeededServer
beforeAll(async () => {
  server = await seededServer({})
})
afterAll(() => server.close())

const send = async (path: string, body: object) => {
  const response = await post(server.address, path, body)
  return { status: response.status, body: await response.json() }
}
const read = async <T>(path: string): Promise<T> => (await fetch(server.address + path)).json() as Promise<T>
const by = 'Anna Berg'
const source = { by, title: 'Militia parade in Basra', publisher: 'rudaw', url: 'https://rudaw.example/parade' }
const chain = [{ agent: 'rudaw', act: 'states' }]
const claim = { by, subject: 'qais-al-khazali', predicate: 'LEADS', object: 'asaib-ahl-al-haq', chain, quote: 'Khazali, who leads Asa’ib' }

/** Reads exported files as `npm run seed -- --from` does. */
async function readBack(files: ExportedFile[]): Promise<Records> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-export-'))
  await mkdir(join(folder, 'sources'))
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const graph = buildGraph(await readSeed(folder, 'files'), await readSeed('graph-seed', 'files'))
  await rm(folder, { recursive: true })
  expect(checkGraph(graph, await seedRecords())).toEqual([])
  return graph.records
}

describe('writing', () => {
  it('takes a source, an entity and a claim, each with who and when, and draws what they say', async () => {
    const made = await send('/api/sources', source)
    expect(made).toMatchObject({ status: 200, body: { id: 'militia-parade-in-basra', publisher: { id: 'rudaw' }, counts: { claims: 0 } } })
    const entity = await send('/api/entities', { by, kind: 'Person', name: 'Jon Lind', printed: ['Lind'] })
    expect(entity).toMatchObject({ status: 200, body: { id: 'jon-lind', kind: 'Person' } })
    const { status, body } = await send('/api/claims', {
      ...claim,
      source: 'militia-parade-in-basra',
      subject: 'jon-lind',
      object: 'iran',
      predicate: 'CRITICIZES',
    })
    const written = body as WrittenClaim
    expect({ status, id: written.claim.id, by: written.claim.recordedBy, modality: written.claim.modality }).toEqual({
      status: 200,
      id: 'militia-parade-in-basra-1',
      by,
      modality: 'asserted',
    })
    expect(Date.parse(written.claim.recordedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  it('changes drawn relations with the claim: one more claim on a relation, and again one less', async () => {
    const id = 'qais-al-khazali|LEADS|asaib-ahl-al-haq'
    const before = (await read<Graph>('/api/graph')).relations.find(relation => relation.id === id)
    const { body } = await send('/api/claims', { ...claim, source: 'militia-parade-in-basra' })
    expect(body.relation).toMatchObject({ id, claims: (before?.claims ?? 0) + 1 })
    const taken = await send(`/api/claims/${body.claim.id}/withdrawal`, { by: 'Omar', reason: 'misread' })
    expect(taken.body).toMatchObject({
      claim: { status: 'retracted', withdrawn: { by: 'Omar', reason: 'misread' } },
      relation: { claims: before?.claims },
    })
    expect((await read<Graph>('/api/graph')).relations.find(relation => relation.id === id)?.claims).toBe(before?.claims)
    const again = await send(`/api/claims/${body.claim.id}/withdrawal`, { by, reason: 'twice' })
    expect(again).toMatchObject({ status: 400, body: { detail: expect.stringContaining('retracted already') } })
  })

  it('a claim through a voice hangs on who the voice is said to be, and is contested as that is', async () => {
    const heard = [
      { agent: 'rudaw', act: 'reports' },
      { agent: 'recorded-voice', act: 'says', heardIn: 'rec-1' },
    ]
    const { body } = await send('/api/claims', {
      ...claim,
      source: 'doc-rudaw-0718',
      chain: heard,
      object: 'iran',
      predicate: 'ALIGNED_WITH',
    })
    expect(body.claim).toMatchObject({ contested: true, contestedBy: ['C049', 'EX01'], dependsOn: ['C029'], modality: 'attributed' })
    expect(body.claim.chain.at(-1)).toMatchObject({ attributedTo: { id: 'nouri-al-maliki' }, attributionClaim: 'C029' })
    expect(body.relation.state).toBe('contested')
    const without = await read<Graph>('/api/graph?without=C029')
    expect(without.relations.map(({ id }) => id)).not.toContain(body.relation.id)

    const reader = await send('/api/claims', { ...claim, source: 'doc-rudaw-0718', chain: heard, contested: false })
    expect(reader.body.claim).toMatchObject({ contested: false, dependsOn: ['C029'] })
  })

  it('a voice that the record attributes in two ways is refused until the claim says which', async () => {
    const voice = (await send('/api/entities', { by, kind: 'Voice', name: 'A voice on the harbour tape' })).body.id
    const through = (more: object) => [
      { agent: 'rudaw', act: 'reports' },
      { agent: voice, act: 'says', ...more },
    ]
    const said = (more: object) => send('/api/claims', { ...claim, source: 'doc-rudaw-0718', chain: through(more) })
    expect((await said({})).body.claim.dependsOn).toEqual([])
    expect((await said({ attributedTo: 'qais-al-khazali', attributionClaim: 'C005' })).status).toBe(200)
    expect((await said({ attributedTo: 'hadi-al-amiri', attributionClaim: 'C006' })).status).toBe(200)
    const { status, body } = await said({})
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      { pointer: '/chain/1/agent', code: 'refused', detail: expect.stringContaining('in 2 ways, by C005 and C006') },
    ])
  })

  it('keeps the corrected claim as superseded, and denials of it hold for the correction', async () => {
    const { body } = await send('/api/claims', { ...claim, source: 'militia-parade-in-basra', object: 'iran', predicate: 'CRITICIZES' })
    const wrong: Claim = body.claim
    const denial = await send('/api/claims', {
      ...claim,
      source: 'militia-parade-in-basra',
      predicate: 'DENIES',
      subject: 'nouri-al-maliki',
      object: 'militia-parade-in-basra',
      denies: [wrong.id],
      modality: 'denied',
    })
    const { body: corrected } = await send(`/api/claims/${wrong.id}/correction`, {
      ...claim,
      object: 'iran',
      predicate: 'CRITICIZES',
      quote: 'criticised Iran',
    })
    expect(corrected.claim).toMatchObject({ supersedes: wrong.id, quote: 'criticised Iran', source: { id: 'militia-parade-in-basra' } })
    expect(await read<Claim>(`/api/claims/${wrong.id}`)).toMatchObject({ status: 'superseded', quote: claim.quote })
    expect(denial.status).toBe(200)
    expect(corrected.claim.deniedBy).toEqual([denial.body.claim.id])
  })

  it.each([
    ['a person who commands a state', { predicate: 'COMMANDS', object: 'iran' }, '/object'],
    ['an unknown subject', { subject: 'nobody' }, '/subject'],
    ['an unknown predicate', { predicate: 'LEADSS' }, '/predicate'],
    ['a quote of thirteen words', { quote: 'one two three four five six seven eight nine ten eleven twelve thirteen' }, '/quote'],
    ['a chain that begins elsewhere', { chain: [{ agent: 'asharq-al-awsat', act: 'states' }] }, '/chain/0/agent'],
    ['an unknown agent', { chain: [...chain, { agent: 'nobody', act: 'says' }] }, '/chain/1/agent'],
    ['a day that is in no calendar', { date: '2022-02-30' }, '/date'],
    ['an id that is in use', { id: 'C004' }, '/id'],
    ['a source that is not there', { source: 'nowhere' }, '/source'],
    ['a recording in the place of a document', { source: 'rec-1' }, '/source'],
    ['the name that files go by', { by: 'seed' }, '/by'],
    ['no name', { by: ' ' }, '/by'],
    ['a field that no claim has', { sorce: 'x' }, '/sorce'],
  ])('refuses %s, with the reason at its place, and writes nothing', async (_what, wrong, pointer) => {
    const before = await read<{ counts: object }>('/api/health')
    const { status, body } = await send('/api/claims', { ...claim, source: 'doc-rudaw-0718', ...wrong })
    expect(status).toBe(400)
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
    expect((await read<{ counts: object }>('/api/health')).counts).toEqual(before.counts)
  })

  it('takes many at once, none lost', async () => {
    const many = await Promise.all(
      Array.from({ length: 8 }, () => send('/api/claims', { ...claim, source: 'militia-parade-in-basra', again: true })),
    )
    expect(many.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(many.map(({ body }) => body.claim.id)).size).toBe(8)
  })

  it('keeps judgements beside each other, newest first, each on the scale of what it judges', async () => {
    const first = await send('/api/assessments', {
      by,
      claim: 'C029',
      scale: 'likelihood',
      value: 'likely',
      reason: 'two experts',
      date: '2022-08-01',
    })
    const second = await send('/api/assessments', {
      by,
      claim: 'C029',
      scale: 'likelihood',
      value: 'unlikely',
      reason: 'the metadata',
      date: '2022-08-02',
    })
    expect([first.status, second.status]).toEqual([200, 200])
    const { assessments } = await read<{ assessments: object[] }>('/api/assessments?of=C029&of=rudaw')
    expect(assessments).toMatchObject([
      { likelihood: 'unlikely' },
      { likelihood: 'likely', confidence: null, credibility: null, assessor: by },
    ])
    expect((await send('/api/assessments', { by, claim: 'C029', scale: 'reliability', value: 'B', reason: 'x' })).status).toBe(400)
    expect((await send('/api/assessments', { by, claim: 'C029', scale: 'likelihood', value: 'B', reason: 'x' })).status).toBe(400)
    expect(
      (await send('/api/assessments', { by, source: 'militia-parade-in-basra', scale: 'reliability', value: 'B', reason: 'x' })).status,
    ).toBe(200)
    const { relations } = await read<Graph>('/api/graph?type=LEADS')
    const led = relations.find(each => each.id === 'qais-al-khazali|LEADS|asaib-ahl-al-haq')
    expect(led?.grades).toEqual({ reliability: ['B', 'none'] })
  })

  it('warns of names that may be the same', async () => {
    const asked = await read<{ duplicates: { id: string; verdict: string }[] }>(
      `/api/duplicates?kind=Person&name=${encodeURIComponent('Muqtada as-Sadr')}`,
    )
    expect(asked.duplicates[0]).toMatchObject({ id: 'muqtada-al-sadr', verdict: 'match' })
    expect((await read<{ duplicates: object[] }>('/api/duplicates?kind=Person&name=Greta%20Garbo')).duplicates).toEqual([])
  })

  it('wants the token where one is set, and refuses other sites', async () => {
    const { address } = await serve({ token: 't'.repeat(32) })
    expect((await post(address, '/api/claims', claim)).status).toBe(401)
    const foreign = await post(server.address, '/api/claims', claim, {
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(403)
  })
})

describe('export', () => {
  it('of the seed reads back to the same records', async () => {
    const records = await seedRecords()
    expect(sorted(await readBack(filesOfRecord(records)))).toEqual(sorted(records))
  })

  it('of what was written reads back to the same records, who and when included', async () => {
    const { files } = await read<{ files: ExportedFile[] }>('/api/export')
    const back = await readBack(files)
    const claims = new Map(back.claims.map(each => [each.id, each]))
    expect(claims.get('militia-parade-in-basra-1')).toMatchObject({ recordedBy: by })
    expect(
      [...claims.values()]
        .filter(({ status }) => status !== 'active')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['retracted', 'superseded'])
    expect(back.assessments.length).toBe(3)
    expect(filesOfRecord(back)).toEqual(filesOfRecord(await readBack(filesOfRecord(back))))
    for (const each of claims.values()) expect(claimDigest(each as ClaimRecord)).toBe(each.digest)
  })

  it('goes through the record a few times, not once for each document and entity', async () => {
    const records = await seedRecords()
    let reads = 0
    const counting = <T extends object>(list: T[]): T[] =>
      new Proxy(list, {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++
          return Reflect.get(target, key)
        },
      })
    const counted = { ...records, claims: counting(records.claims), entities: counting(records.entities) }
    expect(filesOfRecord(counted)).toEqual(filesOfRecord(records))
    // a hundred thousand claims in two thousand documents once took over five minutes
    expect(reads).toBeLessThan(10 * (records.claims.length + records.entities.length))
  })

  it('of one source brings what it names and nothing else', async () => {
    const { files } = await read<{ files: ExportedFile[] }>('/api/export/source/militia-parade-in-basra')
    expect(files.map(({ path }) => path)).toEqual([
      'sources/militia-parade-in-basra.json',
      'entities.json',
      ...['kinds', 'families', 'predicates'].map(name => `vocabulary/${name}.json`),
    ])
    const back = await readBack(files)
    expect(back.entities.some(({ id }) => id === 'jon-lind')).toBe(true)
    expect(back.entities.some(({ id }) => id === 'rec-1')).toBe(false)
    expect((await fetch(`${server.address}/api/export/source/nowhere`)).status).toBe(404)
  })
})
