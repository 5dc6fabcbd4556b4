import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { numbers } from '../../cypher/fuzz/random.ts'
import { applyEntries, emptyState } from '../../server/store/embedded/graph-state.ts'
import { journalEntries, openJournal } from '../../server/store/embedded/journal.ts'
import { openStore } from '../../server/store/open-store.ts'
import { StoreHeldError } from '../../server/store/store.ts'
import { ask, plain } from './ask.ts'

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))
let folder: string
let child: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-kill-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function write(
  name: string,
  from = 0,
): { lines: string[]; until(test: (lines: string[]) => boolean): Promise<void>; kill(): Promise<void> } {
  const started = spawn(process.execPath, ['--import', 'tsx', script(name), folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = started
  const lines: string[] = []
  let rest = ''
  const gone = new Promise<void>(done => started.once('close', () => done()))
  const watchers = new Set<() => void>()
  started.stdout?.on('data', chunk => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const watch of watchers) watch()
  })
  return {
    lines,
    until: test =>
      new Promise((done, fail) => {
        const watch = () => {
          if (test(lines)) {
            watchers.delete(watch)
            done()
          }
        }
        watchers.add(watch)
        void gone.then(() => fail(new Error(`the writer ended: ${lines.join('\n')}`)))
        watch()
      }),
    async kill() {
      started.kill('SIGKILL')
      await gone
    },
  }
}

const acknowledged = (lines: string[]) => lines.filter(line => /^\d+$/.test(line)).map(Number)

function expectWhole(known: Set<number>): void {
  const journal = openJournal(folder, () => undefined)
  const state = emptyState()
  for (const entries of journalEntries(journal.path, journal.bytes)) applyEntries(state, entries)
  journal.close()
  expect([...known].filter(i => !state.nodes.has(`Entity:a${i}`) || !state.nodes.has(`Entity:b${i}`))).toEqual([])
  expect(state.nodes.size).toBe(2 * state.relationships.size)
}

describe('the folder of the embedded store', () => {
  test('50 times kill -9 in the middle of writing: nothing acknowledged is lost, nothing is half there', async () => {
    const random = numbers(1)
    const known = new Set<number>()
    for (let round = 0; round < 50; round++) {
      const writer = write('journal-process.ts', round * 10_000)
      const wanted = random() * 20
      await writer.until(lines => acknowledged(lines).length > wanted)
      await writer.kill()
      for (const i of acknowledged(writer.lines)) known.add(i)
      expectWhole(known)
    }
    // acknowledged writes without a kill would prove nothing
    expect(known.size).toBeGreaterThan(50)
    const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
    const [pairs] = plain((await ask(store, 'MATCH (a)-[:LEADS]->(b) RETURN count(*)')).values)[0] as [number]
    expect(pairs).toBeGreaterThanOrEqual(known.size)
    await store.close()
  }, 600_000)

  test('killed in the middle of a write through the whole store', async () => {
    const writer = write('writer-process.ts')
    await writer.until(lines => acknowledged(lines).length > 5)
    await writer.kill()
    expectWhole(new Set(acknowledged(writer.lines)))
  }, 60_000)

  test('a second process is told who holds the folder and where it answers; after a kill the lock is taken over', async () => {
    const writer = write('writer-process.ts')
    await writer.until(lines => lines.includes('open'))
    const refused = await openStore({ ISNAD_DATA: folder }).catch(error => error)
    expect(refused).toBeInstanceOf(StoreHeldError)
    expect(refused.holder).toEqual({ pid: child?.pid, folder, address: 'http://127.0.0.1:1/' })
    expect(refused.message).toContain(String(child?.pid))
    expect(refused.message).toContain(folder)
    await writer.kill()
    const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
    expect((await store.health()).connected).toBe(true)
    await store.close()
  }, 60_000)

  test('a lock of a process number that somebody else has now is taken over', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.ppid, born: 'another-boot:1', nonce: 'x', address: null }))
    const store = await openStore({ ISNAD_DATA: folder })
    await store.close()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  test('of many that open at once, one gets it', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 30, born: null, nonce: 'dead', address: null }))
    const stores = await Promise.allSettled(Array.from({ length: 8 }, () => openStore({ ISNAD_DATA: folder })))
    const opened = stores.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
    expect(opened).toHaveLength(1)
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
    await opened[0]?.close()
  })
})
