/** What the first version wrote is opened, forever (tests/fixtures/version-1/README.md). */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { openStore } from '../../server/store/open-store.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { expectVersionOne } from './version-1-record.ts'

const fixture = (path: string) => join('tests/fixtures/version-1', path)
let folder: string
const said: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-version-1-'))
  copyFileSync(fixture('workspace/journal'), join(folder, 'journal'))
  said.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const open = () => openStore({ ISNAD_DATA: folder }, line => said.push(line))

describe('a workspace of the first version', () => {
  test('opens with every claim, entity and judgement; the journal as it was is kept, and that is said', async () => {
    const store = await open()
    expectVersionOne(await store.records())
    await store.close()
    const [copy = ''] = readdirSync(folder).filter(name => name.startsWith('journal.version-1-'))
    expect(readFileSync(join(folder, copy)).equals(readFileSync(fixture('workspace/journal')))).toBe(true)
    expect(said).toEqual([
      expect.stringMatching(/written in form 1 by an older Isnad; it was rebuilt in form \d+ with the same claims.*is kept as/),
    ])
  })

  test('is rebuilt once, and then opened as any other; what is drawn is what this version draws', async () => {
    const first = await open()
    const records = await first.records()
    const revision = await first.revision()
    await first.close()
    const size = statSync(join(folder, 'journal')).size
    said.length = 0
    const again = await open()
    expect([await again.revision(), statSync(join(folder, 'journal')).size, said]).toEqual([revision, size, []])
    const { relationshipTypes } = await again.schema()
    const drawn = new Map<string, number>()
    for (const { type } of toElements(records).relationships) drawn.set(type, (drawn.get(type) ?? 0) + 1)
    expect(new Map(relationshipTypes.map(({ name, count }) => [name, count]))).toEqual(drawn)
    await again.close()
  })
})

describe('source files of the first version', () => {
  test.each(['my-desk', 'exported'])('%s is read and in order', async path => {
    const graph = await graphOf(fixture(path))
    expect(checkGraph(graph, (await graphOf(null)).records)).toEqual([])
    expect(graph.records.claims.length).toBe(path === 'my-desk' ? 2 : 98)
  })
})
