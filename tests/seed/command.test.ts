import { spawn } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { folderOf, source } from './folders.ts'

interface Ended {
  code: number | null
  out: string
  err: string
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'store')
}

function start(data: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'graph-seed/seed.ts', ...args], {
    env: { ...process.env, NEO4J_URI: '', ISNAD_DATA: data, ...env },
  })
  const ended = new Promise<Ended>(resolve => {
    let out = ''
    let err = ''
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.on('close', code => resolve({ code, out, err }))
  })
  return { child, ended }
}
const seed = (data: string, ...args: string[]) => start(data, args).ended

async function stored(data: string) {
  const store = await openStore({ ISNAD_DATA: data })
  try {
    const { entities, claims, predicates } = await store.records()
    return { entities: entities.length, claims: claims.length, predicates: predicates.length, revision: await store.revision() }
  } finally {
    await store.close()
  }
}
const whole = { entities: 81, claims: 92, predicates: 60 }

describe('npm run seed', () => {
  it('fills the store, and writes nothing the second time', async () => {
    const data = dataFolder()
    expect(await seed(data)).toEqual({
      code: 0,
      err: '',
      out: `This is the workspace in ${data}.\nThe files: 81 entities, 92 claims from 10 sources → 38 relations.\nClaims added: 92, changed: 0, withdrawn: 0.\n`,
    })
    const first = await stored(data)
    expect(first).toMatchObject(whole)
    expect((await seed(data)).out).toContain('The claims stood in the store already, word for word.')
    expect(await stored(data)).toEqual(first)
  })

  it('is all there after two at once', async () => {
    const data = dataFolder()
    const both = await Promise.all([seed(data), seed(data)])
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(both.map(({ out }) => out.includes('added: 92')).sort()).toEqual([false, true])
    expect(await stored(data)).toMatchObject(whole)
  })

  it('leaves nothing or all when it is killed, and the next run completes it', async () => {
    const data = dataFolder()
    const { ended } = start(data, [])
    const began = Date.now()
    await ended
    const lasts = Date.now() - began
    for (let i = 1; i <= 4; i++) {
      rmSync(data, { recursive: true, force: true })
      const { child, ended } = start(data, [])
      await sleep(lasts * (0.4 + i / 7))
      child.kill('SIGKILL')
      await ended
      const { claims } = await stored(data)
      expect([0, 92]).toContain(claims)
    }
    expect((await seed(data)).code).toBe(0)
    expect(await stored(data)).toMatchObject(whole)
  })

  it('ends with 1 and writes nothing when a file is wrong', async () => {
    const data = dataFolder()
    const bad = folderOf({ 'sources/x.json': source({}, { predicate: 'LEADSS' }) })
    const { code, err, out } = await seed(data, '--from', bad)
    expect([code, out]).toEqual([1, `This is the workspace in ${data}.\n`])
    expect(err).toBe('sources/x.json: claim X1: unknown predicate "LEADSS" (did you mean LEADS?)\n1 finding; nothing was written.\n')
    expect(await stored(data)).toMatchObject({ entities: 0, claims: 0, predicates: 0 })
  })

  it('leaves no trace of a dry run where there was no workspace, and names a claim that the files give as withdrawn', async () => {
    const data = dataFolder()
    const files = folderOf({ 'sources/x.json': source({}, { status: 'retracted' }) })
    const { out, code } = await seed(data, '--from', files, '--dry-run')
    expect([code, out]).toEqual([0, expect.stringContaining('  in the files and no longer standing: X1 (retracted)\n')])
    expect(existsSync(data)).toBe(false)
  })

  it('opens no store for --check and --verify, and writes nothing for --dry-run', async () => {
    const data = dataFolder()
    const text = join(folderOf({ 'text.txt': 'Something else.' }), 'text.txt')
    expect(await seed(data, '--check')).toMatchObject({
      code: 0,
      out: 'All in order: 81 entities, 92 claims from 10 sources → 38 relations. Nothing was written.\n',
    })
    expect(await seed(data, '--verify', text)).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds none of the words that the sources quote (is it the right text?)'),
    })
    expect(() => readdirSync(data)).toThrow()
    expect((await seed(data, '--dry-run')).out).toContain('Claims that would be added: 92')
    expect(await stored(data)).toMatchObject({ claims: 0 })
  })

  const footprint = (data: string) =>
    readdirSync(data)
      .sort()
      .map(name => [name, readFileSync(join(data, name), 'latin1'), statSync(join(data, name)).mtimeMs])

  it('only reads in a dry run: a workspace of an older form stays of it, one that is held or torn is left as it is', async () => {
    const data = dataFolder()
    mkdirSync(data)
    copyFileSync('tests/fixtures/version-1/workspace/journal', join(data, 'journal'))
    const before = footprint(data)
    const old = await seed(data, '--dry-run')
    expect(old).toMatchObject({ code: 0, err: '' })
    expect(old.out).toContain('It is of form 1, as an older Isnad wrote it; whatever opens it next rebuilds it in form')
    expect(footprint(data)).toEqual(before)

    const store = await openStore({ ISNAD_DATA: data }, () => undefined)
    onTestFinished(() => store.close())
    appendFileSync(join(data, 'journal'), 'ISNF and half a write')
    const held = footprint(data)
    const during = await seed(data, '--dry-run')
    expect([during.code, during.err, during.out]).toEqual([0, '', expect.stringMatching(/Nothing was written\.\n$/)])
    expect(footprint(data)).toEqual(held)
  })

  it('only reads in a dry run on a damaged workspace, too, and says what to do', async () => {
    const data = dataFolder()
    mkdirSync(data)
    writeFileSync(join(data, 'journal'), 'no journal at all')
    const before = footprint(data)
    const { code, err } = await seed(data, '--dry-run')
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /is damaged at its beginning.*Nothing was changed\..*npm run salvage -- --data .*npm run seed -- --data FOLDER/,
      ),
    ])
    expect(footprint(data)).toEqual(before)
    expect((await seed(data, '--check')).code).toBe(0)
    expect(footprint(data)).toEqual(before)
  })

  it('adds a folder of the user’s, and --reset --yes takes it away again', async () => {
    const data = dataFolder()
    await seed(data)
    expect((await seed(data, '--from', folderOf({ 'sources/x.json': source() }))).out).toContain(
      '92 further claims in the store are not from these files and stay.',
    )
    expect(await stored(data)).toMatchObject({ claims: 93 })
    const refused = await seed(data, '--reset')
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('this was not agreed to') })
    expect(refused.out).toContain(
      'Would be removed for good: 1 claim (1 recorded by files), 1 entity, 0 rows of the vocabulary, 0 judgements.',
    )
    expect(await stored(data)).toMatchObject({ claims: 93 })
    const done = await seed(data, '--reset', '--yes')
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('removed: 1.')])
    expect(await stored(data)).toMatchObject(whole)
  })

  it('says what --reset would remove in a dry run, and refuses a folder without a claim', async () => {
    const data = dataFolder()
    await seed(data)
    const files = folderOf({ 'sources/x.json': source() })
    const { out } = await seed(data, '--from', files, '--reset', '--dry-run')
    expect(out).toContain('Would be removed for good: 92 claims (92 recorded by seed)')
    expect(out).toMatch(/Nothing was written\.\n$/)
    const empty = await seed(data, '--from', folderOf({ 'sources/x.json': source({ claims: [] }) }), '--reset', '--yes')
    expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('--reset would leave none in the workspace') })
    expect(await stored(data)).toMatchObject(whole)
  })

  it('names files that it did not read, and does not call that in order', async () => {
    const files = folderOf({ 'sources/x.json': source(), 'sources/y.csv': 'a,b', 'Entities.json': { entities: [] } })
    const { code, out } = await seed(dataFolder(), '--from', files, '--check')
    expect(code).toBe(0)
    expect(out).toMatch(/^What was read is in order: /)
    expect(out).toContain('Not read: Entities.json (only entities.json is read, in these letters), sources/y.csv (not .json).')
  })

  it('writes into the workspace that --data names, and refuses it beside a database', async () => {
    const [data, other] = [dataFolder(), dataFolder()]
    expect(await seed(data, '--data', other)).toMatchObject({ code: 0, out: expect.stringContaining(`This is the workspace in ${other}.`) })
    expect(existsSync(data)).toBe(false)
    expect(await stored(other)).toMatchObject(whole)
    const { code, err } = await start(data, ['--data', other], { NEO4J_URI: 'bolt://127.0.0.1:1' }).ended
    expect([code, err]).toEqual([1, expect.stringMatching(/^--data names the folder .*but NEO4J_URI is set.*\n$/)])
  })

  it('brings a workspace of the first version up to the files: what changed is listed and asked for', async () => {
    const data = dataFolder()
    mkdirSync(data)
    copyFileSync('tests/fixtures/version-1/workspace/journal', join(data, 'journal'))
    const correctionsOf = (out: string) => out.split('\n').filter(line => line.startsWith('  corrected '))
    const before = await stored(data)

    const refused = await seed(data)
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('this was not agreed to (add --yes where nobody can be asked)'),
    ])
    expect(correctionsOf(refused.out)).toContainEqual(
      expect.stringMatching(/^ {2}corrected C058 \(irgc PART_OF iran\) by C058-2: .*modality asserted → attributed/),
    )
    expect(await stored(data)).toEqual(before)

    const agreed = await seed(data, '--yes')
    expect([agreed.code, correctionsOf(agreed.out)]).toEqual([0, correctionsOf(refused.out)])
    const after = await stored(data)
    expect(after.claims).toBe(before.claims + correctionsOf(refused.out).length + 1)
    expect((await seed(data)).out).toContain('The claims stood in the store already, word for word.')
    expect(await stored(data)).toEqual(after)
  })

  it('ends with 2 when Neo4j can’t be reached', async () => {
    const { code, err } = await start(dataFolder(), [], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' }).ended
    expect([code, err]).toEqual([2, expect.stringContaining('Nothing listens at NEO4J_URI bolt://127.0.0.1:1')])
  })

  it('hands its records to the Isnad that holds the store', async () => {
    const data = dataFolder()
    const server = spawn(process.execPath, ['dist/server/main.js', '--empty'], {
      env: { ...process.env, NEO4J_URI: '', ISNAD_DATA: data, PORT: '0', ISNAD_NO_OPEN: '1' },
    })
    const gone = new Promise(resolve => server.on('close', resolve))
    onTestFinished(async () => {
      server.kill('SIGTERM')
      await gone
    })
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', chunk => {
        const found = /ready at (\S+)/.exec(String(chunk))?.[1]
        if (found) resolve(found)
      })
      server.on('close', code => reject(new Error(`the server ended with ${code}`)))
    })
    expect(await seed(data)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Claims added: 92') })
    const health = await (await fetch(`${address}/api/health`)).json()
    expect(health.counts).toMatchObject({ claims: 92, relations: 38 })
  })
}, 240_000)
