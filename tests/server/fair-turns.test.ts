import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quickestOf } from '../quickest-of.ts'
import { type SeededServer, seededServer } from './seeded-server.ts'

let server: SeededServer
beforeAll(async () => {
  server = await seededServer({ queryTimeoutMs: 120_000 })
  await ask('127.0.0.1', 'RETURN 1').answer
  await ask('127.0.0.1', small).answer
})
afterAll(() => server.close())

const heavy = 'MATCH (a), (b), (c), (d) WHERE a.id < d.id AND b.id = c.id + a.id RETURN count(*)'
const small = 'MATCH (n) RETURN count(n) AS n'

function ask(client: string, cypher: string): { answer: Promise<string>; leave(): void } {
  const asked = request(`${server.address}/api/query`, {
    method: 'POST',
    localAddress: client,
    agent: false,
    headers: { 'content-type': 'application/json' },
  })
  const answer = new Promise<string>((done, fail) => {
    asked.once('error', fail)
    asked.once('response', async response => {
      let text = ''
      for await (const chunk of response) text += chunk
      done(text)
    })
  }).catch(error => String(error))
  asked.end(JSON.stringify({ cypher }))
  return { answer, leave: () => void asked.destroy() }
}

function engines(): number {
  const isOurs = (pid: string): boolean => {
    try {
      const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('graph-worker')
    } catch {
      return false
    }
  }
  return readdirSync('/proc').filter(name => /^\d+$/.test(name) && isOurs(name)).length
}

/** How long a small query of another client takes, at best, while so many heavy ones of this client run. */
async function besides(heavies: number, client: string): Promise<number> {
  const running = Array.from({ length: heavies }, () => ask('127.0.0.1', heavy))
  let ended = 0
  for (const { answer } of running) void answer.then(() => ended++)
  try {
    return await quickestOf(20, 1000, async () => {
      const start = performance.now()
      expect(await ask(client, small).answer).toContain('"summary"')
      return performance.now() - start
    })
  } finally {
    expect(ended).toBe(0)
    expect(engines()).toBeLessThanOrEqual(3)
    for (const { leave } of running) leave()
    await Promise.all(running.map(({ answer }) => answer))
  }
}

// only Linux has several loopback addresses without being told so
describe.skipIf(process.platform !== 'linux')('a small query is answered within a second', () => {
  test('while another client runs a heavy one', async () => {
    expect(await besides(1, '127.0.0.2')).toBeLessThan(1000)
  })
  test('while another client runs as many as it may, and has more waiting', async () => {
    expect(await besides(8, '127.0.0.2')).toBeLessThan(1000)
  })
  test('while the same client runs a heavy one', async () => {
    expect(await besides(1, '127.0.0.1')).toBeLessThan(1000)
  })
})
