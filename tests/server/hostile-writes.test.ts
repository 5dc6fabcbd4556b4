import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SeededServer, seededServer } from './seeded-server.ts'

let server: SeededServer
beforeAll(async () => {
  server = await seededServer({})
  await (await fetch(`${server.address}/api/graph`)).text()
})
afterAll(() => server.close())

const by = 'Anna Berg'
const claim = {
  by,
  source: 'doc-rudaw-0718',
  chain: [{ agent: 'rudaw', act: 'states' }],
  subject: 'qais-al-khazali',
  predicate: 'LEADS',
  object: 'asaib-ahl-al-haq',
}
const headers = { 'content-type': 'application/json' }
const sent = async (path: string, body: string, more: Record<string, string> = {}) => {
  const response = await fetch(server.address + path, { method: 'POST', headers: { ...headers, ...more }, body })
  return {
    status: response.status,
    body: (await response.json()) as { detail: string; errors?: { pointer: string }[]; claim?: { id: string; sentence: string } },
  }
}
const claims = async () => ((await (await fetch(`${server.address}/api/health`)).json()) as { counts: { claims: number } }).counts.claims

describe('2.5, 38: keys that are a prototype elsewhere', () => {
  it.each(['"qualifiers": {"__proto__": {"role": "x"}}', '"qualifiers": {"__proto__": "x"}', '"__proto__": {"note": "x"}'])(
    '%s is refused, not dropped',
    async part => {
      const before = await claims()
      const { status, body } = await sent('/api/claims', `${JSON.stringify(claim).slice(0, -1)}, ${part}}`)
      expect(status).toBe(400)
      expect(body.errors?.[0]?.pointer).toContain('__proto__')
      expect(await claims()).toBe(before)
      expect(({} as { role?: string }).role).toBeUndefined()
    },
  )

  it('constructor and toString are keys like any other', async () => {
    const { status, body } = await sent('/api/claims', JSON.stringify({ ...claim, qualifiers: { constructor: 'a', toString: 'b' } }))
    expect(status).toBe(200)
    expect((body.claim as unknown as { qualifiers: object }).qualifiers).toEqual({ constructor: 'a', toString: 'b' })
  })

  it('a number that JSON has rounded is refused', async () => {
    expect((await sent('/api/claims', `${JSON.stringify(claim).slice(0, -1)}, "qualifiers": {"sum": 9007199254740993}}`)).status).toBe(400)
  })
})

describe('55: the same submission twice', () => {
  it('is one claim under one Idempotency-Key, sent at once or later', async () => {
    const before = await claims()
    const once = () => sent('/api/claims', JSON.stringify({ ...claim, note: 'once', again: true }), { 'idempotency-key': 'c0ffee00-0001' })
    const [first, second] = await Promise.all([once(), once()])
    const third = await once()
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200])
    expect(new Set([first, second, third].map(({ body }) => body.claim?.id)).size).toBe(1)
    expect(await claims()).toBe(before + 1)
  })

  it('a key that was used for something else is 409, and one that is none is 400', async () => {
    await sent('/api/claims', JSON.stringify({ ...claim, note: 'first', again: true }), { 'idempotency-key': 'c0ffee00-0002' })
    expect((await sent('/api/claims', JSON.stringify({ ...claim, note: 'second' }), { 'idempotency-key': 'c0ffee00-0002' })).status).toBe(
      409,
    )
    expect((await sent('/api/claims', JSON.stringify(claim), { 'idempotency-key': 'short' })).status).toBe(400)
  })

  it('under another key or none the claim that is there is named, and another one written only where that is asked for', async () => {
    const before = await claims()
    const own = { ...claim, quote: 'words of their own' }
    const first = await sent('/api/claims', JSON.stringify(own))
    const refused = await sent('/api/claims', JSON.stringify({ ...own, note: 'twice' }), { 'idempotency-key': 'c0ffee00-0005' })
    expect(refused.status).toBe(400)
    expect(refused.body.errors).toMatchObject([
      {
        pointer: '/again',
        detail: `the record has this claim already, from the same words of the same source: “${first.body.claim?.sentence}” (${first.body.claim?.id}) (send again: true to write it all the same)`,
      },
    ])
    expect(await claims()).toBe(before + 1)
    const others = [{ quote: 'other words' }, { polarity: 'negative' }, { again: true }]
    for (const other of others) expect((await sent('/api/claims', JSON.stringify({ ...own, ...other }))).status).toBe(200)
    expect(await claims()).toBe(before + 1 + others.length)
  })

  it('a second withdrawal and a second entity under one key answer as the first', async () => {
    const entity = () =>
      sent('/api/entities', JSON.stringify({ by, kind: 'Person', name: 'Jon Lind' }), { 'idempotency-key': 'c0ffee00-0003' })
    expect((await entity()).body).toEqual((await entity()).body)
    const made = await sent('/api/claims', JSON.stringify({ ...claim, note: 'to withdraw', again: true }))
    const withdraw = () =>
      sent(`/api/claims/${made.body.claim?.id}/withdrawal`, JSON.stringify({ by, reason: 'a slip' }), {
        'idempotency-key': 'c0ffee00-0004',
      })
    expect((await withdraw()).status).toBe(200)
    expect((await withdraw()).status).toBe(200)
  })
})

describe('49: 90,000 unknown ids', () => {
  const ids = (many: number) => Array.from({ length: many }, (_, i) => `x${i}`)

  it.each(['denies', 'contestedBy', 'contradicts', 'supports'])('in %s are refused before they are looked up', async field => {
    const began = process.cpuUsage()
    const { status, body } = await sent('/api/claims', JSON.stringify({ ...claim, [field]: ids(90_000) }))
    expect(status).toBe(400)
    expect(body.errors?.length).toBe(1)
    // it was 9 s before; processor time, which a busy machine does not stretch
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1000).toBeLessThan(3000)
  })

  it('of as many as are taken the answer names a hundred at most, and says how many more', async () => {
    const { status, body } = await sent('/api/claims', JSON.stringify({ ...claim, denies: ids(200) }))
    expect(status).toBe(400)
    expect(body.errors?.length).toBe(100)
    expect(body.detail).toMatch(/and 180 more$/)
  })
})
