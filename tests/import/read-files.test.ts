import { read as readWorkbook, utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { notedWords } from '../../server/contract/told/noted.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { sheetOf } from '../../server/tables/write-sheet.ts'
import { cellsOf, read, refusal, utf8 } from './files-kit.ts'

const utf16 = (text: string, swap = false): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return swap ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes
}
const inCodePage = (text: string, page: string): Uint8Array => {
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(page).decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text].map(letter => letters.get(letter) ?? 63))
}

const owners = 'Owner;Company\nJörg Äppel;Küste GmbH\n'
const arabic = 'المالك,الشركة\nعلي حسن,شركة الميناء\n'

describe('text files', () => {
  it.each([
    ['UTF-8', utf8(owners), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${owners}`), 'utf-8'],
    ['UTF-16 with its mark', utf16(`\ufeff${owners}`), 'utf-16le'],
    ['UTF-16 the other way round', utf16(`\ufeff${owners}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(owners), 'utf-16le'],
    ['Windows-1252', inCodePage(owners, 'windows-1252'), 'windows-1252'],
  ])('are read in %s', (_name, bytes, encoding) => {
    const { files, tables } = read('owners.csv', bytes)
    expect(files[0]).toMatchObject({ encoding, separator: ';' })
    expect(tables[0]).toMatchObject({ columns: ['Owner', 'Company'], rows: [{ row: 2, cells: ['Jörg Äppel', 'Küste GmbH'] }] })
  })

  it('counts a shared text in every cell that shows it', () => {
    const text = 'word '.repeat(6500)
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 2000 }, () => [text])), 'S')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer)

    expect(bytes.length).toBeLessThan(60_000)
    expect(refusal('a.xlsx', bytes)).toMatch(/has more than 64,000,000 characters in its cells/)
  })

  it('are read in Windows-1256, and in what is said to be theirs', () => {
    const { files, tables } = read('owners.csv', inCodePage(arabic, 'windows-1256'))
    expect(files[0]?.encoding).toBe('windows-1256')
    expect(tables[0]).toMatchObject({ columns: ['المالك', 'الشركة'], rows: [{ cells: ['علي حسن', 'شركة الميناء'] }] })
    const said = read('a.csv', inCodePage('Имя,Фирма\nИван,Порт\n', 'windows-1251'), { encoding: 'windows-1251' })
    expect(said.tables[0]?.columns).toEqual(['Имя', 'Фирма'])
  })

  it.each([
    ['commas', 'A,B\n"x, y",2\n'],
    ['semicolons', 'A;B\n"x, y";2\n'],
    ['tabs, as cells are pasted', 'A\tB\nx, y\t2\n'],
    ['bars', 'A|B\nx, y|2\n'],
    ['what the first line says', 'sep=;\nA;B\nx, y;2\n'],
  ])('are set apart by %s', (_name, text) => {
    expect(cellsOf('pasted', utf8(text))).toEqual([['x, y', '2']])
  })

  it('have line breaks in quotation marks, lone carriage returns, empty rows and rows of other lengths', () => {
    const { tables } = read('a.csv', utf8('A,B\n"two\nlines",x\n\n,,\nshort\n1,2,3\n'))
    expect(tables[0]?.rows).toEqual([
      { row: 2, cells: ['two\nlines', 'x', ''] },
      { row: 5, cells: ['short', '', ''] },
      { row: 6, cells: ['1', '2', '3'] },
    ])
    expect(cellsOf('a.csv', utf8('A,B\rx,y\rz,w\r'))).toEqual([
      ['x', 'y'],
      ['z', 'w'],
    ])
  })

  it('name a column twice, or not at all', () => {
    expect(read('a.csv', utf8('Name,Name,,__proto__\na1,b1,c1,d1\n')).tables[0]?.columns).toEqual(['Name', 'Name (2)', 'C', '__proto__'])
  })
})

describe('headings', () => {
  it('stand below titles', () => {
    const { tables } = read('a.csv', utf8('Extract of the registry,,\nas of 2023,,\n,,\nOwner,Tie,Company\nAda,owns,Nord\n'))
    expect(tables[0]).toMatchObject({ heading: 4, above: ['Extract of the registry', 'as of 2023'], columns: ['Owner', 'Tie', 'Company'] })
  })

  it('are not there where the first row has what stands again below: columns have letters', () => {
    const { tables } = read('a.csv', utf8('Ada,owns,Nord\nIvo,owns,Kest\n'))
    expect(tables[0]).toMatchObject({ heading: null, columns: ['A', 'B', 'C'] })
    expect(tables[0]?.rows).toHaveLength(2)
  })

  it('are where somebody says', () => {
    const bytes = utf8('Ada,owns,Nord\nOne,Two,Three\nIvo,owns,Kest\n')
    const { tables } = readFiles([{ name: 'a.csv', bytes }], { headings: [{ table: 'a', row: 2 }] })
    expect(tables[0]).toMatchObject({ heading: 2, columns: ['One', 'Two', 'Three'], rows: [{ row: 3 }] })
    expect(readFiles([{ name: 'a.csv', bytes }], { headings: [{ table: 'a', row: null }] }).tables[0]?.rows).toHaveLength(3)
  })
})

describe('workbooks', () => {
  const book = (type: 'xlsx' | 'ods') => {
    const sheet = utils.aoa_to_sheet([
      ['Holdings of the port, 2023', null, null, null],
      [],
      ['Owner', 'Company', 'Share', 'Since'],
      ['Ada Quist', 'Nordwind AG', 0.515, new Date(Date.UTC(2019, 2, 1))],
      ['Ada Quist', 'Kestrel Ltd', 1, new Date(Date.UTC(2020, 11, 31))],
    ])
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
      { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
    ]
    sheet.A5 = { t: 'z' }
    for (const cell of ['C4', 'C5']) sheet[cell].z = '0.0%'
    sheet.C5 = { t: 'n', v: 1, z: '0%', f: 'SUM(1)' }
    const other = utils.aoa_to_sheet([['Note'], ['nothing']])
    return new Uint8Array(
      write(
        { SheetNames: ['Holders', 'Notes'], Sheets: { Holders: sheet, Notes: other } },
        { type: 'buffer', bookType: type, compression: true },
      ),
    )
  }

  it.each(['xlsx', 'ods'] as const)(
    'of %s have several sheets, dates, per cent, values of formulas, and merged cells for each row',
    type => {
      const { files, tables } = read(`ports.${type}`, book(type))
      expect(tables.map(({ name }) => name)).toEqual(['Holders', 'Notes'])
      expect(tables[0]).toMatchObject({
        heading: 3,
        above: ['Holdings of the port, 2023'],
        columns: ['Owner', 'Company', 'Share', 'Since'],
      })
      expect(tables[0]?.rows).toEqual([
        { row: 4, cells: ['Ada Quist', 'Nordwind AG', '51.5%', '2019-03-01'] },
        { row: 5, cells: ['Ada Quist', 'Kestrel Ltd', '100%', '2020-12-31'] },
      ])
      expect(files[0]?.notes.map(notedWords).join(' ')).toContain('1 cells hold formulas')
    },
  )
})

describe('a sheet that we write', () => {
  const cells = ['=1+1', '+cmd|x', '-2', '-2+3', '@sum', '\tx', "'=a", 'plain', '=HYPERLINK("http://x")', '＝1']
  const sheet = { name: 'not read', columns: ['A', '=B'], rows: cells.map(cell => ({ cells: [cell, 'x'] })) }

  it('starts no formula in a spreadsheet program, and reads back as it was', () => {
    const csv = sheetOf(sheet, 'csv')
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv).split('\n')
    expect(lines[0]).toBe("\ufeffA,'=B")
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^"?[=+@\t＝]|^"?-(?!2,)/)
    expect(cellsOf('a.csv', csv)?.map(([cell]) => cell)).toEqual(cells.map(cell => cell.trim()))
    const xlsx = sheetOf(sheet, 'xlsx')
    const read = readWorkbook(xlsx, { type: 'array' }).Sheets['not read']
    expect(read?.A2).toMatchObject({ t: 's', v: '=1+1' })
    expect(read?.A2.f).toBeUndefined()
    expect(cellsOf('a.xlsx', xlsx)?.map(([cell]) => cell)).toEqual(cells.map(cell => cell.trim()))
  })
})
