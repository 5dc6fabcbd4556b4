import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { emptyWorkspace } from '../../graph-seed/workspace.ts'
import { createApp } from '../../server/http/app.ts'
import { createLog } from '../../server/http/log.ts'
import { workspacesBeside } from '../../server/process/workspaces.ts'
import { openStore } from '../../server/store/open-store.ts'
import { fakeStore } from './fake-store.ts'
import { post, serve } from './serve.ts'

const parent = mkdtempSync(join(tmpdir(), 'isnad-workspaces-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

function workspaces(why: string | null = null) {
  const made = workspacesBeside({
    folder: join(parent, 'own'),
    why,
    fill: emptyWorkspace,
    appOver: async (store, folder, beside) =>
      createApp({
        store,
        clientDir: 'tests/server/client',
        log: createLog('silent'),
        beside,
        place: { name: folder, option: null, example: false },
        checked: true,
      }),
  })
  onTestFinished(() => made.close())
  return serve({ store: fakeStore(), beside: made.beside, served: made.serve })
}
const at = async (address: string): Promise<unknown> => (await fetch(address)).json()

it('begins workspaces beside its own, lists them and opens each at an address of its own', async () => {
  mkdirSync(join(parent, 'letters'))
  writeFileSync(join(parent, 'letters', 'journal'), 'Dear diary')
  const { address } = await workspaces()
  expect(await at(`${address}/api/workspaces`)).toMatchObject({ others: [], open: true })

  expect(await (await post(address, '/api/workspaces', { name: 'Port & sea 2' })).json()).toMatchObject({
    detail: expect.stringContaining('letters, digits'),
  })
  expect(await (await post(address, '/api/workspaces', { name: 'Port 2' })).json()).toEqual({ name: 'Port 2', address: 'w/Port%202/' })
  expect((await post(address, '/api/workspaces', { name: 'letters' })).status).toBe(409)

  expect(await at(`${address}/api/workspaces`)).toMatchObject({ others: [{ name: 'Port 2', address: 'w/Port%202/' }] })
  expect(await at(`${address}/w/Port%202/api/health`)).toMatchObject({ status: 'ok', counts: { claims: 0 } })
  const inside = await post(address, '/w/Port%202/api/entities', { name: 'Ada Quist', kind: 'Person', by: 'Anna' })
  expect([inside.status, (await at(`${address}/w/Port%202/api/health`)) as object]).toMatchObject([200, { counts: { entities: 1 } }])
  expect((await fetch(`${address}/w/Port%202?x=1`, { redirect: 'manual' })).headers.get('location')).toBe('Port%202/?x=1')
})

it.each(['own', 'letters', '..%2f..', 'Port%202%00'])('has nothing at /w/%s/', async name => {
  const { address } = await workspaces()
  expect((await fetch(`${address}/w/${name}/api/health`)).status).toBe(404)
})

it('says who holds one', async () => {
  const store = await openStore({ ISNAD_DATA: join(parent, 'held') })
  onTestFinished(() => store.close())
  const { address } = await workspaces()
  const refused = await fetch(`${address}/w/held/api/health`)
  expect([refused.status, (await refused.json()).detail]).toEqual([409, `Another Isnad (process ${process.pid}) holds “held”.`])
})

it('opens none where it answers to other machines', async () => {
  const { address } = await workspaces('It answers to others.')
  expect(await at(`${address}/api/workspaces`)).toMatchObject({ others: [], open: false, why: 'It answers to others.' })
  expect((await fetch(`${address}/w/held/api/health`)).status).toBe(404)
  expect((await post(address, '/api/workspaces', { name: 'more' })).status).toBe(409)
})
