import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { storeTarget } from '../../graph-seed/seed-target.ts'
import { emptyWorkspace } from '../../graph-seed/workspace.ts'
import type { ReadAnswer } from '../../server/contract/import/report.ts'
import type { Imported, Imports, Undone } from '../../server/contract/import.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { applyImport } from '../../server/import/import-material.ts'
import { changeBetween } from '../../server/store/change-between.ts'
import { readBackup } from '../../server/store/read-backup.ts'
import { schemaVersion } from '../../server/store/schema-version.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { writeBackup } from '../../server/store/write-backup.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { cypherScript } from '../../server/tables/readers/cypher-script.ts'
import { post, serve } from '../server/serve.ts'
import { ask, plain } from './ask.ts'
import { sorted } from './sorted.ts'

const formats = [
  ...['owners.csv', 'harbour.graphml', 'harbour.gexf', 'harbour.gml', 'harbour.cyjs', 'harbour-nodes.csv harbour-edges.csv'],
  ...['admin-nodes.csv admin-ties.csv', 'harbour-links.json', 'harbour-browser.json', 'harbour-apoc.json', 'harbour.ftm.json'],
  ...[
    'harbour-statements.json',
    'harbour-statements.csv',
    'harbour.cypher',
    'harbour-nested.json',
    'harbour-wikidata.json',
    'harbour-stix.json',
    'harbour-bods.json',
    'harbour-bods-04.json',
  ],
]
const by = 'Anna Berg'

export function importSuite(open: () => Promise<GraphStore>): void {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await store.reset()
    await emptyWorkspace(store)
  })
  afterAll(() => store.close())

  test.each(formats)('%s is written whole, as it was planned, and taken back', async joined => {
    const names = joined.split(' ')
    const { address } = await serve({ store })
    const send = async <T>(path: string, body: object): Promise<T> => {
      const response = await post(address, path, body)
      const answer = await response.json()
      expect([path, response.status, answer.detail]).toEqual([path, 200, undefined])
      return answer as T
    }
    const files = names.map(name => ({ name, bytes: readFileSync(`tests/fixtures/import/${name}`) }))
    const before = await store.records()
    const body = { by, files: files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })) }
    const made = await send<Imported>('/api/import', body)
    const stands = await store.records()
    const at = stands.claims.find(({ id }) => id.startsWith(`${made.import}-r`))?.recordedAt ?? ''
    const { plan, change } = applyImport(
      createLedger(before),
      { material: readFiles(files, { more: [cypherScript] }), mapping: undefined, edits: [] },
      { by, at },
    )
    expect(made.claims).toBe(plan.added.claims.length)
    expect(stands).toEqual(sorted(changedRecords(before, change)))
    // several formats tell the same story: undone, so that the next does not find it there already
    const undone = await send<Undone>('/api/import/undo', { import: made.import, by })
    expect(undone).toMatchObject({ withdrawn: made.claims, kept: 0, others: 0 })
    const own = (await store.records()).claims.filter(({ id }) => id.startsWith(`${made.import}-r`))
    expect(own.map(({ status }) => status)).toEqual(plan.added.claims.map(() => 'retracted'))
  })

  test('a sheet is known when it comes again, with the mapping that was used; what was imported is listed, and counts are right when it is taken back', async () => {
    const { address } = await serve({ store })
    const get = async <T>(path: string): Promise<T> => (await fetch(address + path)).json() as Promise<T>
    const send = async <T>(path: string, body: object): Promise<T> => (await post(address, path, body)).json() as Promise<T>
    const sheet = (rows: string) => [{ name: 'again.csv', base64: Buffer.from(`Who,Way,Whom,Where,Held\n${rows}`).toString('base64') }]
    const rows = 'Rosa Lind,owns,Corvo AG,https://corvo.example/1,03/04/2021\nRosa Lind,chairs,Corvo AG,https://corvo.example/2,\n'
    const read = (text: string) => send<ReadAnswer>('/api/import/read', { files: sheet(text) })
    const first = await read(rows)
    expect([first.before, first.remembered]).toEqual([null, null])
    const parts = { Who: 'from', Way: 'tie', Whom: 'to', Where: 'source', Held: 'start' }
    const columns = Object.entries(parts).map(([column, part]) => ({ column, part, ...(column === 'Held' && { dates: 'mdy' }) }))
    const counts = async () => (await get<{ counts: { sources: number } }>('/api/health')).counts
    const before = await counts()
    // sent by its name alone, while the server has it
    const made = await send<Imported>('/api/import', { kept: first.kept, mapping: { columns, fill: true }, by })
    expect(made).toMatchObject({ claims: 2, sources: 2 })
    expect((await counts()).sources).toBe(before.sources + 2)

    const again = await read(rows)
    expect(again.before).toMatchObject({ import: made.import, file: 'again.csv', by, claims: 2, standing: 2, withdrawn: null })
    expect(again.remembered).toMatchObject({ import: made.import, mapping: { columns } })
    const mapping = again.remembered?.mapping
    expect(await send('/api/import/dry-run', { kept: again.kept, mapping })).toMatchObject({ claims: 0, sums: { new: 0, same: 2 } })
    const changed = await read(`${rows.replace('03/04/2021', '03/05/2021')}Rosa Lind,owns,Vega Ltd,https://corvo.example/3,\n`)
    expect(await send('/api/import/dry-run', { kept: changed.kept, mapping })).toMatchObject({ sums: { new: 2, same: 1 } })
    const other = [{ name: 'other.csv', base64: Buffer.from(`Who,Way,Whom,Where,Held\n${rows}`).toString('base64') }]
    expect(await send<ReadAnswer>('/api/import/read', { files: other })).toMatchObject({
      before: null,
      remembered: { import: made.import },
    })

    const listed = async () => (await get<Imports>('/api/imports')).imports.find(each => each.import === made.import)
    expect(await listed()).toMatchObject({ file: 'again.csv', claims: 2, standing: 2, corrected: 0 })
    const undone = await send<Undone>('/api/import/undo', { import: made.import, by: 'Jon Lind' })
    expect(undone).toMatchObject({ withdrawn: 2 })
    expect([...undone.alone].sort()).toEqual(['corvo-ag', 'corvo-example', 'corvo-example-1', 'corvo-example-2', 'rosa-lind'])
    expect(await listed()).toMatchObject({ standing: 0, withdrawn: { by: 'Jon Lind' } })
    expect((await counts()).sources).toBe(before.sources)
    expect((await read(rows)).before).toBeNull()
  })

  test('a kind that was guessed wrong is put right and put back, as the store says it too; each change stays with the entity', async () => {
    const { address } = await serve({ store })
    const sheet = Buffer.from('From,Tie,To\nMirador Norte,spoke with,Anna Corte\n').toString('base64')
    await post(address, '/api/import', { by, files: [{ name: 'kinds.csv', base64: sheet }] })
    const correct = async (body: object) => (await post(address, '/api/entities/mirador-norte/kind', { by, ...body })).json()
    const labels = async () => plain((await ask(store, "MATCH (e:Entity {id: 'mirador-norte'}) RETURN e.kind, e:Company, e:Person")).values)
    expect(await labels()).toEqual([['Person', false, true]])
    expect(await correct({ kind: 'Company', reason: 'the register has it' })).toMatchObject({ kind: 'Company' })
    expect(await labels()).toEqual([['Company', true, false]])
    await correct({ kind: 'Person' })
    expect(await labels()).toEqual([['Person', false, true]])
    const card = await (await fetch(`${address}/api/entities/mirador-norte`)).json()
    expect(card.corrected.map(({ at: _, ...each }: { at: string }) => each)).toEqual([
      { field: 'kind', was: 'Person', now: 'Company', by, reason: 'the register has it' },
      { field: 'kind', was: 'Company', now: 'Person', by },
    ])
  })

  test('all that was brought in comes back from a backup', async () => {
    const [path, records] = [join(mkdtempSync(join(tmpdir(), 'isnad-backup-')), 'all.backup'), await store.records()]
    onTestFinished(() => rmSync(dirname(path), { recursive: true }))
    const revision = await store.revision()
    await writeBackup(path, { isnadBackup: 1, form: schemaVersion, revision, written: new Date().toISOString(), records, files: [] }, false)
    await store.reset()
    const target = storeTarget(store)
    const held = await target.read()
    await target.write(held, changeBetween(held.records, (await readBackup(path)).records))
    expect(sorted(await store.records())).toEqual(sorted(records))
  })
}
