import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { givenFor, plainTitle, titleParts } from '../../server/contract/library.ts'
import { readFolders } from '../../server/library/read-folders.ts'
import { readQuery } from '../../server/library/read-query.ts'
import { serve } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-queries-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = `// title: Who is tied to {entity} within {steps} steps?
// about: Any drawn relation.
// param entity: entity State = iran
// hint entity: the state
// param steps: number 1..3 = 2
// param how: choice warm, cold = cold

// a comment of the query's own
MATCH (a)-[r*1..3]-(b {id: $entity}) WHERE size(r) <= $steps AND a.how = $how RETURN a
`

describe('a query’s file', () => {
  it('says in its first lines what it is; the rest is the query', () => {
    const read = readQuery(good)
    expect(read).toMatchObject({
      title: 'Who is tied to {entity} within {steps} steps?',
      about: 'Any drawn relation.',
      params: [
        { name: 'entity', type: 'entity', kind: 'State', default: 'iran', hint: 'the state' },
        { name: 'steps', type: 'number', least: 1, most: 3, default: '2' },
        { name: 'how', type: 'choice', choices: ['warm', 'cold'], default: 'cold' },
      ],
    })
    expect('cypher' in read && read.cypher).toMatch(/^\/\/ a comment of the query's own\nMATCH/)
    expect('params' in read && givenFor(read)).toEqual({ entity: '"iran"', steps: '2', how: '"cold"' })
    expect(titleParts('Who is {a}, {b}?')).toEqual(['Who is ', { blank: 'a' }, ', ', { blank: 'b' }, '?'])
    expect(plainTitle('Who leads {x}?')).toBe('Who leads …?')
  })

  it.each([
    ['MATCH (n) RETURN n', 1, /no title/],
    ['// title: A\n', 2, /no query/],
    ['// title: A\n// param x: entity\nRETURN 1', 2, /no such parameter/],
    ['// title: A\nMATCH (n)\nRETURN $y', 3, /\$y, which no/],
    ['// title: A {z}\nRETURN 1', 1, /blank \{z\}/],
    ['// title: A\n// param x: person\nRETURN $x', 2, /type “person”/],
    ['// title: A\n// param x: choice one\nRETURN $x', 2, /at least two/],
    ['// title: A\n// param x: choice a, b = c\nRETURN $x', 2, /none of the choices/],
    ['// title: A\n// param x: number few\nRETURN $x', 2, /no span/],
    ['// title: A\n// param x: text\n// param x: text\nRETURN $x', 3, /twice/],
    ['// title: A\n// hint x: y\nRETURN 1', 2, /no line before/],
  ])('%j is wrong in line %i', (text, line, reason) => {
    expect(readQuery(text)).toEqual({
      line,
      reason: expect.stringMatching(reason),
      told: expect.objectContaining({ code: expect.any(String) }),
    })
  })
})

it('a workspace’s files come before those that ship, folders and all; a bad one is named, and the article’s stand beside the article alone', async () => {
  mkdirSync(join(folder, 'desk'))
  writeFileSync(join(folder, 'desk', 'ties.cypher'), good)
  writeFileSync(join(folder, 'bad.cypher'), 'RETURN 1')
  writeFileSync(join(folder, 'notes.txt'), 'no query')
  const own = { owner: 'workspace' as const, path: folder }
  const { address } = await serve({
    queryFolders: [
      own,
      { owner: 'shipped', path: 'queries' },
      { owner: 'article', path: 'graph-seed/queries' },
      { ...own, path: 'nowhere' },
    ],
  })
  const { queries, faults } = await (await fetch(`${address}/api/queries`)).json()
  expect(queries[0]).toMatchObject({ id: 'workspace/desk/ties', owner: 'workspace', folder: 'desk' })
  expect(faults).toEqual([
    { file: 'bad.cypher', line: 1, reason: expect.stringContaining('no title'), told: { code: 'queryWithoutTitle' } },
  ])
  expect(queries.filter(({ owner }: { owner: string }) => owner === 'shipped').length).toBeGreaterThanOrEqual(30)
  expect(queries.filter(({ owner }: { owner: string }) => owner === 'article')).toEqual([])
})

it('every query that ships is read, and names nothing of the article', async () => {
  const { queries, faults } = await readFolders([{ owner: 'shipped', path: 'queries' }])
  expect(faults).toEqual([])
  expect(
    queries.flatMap(({ params }) => params.filter(({ type, default: value }) => (type === 'entity' || type === 'claim') && value !== null)),
  ).toEqual([])
  expect(queries.filter(({ cypher }) => /\bid: '/.test(cypher))).toEqual([])
  expect(new Set(queries.map(({ title }) => title)).size).toBe(queries.length)
})
