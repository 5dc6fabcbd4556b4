import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

/** The system's own call, held until the test releases it. */
const held = vi.hoisted(() => ({ calls: [] as (() => void)[] }))
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const fdatasync = (fd: number, done: (error: Error | null) => void) => void held.calls.push(() => fs.fdatasync(fd, done))
  return { ...fs, default: { ...fs, fdatasync }, fdatasync }
})

const folder = mkdtempSync(join(tmpdir(), 'isnad-durable-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a write that is acknowledged is on the disk: not before the system has said so', async () => {
  const { openJournal } = await import('../../server/store/embedded/journal.ts')
  const journal = openJournal(folder, () => {})
  let acknowledged = false
  const write = journal.append([['node', 'Entity', 'a', ['Entity'], { id: 'a' }]], '1').then(() => {
    acknowledged = true
  })
  await vi.waitFor(() => expect(held.calls).toHaveLength(1), { timeout: 10_000 })
  // the bytes have been handed over, but are not acknowledged
  expect(readFileSync(join(folder, 'journal')).includes('Entity')).toBe(true)
  await new Promise(setImmediate)
  expect(acknowledged).toBe(false)
  for (let next = held.calls.shift(); !acknowledged; next = held.calls.shift()) {
    next?.()
    await new Promise(setImmediate)
  }
  await write
  journal.close()
})
