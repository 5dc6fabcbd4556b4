import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { isnad } from './process.ts'

let parent: string
let data: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'isnad-folder-'))
  chmodSync(parent, 0o755)
  data = join(parent, 'store')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
const modes = () => [data, join(data, 'journal'), join(data, 'lock')].map(mode)
const posix = process.platform !== 'win32'
/** Another user of this machine, where the tests may switch to one. */
const nobody = (command: string, ...args: string[]) =>
  spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', command, ...args], { encoding: 'utf8' })
const canBeNobody = posix && process.getuid?.() === 0 && nobody('true').status === 0

describe.runIf(posix)('45: a workspace is its owner’s alone', () => {
  it('the folder is 0700, journal and lock are 0600, also once it has said where it answers', async () => {
    const store = await openStore({ ISNAD_DATA: data })
    expect(modes()).toEqual(['700', '600', '600'])
    await store.announce('http://127.0.0.1:1/')
    expect(modes()).toEqual(['700', '600', '600'])
    await store.close()
  })

  it('one that was open to others is closed when it is opened', async () => {
    await (await openStore({ ISNAD_DATA: data })).close()
    chmodSync(data, 0o755)
    chmodSync(join(data, 'journal'), 0o644)
    const store = await openStore({ ISNAD_DATA: data })
    expect(modes()).toEqual(['700', '600', '600'])
    await store.close()
  })

  it('a folder that holds other things too keeps its mode; the files are closed', async () => {
    mkdirSync(data, { mode: 0o755 })
    writeFileSync(join(data, 'notes.txt'), '')
    const store = await openStore({ ISNAD_DATA: data })
    expect(modes()).toEqual(['755', '600', '600'])
    await store.close()
  })

  it.runIf(canBeNobody)('another user of the machine reads neither lock nor journal, even where the folder is shared', async () => {
    mkdirSync(data, { mode: 0o755 })
    writeFileSync(join(data, 'notes.txt'), 'for all')
    const store = await openStore({ ISNAD_DATA: data })
    expect(nobody('cat', join(data, 'notes.txt')).stdout).toBe('for all')
    for (const name of ['lock', 'journal'])
      expect(nobody('cat', join(data, name))).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Permission denied') })
    await store.close()
  })
})

describe('a workspace that can’t be used is said in one line', () => {
  const refused = async (path: string, script?: string) => {
    const { exited, complained } = isnad({ ISNAD_DATA: path }, [], script)
    expect(await exited).toBe(2)
    expect(complained()).toMatch(/^[^\n]+\n$/)
    return complained()
  }

  it.each(['dist/server/main.js', 'graph-seed/seed.ts', 'scripts/salvage.ts'])('%s: a file in the place of the folder', async script => {
    writeFileSync(data, '')
    if (script.includes('salvage')) mkdirSync(join(parent, 'empty'))
    const line = await refused(script.includes('salvage') ? join(parent, 'empty') : data, script)
    expect(line).toMatch(
      script.includes('salvage') ? /^There is no .*journal to save anything from/ : /can’t be used: it is a file, not a folder/,
    )
  })

  it('a folder in the place of the lock, and of the journal; neither is moved', async () => {
    mkdirSync(join(data, 'lock', 'mine'), { recursive: true })
    expect(await refused(data)).toMatch(/lock is no file, as the lock of a workspace is/)
    expect(statSync(join(data, 'lock', 'mine')).isDirectory()).toBe(true)
    rmSync(join(data, 'lock'), { recursive: true })
    mkdirSync(join(data, 'journal'))
    expect(await refused(data)).toMatch(/journal is no file, as the journal of a workspace is/)
  })

  it('a file within its path', async () => {
    writeFileSync(data, '')
    expect(await refused(join(data, 'deeper'))).toMatch(/can’t be used: something in its path is a file/)
  })

  it.runIf(posix)('a link that leads nowhere, and a file system that takes no folder', async () => {
    symlinkSync(join(parent, 'gone', 'deeper'), data)
    expect(await refused(data)).toMatch(/can’t be used: no folder can be made there, or a link in its path leads nowhere/)
    if (process.platform === 'linux') expect(await refused('/proc/isnad/x')).toMatch(/can’t be used: no folder can be made there/)
  })

  it.runIf(canBeNobody)('a folder that can’t be written', () => {
    mkdirSync(data, { mode: 0o755 })
    const open = `import { openStore } from ${JSON.stringify(join(process.cwd(), 'server/store/open-store.ts'))}
openStore({ ISNAD_DATA: ${JSON.stringify(data)} }).catch(error => console.log(error.name + ': ' + error.message))`
    const { stdout } = nobody(process.execPath, '--import', 'tsx', '--input-type=module', '-e', open)
    expect(stdout).toMatch(
      /^StoreError: The workspace .* can’t be used: the permission for it is missing \(.*lock\)\. Name another folder[^\n]*\n$/,
    )
  })
})
