import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { storeTarget } from '../../graph-seed/seed-target.ts'
import { seedFolder } from '../../graph-seed/workspace.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { noRecords } from '../../server/evidence/records.ts'
import { applyImport } from '../../server/import/import-material.ts'
import { changeBetween } from '../../server/store/change-between.ts'
import { lookIntoStore } from '../../server/store/look-into-store.ts'
import { openStore } from '../../server/store/open-store.ts'
import { readFiles } from '../../server/tables/read-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(script: string, ...args: string[]): Promise<[number | null, string]> {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    env: { ...process.env, NEO4J_URI: '', ISNAD_DATA: join(folder, 'elsewhere') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      text += chunk
    })
  return new Promise(resolve => child.on('close', code => resolve([code, text])))
}

it('takes a workspace into another folder, and asks before anything goes', async () => {
  const [from, to, file] = [join(folder, 'from'), join(folder, 'to'), join(folder, 'kept.backup')]
  const store = await openStore({ ISNAD_DATA: from })
  await seedFolder(store, null, { log: () => undefined })

  // while somebody holds it
  const [wrote, said] = await run('backup', file, '--data', from)
  expect([wrote, said]).toEqual([
    0,
    expect.stringContaining(`This is the workspace in ${from}.\nWritten into ${file}, and read back: 92 claims`),
  ])
  await store.close()
  const backup = await lookIntoStore({ ISNAD_DATA: from })

  const target = storeTarget(await openStore({ ISNAD_DATA: to }))
  await target.write(await target.read(), changeBetween(noRecords, backup.records))
  const material = readFiles([{ name: 'more.csv', bytes: readFileSync('docs/import-example.csv') }])
  const held = await target.read()
  const input = { material, mapping: undefined, edits: [] }
  await target.write(held, applyImport(createLedger(held.records), input, { by: 'Anna', at: '2026-11-30T01:00:00.000Z' }).change)
  await target.close()
  const fuller = await lookIntoStore({ ISNAD_DATA: to })

  const [refused, why] = await run('restore', file, '--data', to)
  expect([refused, why]).toEqual([1, expect.stringContaining('go for good: 5 claims')])
  expect(await lookIntoStore({ ISNAD_DATA: to })).toEqual(fuller)

  expect(await run('restore', file, '--data', to, '--yes')).toEqual([0, expect.stringMatching(/kept\.backup is of .*Restored\.\n$/s)])
  expect((await lookIntoStore({ ISNAD_DATA: to })).records).toEqual(backup.records)
})
