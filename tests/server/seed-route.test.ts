import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { asItIs } from '../../server/contract/told/coded.ts'
import { putting, type RecordsChange } from '../../server/evidence/records-change.ts'
import type { GraphChange } from '../../server/store/graph-elements.ts'
import { StoreError } from '../../server/store/store.ts'
import { fakeRecords } from './fake-records.ts'
import { fakeStore } from './fake-store.ts'
import { post, serve } from './serve.ts'

const secret = '3f0c9a4e-secret'
const lock = { 'content-type': 'application/json', 'x-isnad-lock': secret }
const lockSecret = async () => secret
const fewer: RecordsChange = { ...putting({}), remove: { entities: [], claims: ['T2'], assessments: [] } }

describe('POST /api/seed', () => {
  it('writes what a change touches in one step, and nothing where nothing changes', async () => {
    const written: GraphChange[] = []
    const store = fakeStore({
      write: async change => {
        written.push(change)
        return '2'
      },
    })
    const { address } = await serve({ store, lockSecret })
    const response = await post(address, '/api/seed', { expect: '1', change: fewer }, { headers: lock })
    expect(await response.json()).toEqual({ revision: '2' })
    expect(written.map(change => ({ expect: change.expect, removed: change.remove.nodes }))).toEqual([
      { expect: '1', removed: [{ label: 'Claim', id: 'T2' }] },
    ])
    const same = await post(address, '/api/seed', { expect: '1', change: putting({ claims: fakeRecords.claims }) }, { headers: lock })
    expect(await same.json()).toEqual({ revision: '1' })
    expect(written.length).toBe(1)
  })

  it('is 409 when the store has moved on, and 400 for records that do not fit; nothing is written', async () => {
    const store = fakeStore({
      write: async () => {
        throw new StoreError('conflict', asItIs('The store is at revision 3.'))
      },
    })
    const { address } = await serve({ store, lockSecret })
    expect((await post(address, '/api/seed', { expect: '1', change: fewer }, { headers: lock })).status).toBe(409)
    const sworn = { ...fakeRecords.claims[0], modality: 'sworn' }
    const broken = { ...putting({}), put: { entities: [], claims: [sworn], assessments: [] } }
    expect((await post(address, '/api/seed', { expect: '1', change: broken }, { headers: lock })).status).toBe(400)
  })

  it.each([
    ['no secret', {}],
    ['a wrong secret', { 'x-isnad-lock': 'x'.repeat(secret.length) }],
    ['a token in its place', { authorization: `Bearer ${secret}` }],
  ])('is not there for %s', async (_name, headers) => {
    const { address } = await serve({ lockSecret })
    const json = { 'content-type': 'application/json', ...headers }
    expect((await post(address, '/api/seed', { expect: '1', change: fewer }, { headers: json })).status).toBe(404)
    expect((await fetch(`${address}/api/seed`, { headers: json })).status).toBe(404)
  })

  it('is not there where no lock is held, and is not in the published contract', async () => {
    const { address } = await serve()
    expect((await fetch(`${address}/api/seed`, { headers: { 'x-isnad-lock': '' } })).status).toBe(404)
    expect(await (await fetch(`${address}/api/openapi.json`)).text()).not.toContain('/api/seed')
  })

  it('takes the token where the lock file proves nothing', async () => {
    const token = 't'.repeat(32)
    const { address } = await serve({ lockSecret: async () => null, token })
    const ask = (headers: Record<string, string>) => fetch(`${address}/api/seed`, { headers })
    expect((await ask(lock)).status).toBe(404)
    expect((await ask({ authorization: `Bearer ${token.slice(1)}` })).status).toBe(404)
    expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(200)
  })

  it('needs no token where one is set: who reads the lock file has the data already', async () => {
    const { address } = await serve({ lockSecret, token: 't'.repeat(32) })
    const response = await fetch(`${address}/api/seed`, { headers: lock })
    expect(await response.json()).toEqual({ revision: '1', records: fakeRecords })
  })

  it('is not there for another machine', async context => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find(address => address?.family === 'IPv4' && !address.internal)?.address
    if (outside === undefined) return context.skip()
    const { port } = await serve({ lockSecret, host: '0.0.0.0' }, '0.0.0.0')
    expect((await fetch(`http://${outside}:${port}/api/seed`, { headers: lock })).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${port}/api/seed`, { headers: lock })).status).toBe(200)
  })
})
