import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { notedWords } from '../../server/contract/told/noted.ts'
import { limits } from '../../server/tables/limits.ts'
import { workbookOf } from '../../server/tables/write-sheet.ts'
import { ofProcessor } from '../of-processor.ts'
import { cellsOf, read, refusal, utf8 } from './files-kit.ts'

/** A zip whose parts claim to unfold to a thousand bytes. */
function zipOf(names: readonly string[], deflated: Uint8Array): Uint8Array {
  const local = names.map(name => {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(deflated.length, 18)
    head.writeUInt32LE(1000, 22)
    head.writeUInt16LE(name.length, 26)
    return Buffer.concat([head, Buffer.from(name), deflated])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  return new Uint8Array(Buffer.concat([...local, end]))
}

/** A workbook with one cell at this reference. */
const farOut = (at: string): Uint8Array => {
  const entries = unzipSync(workbookOf([{ name: 'Sheet1', columns: ['a'], rows: [{ cells: ['b'] }] }]))
  const path = 'xl/worksheets/sheet1.xml'
  const sheet = new TextDecoder().decode(entries[path])
  expect(sheet).toContain('r="A1"')
  return zipSync({ ...entries, [path]: utf8(sheet.replace('r="A1"', `r="${at}"`).replace(/<dimension[^>]*>/, '')) })
}

describe('what is hostile or broken', () => {
  it('is refused with the file, the place, the reason and what to do', () => {
    expect(refusal('a.csv', utf8(`A,B\n"${'x'.repeat(2_000_000)}`))).toMatch(
      /^a\.csv: .*a row has more than 1,000,000 characters \(are there line breaks/,
    )
    expect(refusal('a.csv', utf8('A,B\n"never closed,x\n'))).toContain('a quotation mark that opens is never closed')
    expect(refusal('a.csv', utf8(`A,B\n${'x,'.repeat(400_000)}\n`))).toBe(
      'a.csv: a, row 2: has 400,001 columns, 500 at most (is the separator right? Leave out the columns that are not needed)',
    )
    expect(refusal('a.csv', new Uint8Array(0))).toBe('a.csv: is empty')
    expect(refusal('a.csv', utf8('\n,,\n \n'))).toBe('a.csv: has no row with anything in it')
    expect(
      refusal(
        'a.csv',
        Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
      ),
    ).toContain('is not text')
    expect(refusal('a.csv', new Uint8Array(limits.bytes + 1))).toBe('a.csv: has 49 MB, 48 at most (take it apart into several files)')
    expect(refusal('a.exe', utf8('MZ'))).toMatch(/^a\.exe: is of a kind that cannot be read \(these can: /)
    expect(refusal('a.xlsx', utf8('A,B\n1,2\n'))).toContain('is not a spreadsheet of this kind, whatever its name says')
    expect(refusal('a.xlsx', zipSync({ 'x.txt': utf8('x') }))).toContain('cannot be read as a spreadsheet')
    expect(refusal('a.xlsx', farOut('ZZZZZZZZZZZ1'))).toContain('sheet Sheet1, row 1')
    expect(refusal('a.xlsx', farOut('ZZZZZ1'))).toContain('sheet Sheet1, row 1')
  })

  it('a zip that unfolds to more than it may is stopped while it does, whatever it says of its size', () => {
    const zeros = deflateRawSync(new Uint8Array(64 << 20))
    const bomb = zipOf(
      Array.from({ length: 5 }, (_, i) => `xl/worksheets/sheet${i}.xml`),
      zeros,
    )
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(refusal('a.xlsx', bomb)).toBe(
      'a.xlsx: xl/worksheets/sheet4.xml: unfolds to more than 256 MB (a spreadsheet of this size does not; save the sheet as CSV)',
    )
  })

  it('a sheet that names a cell far out is not walked up to it', () => {
    const far = utils.aoa_to_sheet([
      ['Owner', 'Company'],
      ['Ada', 'Nord'],
    ])
    far.XFD1048576 = { t: 's', v: 'far' }
    far['!ref'] = 'A1:XFD1048576'
    const bytes = new Uint8Array(
      write({ SheetNames: ['S'], Sheets: { S: { ...far, '!ref': 'A1:B2' } } }, { type: 'buffer', bookType: 'xlsx' }),
    )
    expect(cellsOf('a.xlsx', bytes)).toEqual([['Ada', 'Nord']])
  })
})

describe('files made to take long', () => {
  it('twenty million short lines are refused at the first that is one too many', () => {
    const lines = new Uint8Array(40_000_000).map((_, i) => (i % 2 === 0 ? 97 : 10))
    const { ms } = ofProcessor(() => expect(refusal('lines.csv', lines)).toContain('has more than 250,000 rows'))
    expect(ms).toBeLessThan(5000)
    const cells = utf8(`${'a,'.repeat(490)}\n`.repeat(13_000))
    expect(refusal('cells.csv', cells)).toContain('has more than 6,000,000 cells')
  })

  it('blanks inside cells are no work, and blanks around them go', () => {
    const gap = ' '.repeat(48_000)
    const line = `\u200b\u00a0a${gap}b \ufeff,${gap}\n`
    const { result, ms } = ofProcessor(() => cellsOf('a.csv', utf8(`From,To\n${line.repeat(40)}`)))
    expect(result).toHaveLength(40)
    expect(result?.[0]).toEqual([`a${gap}b`, ''])
    expect(ms).toBeLessThan(5000)
  })

  it('cells merged inside merged cells fill each row once', () => {
    const rows = 6000
    const sheet = utils.aoa_to_sheet([['Owner', 'Company'], ...Array.from({ length: rows }, (_, i) => [`Ada ${i}`, `Nord ${i}`])])
    sheet['!merges'] = Array.from({ length: rows - 1 }, (_, i) => ({ s: { r: i + 1, c: 0 }, e: { r: rows, c: 0 } }))
    const bytes = new Uint8Array(write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: 'xlsx' }))
    const { files, tables } = read('a.xlsx', bytes)
    expect(tables[0]?.rows.at(-1)?.cells).toEqual(['Ada 0', `Nord ${rows - 1}`])
    expect(files[0]?.notes.map(notedWords)).toEqual([expect.stringMatching(/^1 .*merged/i)])
  })
})
