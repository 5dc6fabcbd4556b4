import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { citedWith } from '../../../client/figure/cited/cited-with.ts'
import { toDocx } from '../../../client/figure/cited/docx.ts'
import { dataFormats } from '../../../client/figure/data/index.ts'
import { escapeXml } from '../../../client/figure/svg.ts'
import { graphOf } from '../../../graph-seed/workspace.ts'
import { materialOf } from '../../../scripts/figure/material.ts'
import { printable } from '../../../server/contract/files/printable.ts'
import { createLedger } from '../../../server/evidence/ledger.ts'
import { workbookOf } from '../../../server/tables/write-sheet.ts'
import { readXml } from './xml.ts'

/** Signs that XML 1.0 forbids, or that are no characters, and one that it takes. */
const forbidden = '\u0001\u000b\ufdd0\ufffe\uffff\ud800\u{1ffff}'
const name = `Har${forbidden}bour\u{1f600}`

const partsOf = (file: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(file)).flatMap(([part, bytes]) =>
    /\.(?:xml|rels)$/.test(part) ? [[part, new TextDecoder().decode(bytes)] as [string, string]] : [],
  )

it('writes no file that holds what XML forbids', async () => {
  const { records } = await graphOf(null)
  const material = await materialOf(createLedger(records), ['iran', 'fatah-alliance'])
  const odd = {
    ...material,
    entities: material.entities.map(({ entity, ...place }) => ({ ...place, entity: { ...entity, name } })),
    nameOf: () => name,
  }
  const options = { title: name, notes: [name], credit: name, date: '2026-11-30' }
  const gexf = String(dataFormats.find(({ id }) => id === 'gexf')?.write(odd))
  const graphml = String(dataFormats.find(({ id }) => id === 'graphml')?.write(odd))
  const svg = `<svg>${escapeXml(name)}</svg>`
  const docx = partsOf(await toDocx(citedWith(odd, options)))
  const xlsx = partsOf(workbookOf([{ name: 'S', columns: [name], rows: [{ cells: [name] }] }]))

  const files = [['gexf', gexf], ['graphml', graphml], ['svg', svg], ...docx, ...xlsx] as [string, string][]
  expect(files.length).toBeGreaterThan(15)
  for (const [file, text] of files) {
    expect(() => readXml(text), file).not.toThrow()
    expect(printable(text), file).toBe(text)
  }
  expect(files.filter(([, text]) => text.includes('Harbour\u{1f600}')).length).toBeGreaterThanOrEqual(5)
})
