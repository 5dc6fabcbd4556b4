import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedFolder } from '../../graph-seed/workspace.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { GraphStore } from '../../server/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-query-'))
let held: GraphStore

/** The store stays open: a command only reads beside its holder. */
beforeAll(async () => {
  held = await openStore({ ISNAD_DATA: join(folder, 'store') }, () => undefined)
  await seedFolder(held, null, { log: () => undefined })
})
afterAll(async () => {
  await held.close()
  rmSync(folder, { recursive: true, force: true })
})

async function query(args: string[], { input = '', data = join(folder, 'store') } = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/query/query.ts', '--data', data, ...args], {
    env: { ...process.env, NEO4J_URI: '' },
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>(done => child.once('close', done))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}

it('writes a table with the sources that the rows rest on, while another process holds the store', async () => {
  const cypher = 'MATCH (a:Actor)-[r]->(s:State {id: $state}) RETURN a.name, r ORDER BY a.name, type(r)'
  const { code, out, err } = await query([cypher, '--param', 'state=iran', '--limit', '2'])

  expect(code).toBe(0)
  expect(out.replace(/\d+ ms/, 'N ms')).toBe(`a.name                                             r
─────────────────────────────────────────────────  ──────────────────
'the factions' (unspecified Iraqi armed factions)  [:AFFILIATED_WITH]
Asa'ib Ahl al-Haq                                  [:AFFILIATED_WITH]

2 rows, N ms

Stated in
  Asharq Al-Awsat on the fifth recording: 1 claim (EX05)
  Latest leaked recording by ex-PM sparks more outrage: 1 claim (C018)
`)
  expect(err).toBe('Cut after 2 rows: there are more. Ask for them with --limit.\n')
})

it('tells a wrong query with its place on the second stream and ends with 1', async () => {
  const { code, out, err } = await query([], { input: 'MATCH (n)\nRETRUN n' })

  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^Line 2, column 1: Invalid input 'RETRUN'/)
})

it('makes no workspace where there is none and ends with 2', async () => {
  const { code, err } = await query(['RETURN 1'], { data: join(folder, 'none') })

  expect(code).toBe(2)
  expect(err).toContain(`There is no workspace in ${join(folder, 'none')}. Name its folder with --data or ISNAD_DATA`)
  expect(readdirSync(folder)).toEqual(['store'])
})
