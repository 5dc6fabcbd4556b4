import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { citedWith } from '../../../../client/figure/cited/cited-with.ts'
import { toDocx } from '../../../../client/figure/cited/docx.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'

const run = promisify(execFile)
const office = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)
if (!office) test.skip('DOCX was NOT opened: there is no LibreOffice here (apt-get install libreoffice-writer-nogui)', () => {})

test.runIf(office)('LibreOffice opens the DOCX with every statement and every note', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-docx-'))
  const material = await materialOf(createLedger((await graphOf(null)).records), null)
  const options = { title: null, notes: [], credit: '', date: '2026-11-30' }
  await writeFile(join(folder, 'figure.docx'), await toDocx(citedWith(material, options)))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  await run('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'figure.docx')])

  const text = strFromU8(unzipSync(await readFile(join(folder, 'figure.odt')))['content.xml'] as Uint8Array)
  await rm(folder, { recursive: true })
  const notes = [...text.matchAll(/<text:note [^>]*text:note-class="footnote"[^>]*>.*?<\/text:note>/gs)].map(([note]) => note)
  expect(notes).toHaveLength(38)
  expect(notes.every(note => note.replaceAll(/<[^>]*>/g, '').length > 20)).toBe(true)
  expect(text.replaceAll(/<text:note .*?<\/text:note>/gs, '').replaceAll(/<[^>]*>/g, '')).toContain('says that Fatah Alliance')
})
