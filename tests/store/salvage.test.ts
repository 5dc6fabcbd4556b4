import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seedFolder } from '../../graph-seed/workspace.ts'
import type { Records } from '../../server/evidence/records.ts'
import { soundPart } from '../../server/record/sound-part.ts'
import { salvage } from '../../server/store/embedded/salvage.ts'
import { salvageJournal } from '../../server/store/embedded/salvage-journal.ts'
import { openStore } from '../../server/store/open-store.ts'
import { seedRecords } from '../server/seed-records.ts'
import { expectVersionOne } from './version-1-record.ts'

let folder: string
const file = () => join(folder, 'journal')
const vocabulary = await seedRecords()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-salvage-'))
  copyFileSync('tests/fixtures/version-1/workspace/journal', file())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function records(): Promise<Records> {
  const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
  try {
    return await store.records()
  } finally {
    await store.close()
  }
}
function frameStart(bytes: Buffer, n: number): number {
  let at = -1
  for (let i = 0; i <= n; i++) at = bytes.indexOf('ISNF', at + 1)
  return at
}
function damaged(at: (bytes: Buffer) => number): Buffer {
  const bytes = readFileSync(file())
  const place = at(bytes)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(file(), bytes)
  return bytes
}

describe('salvage', () => {
  test('a whole journal is left as it is', async () => {
    const before = readFileSync(file())
    expect(await salvage(folder, null, vocabulary)).toEqual([expect.stringMatching(/is whole: there is nothing to save/)])
    expect(readFileSync(file()).equals(before)).toBe(true)
  })

  test('a damaged head costs nothing', async () => {
    const bytes = damaged(() => 3)
    await expect(records()).rejects.toThrow(/is damaged at its beginning/)
    const lines = await salvage(folder, null, vocabulary)
    expect(lines[0]).toMatch(/: 98 claims, 87 entities, 2 judgements\.$/)
    expectVersionOne(await records())
    expect(
      readdirSync(folder)
        .filter(name => name.startsWith('journal.damaged-'))
        .map(name => readFileSync(join(folder, name)).equals(bytes)),
    ).toEqual([true])
  })

  test('the last write is lost alone, and that is said by its number', async () => {
    damaged(bytes => bytes.length - 20)
    await expect(records()).rejects.toThrow(/is damaged at byte/)
    const lines = await salvage(folder, null, vocabulary)
    expect(lines).toContainEqual(expect.stringMatching(/^Bytes \d+ to \d+ could not be read\.$/))
    expect(lines).toContainEqual(
      expect.stringMatching(/^The last write that could be read is number \d+; a later one, if there was any, is lost\.$/),
    )
    const saved = await records()
    expect(saved.claims).toHaveLength(98)
    expect(saved.claims.find(({ id }) => id === 'C011')?.status).toBe('active')
  })

  test('without the article’s write the claims that rest on it are left out, named and kept; the rest is saved with a vocabulary', async () => {
    damaged(bytes => frameStart(bytes, 0) + 40)
    const lines = await salvage(folder, null, vocabulary)
    const saved = await records()
    expect(saved.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(['courier-1', 'courier-2']))
    expect(saved.claims.find(({ id }) => id === 'own-5')).toBeUndefined()
    expect(lines).toContainEqual(expect.stringMatching(/^Left out: claim own-5: /))
    const [kept = ''] = readdirSync(folder).filter(name => name.endsWith('.left-out.json'))
    expect(readFileSync(join(folder, kept), 'utf8')).toContain('we stand with Iran')
    expect(saved.predicates).toHaveLength(vocabulary.predicates.length)
  })

  test('nothing to be read changes nothing', async () => {
    writeFileSync(file(), 'x'.repeat(500))
    await expect(salvage(folder, null, vocabulary)).rejects.toThrow(/Nothing could be read in .*Nothing was changed/)
    expect(readFileSync(file(), 'utf8')).toBe('x'.repeat(500))
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  test('from a kept copy, where the journal is gone', async () => {
    damaged(bytes => bytes.length - 20)
    await expect(records()).rejects.toThrow(/is damaged/)
    const [copy = ''] = readdirSync(folder).filter(name => name.startsWith('journal.damaged-'))
    rmSync(file())
    await salvage(folder, copy, vocabulary)
    expect((await records()).claims).toHaveLength(98)
  })
})

describe('salvage of sources whose facts or names are hit', () => {
  async function seeded(): Promise<Records> {
    rmSync(file())
    const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
    await seedFolder(store, null, { log: () => undefined })
    const before = await store.records()
    await store.close()
    return before
  }
  function frames(): { at: number; text: string }[] {
    const bytes = readFileSync(file())
    const found: { at: number; text: string }[] = []
    for (let at = bytes.indexOf('ISNF'); at !== -1; at = bytes.indexOf('ISNF', at + 1)) {
      const length = bytes.readUInt32LE(at + 4)
      found.push({ at: at + 16, text: bytes.subarray(at + 16, at + 16 + length).toString() })
    }
    return found
  }
  const unscripted = ({ entities }: Records) =>
    entities.map(({ names, ...own }) => ({
      ...own,
      names: names.map(({ script: _, kind: __, ...name }) => name).sort((a, b) => (a.value < b.value ? -1 : 1)),
    }))

  test('where PUBLISHED_BY is hit, the sources, their claims and their publishers stay, and it is said from where', async () => {
    const before = await seeded()
    const hit = frames().filter(({ text }) => text.includes('"PUBLISHED_BY"'))
    expect(hit.length).toBeGreaterThan(0)
    const bytes = readFileSync(file())
    for (const { at } of hit) bytes[at + 9] = 0
    writeFileSync(file(), bytes)
    const lines = await salvage(folder, null, vocabulary)
    const after = await records()
    // these frames also hold parts of a few claims: only those, and what rests on them, are left out
    expect(lines.filter(line => /^Left out: .*(unknown entity|publisher)/.test(line))).toEqual([])
    const lost = ({ id }: { id: string }) =>
      lines.some(line => line.startsWith(`Left out: claim ${id}: `)) || hit.some(({ text }) => text.includes(`["node","Claim","${id}"`))
    expect(after.entities.map(({ id }) => id)).toEqual(before.entities.map(({ id }) => id))
    expect(after.claims).toEqual(before.claims.filter(claim => !lost(claim)))
    const documents = before.entities.filter(({ labels }) => labels.includes('Document'))
    const claimed = new Set(after.claims.map(({ source }) => source))
    expect(documents.length).toBeGreaterThan(2)
    for (const { id, facts } of documents) {
      const told = lines.some(line => line.startsWith(`Source ${id}: who published it could not be read; `))
      const publisher = after.entities.find(each => each.id === id)?.facts?.publisher
      expect([id, publisher]).toEqual([id, told && !claimed.has(id) ? null : facts?.publisher])
    }
    expect(lines).toContainEqual(expect.stringMatching(/could not be read; its claims begin with .*, which stands there now\.$/))
    const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
    await seedFolder(store, null, { log: () => undefined })
    expect(await store.records()).toEqual(before)
    await store.close()
  })

  test('whichever frame of facts and names is hit, no claim and no entity is lost, and no name', async () => {
    const before = await seeded()
    const whole = readFileSync(file())
    const onlyOf = /^\[(\["node","Name"|\["relationship","(HAS_NAME|PUBLISHED_BY|COPY_OF|PART_OF|RELEASED_BY|MADE_BY)")/
    const hit = frames().filter(({ text }) => {
      const entries = JSON.parse(text) as unknown[]
      return entries.every(entry => onlyOf.test(JSON.stringify([entry])))
    })
    expect(hit.length).toBeGreaterThan(3)
    for (const { at } of hit) {
      const bytes = Buffer.from(whole)
      bytes[at + 9] = 0
      writeFileSync(file(), bytes)
      const { records: read, renamed } = salvageJournal(file())
      const after = soundPart(read)
      expect(after.records.claims).toEqual(before.claims)
      const lost = new Set(after.lost.map(({ source }) => source))
      const known = ({ id }: { id: string }) => !lost.has(id)
      expect(unscripted(after.records).filter(known)).toEqual(unscripted(before).filter(known))
      expect(after.records.entities.map(({ id }) => id)).toEqual(before.entities.map(({ id }) => id))
      expect(renamed.length + lost.size).toBeGreaterThan(0)
    }
  })

  test('a publisher that is lost itself is named, and its sources stay without it', async () => {
    const before = await seeded()
    const { claims, entities } = before
    const [claim] = claims
    const publisher = entities.find(({ id }) => id === claim?.source)?.facts?.publisher
    const found = soundPart({ ...before, entities: entities.filter(({ id }) => id !== publisher) })
    expect(found.lost).toContainEqual({ source: claim?.source, field: 'publisher', was: publisher, now: null })
    expect(found.records.entities.find(({ id }) => id === claim?.source)?.facts?.publisher).toBeNull()
    expect(found.left).toContainEqual(expect.objectContaining({ id: claim?.id, reason: expect.stringContaining(`"${publisher}"`) }))
  })

  test('a judgement that no longer says of what is left out, and stops nothing', async () => {
    const read = salvageJournal(file()).records
    const found = soundPart({ ...read, assessments: read.assessments.map(each => ({ ...each, claim: null, source: null })) })
    expect(found.records.assessments).toEqual([])
    expect(found.left.map(({ word, reason }) => [word, reason])).toEqual(
      read.assessments.map(() => ['judgement', 'what it judges could not be read']),
    )
  })
})

describe('salvage of one write that is partly damaged', () => {
  test.each([0.3, 0.6, 0.9])('a bad byte at %f of it costs a few claims, and what is left is as it was', async place => {
    rmSync(file())
    const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
    await seedFolder(store, null, { log: () => undefined })
    const before = new Map((await store.records()).claims.map(claim => [claim.id, claim]))
    await store.close()
    const { length } = damaged(bytes => Math.floor(bytes.length * place))
    const lines = await salvage(folder, null, vocabulary)
    const { claims } = await records()
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) expect(claim).toEqual(before.get(claim.id))
    const [, from, to] = lines.map(line => /^Bytes (\d+) to (\d+) could/.exec(line)).find(found => found !== null) ?? []
    expect(Number(from)).toBeLessThanOrEqual(length * place)
    expect(Number(to)).toBeGreaterThanOrEqual(Math.floor(length * place))
    expect(Number(to) - Number(from)).toBeLessThan(length / 10)
    expect(lines).toContainEqual(expect.stringMatching(/^What came from files comes back with: npm run seed/))
  })
})
