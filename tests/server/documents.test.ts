import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import PdfKit from 'pdfkit'
import { afterAll, describe, expect, it } from 'vitest'
import { SourceText } from '../../server/evidence/source-text.ts'
import { pagesOf } from '../../server/web/pages.ts'
import { paragraphsOf } from '../../server/web/pdf-lines.ts'
import { type Read, readDocument } from '../../server/web/read-document.ts'

const pages = pagesOf({ folder: null, notKept: null })
afterAll(() => pages.close())

const ended = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise(done => {
    const parts: Buffer[] = []
    pdf.on('data', part => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
    pdf.end()
  })
const long = 'The ministry paid the contract in three parts, and the second of them went to a company that had no office in the city.'
const report = (options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> => {
  const pdf = new PdfKit({
    info: { Title: 'Inquiry into the quay', Author: 'Court of Audit', CreationDate: new Date('2021-03-04') },
    ...options,
  })
  pdf.fontSize(20).text('Inquiry into the quay').moveDown()
  pdf.fontSize(11).text(long, { width: 220 }).moveDown()
  pdf.text('Vera Holm signed for the port.')
  pdf.addPage().text('Oskar Lind denied having seen the ledger.')
  pdf.addPage().text('Annex.')
  return ended(pdf)
}
const told = (read: Read) => ('refused' in read ? read.refused.code : read)
const refused = async (body: Uint8Array, type = ''): Promise<string> => JSON.stringify(told(await readDocument(body, type)))
const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
const body = (xml: string) => part(`<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`)
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('a PDF', () => {
  it('is read by pages and paragraphs, with what it says of itself', async () => {
    const read = await pages.read(await report(), 'application/pdf')
    expect(read).toMatchObject({
      ...{ title: 'Inquiry into the quay', author: 'Court of Audit', publisher: null, date: '2021-03-04' },
      ...{ dateBasis: 'in the file’s own data, as the day on which it was made', pages: { read: 3, of: 3 } },
    })
    expect(read.text.split('\n').filter(line => line.trim() !== '')).toEqual([
      ...['Inquiry into the quay', long, 'Vera Holm signed for the port.', 'Oskar Lind denied having seen the ledger.', 'Annex.'],
    ])
    expect(read.text.split('\f')).toHaveLength(4)
    // a quote is found with the page on which it stands, also over the lines of a narrow column
    const text = new SourceText(read.text)
    expect(text.find('went to a company that had no office').map(({ page, paragraph }) => [page, paragraph])).toEqual([[1, 1]])
    expect(text.find('denied having seen').map(({ page, paragraph }) => [page, paragraph])).toEqual([[2, 3]])
    expect(text.find('Annex').map(({ page }) => page)).toEqual([3])
  })

  it('that opens with a password, has pictures alone, or is cut off is refused with its reason', async () => {
    expect(await refused(await report({ userPassword: 'secret' }))).toBe('"pdfIsLocked"')
    const picture = new PdfKit()
    picture.rect(10, 10, 100, 100).fill('black')
    expect(await refused(await ended(picture))).toBe('"pdfHasNoWords"')
    const whole = await report()
    for (const size of [5, 40, 300]) expect(await refused(whole.subarray(0, size))).toBe('"documentIsDamaged"')
    expect(await refused(Buffer.from('nonsense'), 'application/pdf')).toBe('"documentIsDamaged"')
    // more than half of one: what is left of its pages is read, or it is refused
    expect(await refused(whole.subarray(0, Math.floor(whole.length * 0.7)))).toMatch(/^"(documentIsDamaged|pdfHasNoWords)"$|"text":/)
    const damaged = Buffer.from(whole)
    for (let i = 100; i < damaged.length; i += 37) damaged[i] = 0x20
    expect(await refused(damaged)).toMatch(/^"(documentIsDamaged|pdfHasNoWords)"$|"text":/)
  })

  it('of five thousand pages is refused by their number, and of many it answers within its time', async () => {
    const many = (n: number): Promise<Buffer> => {
      const pdf = new PdfKit({ autoFirstPage: false })
      for (let page = 1; page <= n; page++) pdf.addPage().text(`Page ${page} says that nobody signed.`)
      return ended(pdf)
    }
    expect(await pages.read(await many(5000), '').catch((error: Error) => error.message)).toBe(
      'The PDF has 5,000 pages, and 3,000 can be read. Save those that you need as a file of their own.',
    )
    const read = await pages.read(await many(600), '')
    expect(read.pages?.of).toBe(600)
    expect(new SourceText(read.text).find('Page 217 says')[0]?.page).toBe(217)
  }, 120_000)

  it('that unfolds to gigabytes ends with its process, and the next one is read', async () => {
    const { deflateSync } = await import('node:zlib')
    const packed = deflateSync(deflateSync(Buffer.alloc(400 * 1024 * 1024, 'BT (x) Tj ET ')))
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
    ]
    const head = objects.map((words, n) => `${n + 1} 0 obj ${words} endobj\n`).join('')
    const bomb = Buffer.concat([
      Buffer.from(`%PDF-1.4\n${head}4 0 obj << /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >> stream\n`),
      packed,
      Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
    ])
    expect(bomb.length).toBeLessThan(100_000)
    const hasty = pagesOf({ folder: null, notKept: null, readMs: 4000 })
    const answer = await hasty.read(bomb, '').catch((error: Error) => error.message)
    expect(answer).toBe('The page was not read within 4 s.')
    expect((await hasty.read(await report(), '')).title).toBe('Inquiry into the quay')
    await hasty.close()
  }, 120_000)
})

describe('lines of a page', () => {
  const piece = (text: string, y: number, more: object = {}) => ({ text, x: 0, y, height: 10, endsLine: true, ...more })
  it('become paragraphs by their distance, size and indent; a parted word is whole', () => {
    const pieces = [piece('The con-', 100), piece('tract was signed.', 88), piece('Next paragraph', 60), piece('goes on', 48)]
    expect(paragraphsOf(pieces)).toEqual(['The contract was signed.', 'Next paragraph goes on'])
    expect(paragraphsOf([piece('A heading', 100, { height: 18 }), piece('and text', 84)])).toEqual(['A heading', 'and text'])
    expect(paragraphsOf([piece('It ended.', 100), piece('Another begins', 88, { x: 20 })])).toEqual(['It ended.', 'Another begins'])
    // the next column begins above
    expect(paragraphsOf([piece('left column', 20), piece('right column', 700)])).toEqual(['left column', 'right column'])
    expect(paragraphsOf([piece('one ', 100, { endsLine: false }), piece('line', 100)])).toEqual(['one line'])
    expect(paragraphsOf([])).toEqual([])
  })
})

describe('a DOCX', () => {
  it('of a word processor has its words, its notes beside what they belong to, and no pages that it does not tell', async () => {
    const made = await Packer.toBuffer(
      new Document({
        title: 'Notes of the hearing',
        creator: 'Registry',
        footnotes: { 1: { children: [new Paragraph('See volume two.')] } },
        sections: [
          {
            children: [
              new Paragraph({ children: [new TextRun('Vera Holm signed'), new FootnoteReferenceRun(1), new TextRun(' for the port.')] }),
              new Paragraph({ children: [new TextRun('Oskar Lind did not.')], pageBreakBefore: true }),
            ],
          },
        ],
      }),
    )
    const read = await pages.read(made, '')
    expect(read).toMatchObject({ title: 'Notes of the hearing', author: 'Registry', pages: null })
    expect(read.text.split('\n')).toEqual(['Vera Holm signed for the port.', 'See volume two.', 'Oskar Lind did not.'])
  })

  it('has the pages on which it was last laid out; what was taken out is not read', async () => {
    const xml = `<w:p>${run('On the first')}<w:del><w:r><w:delText>not this</w:delText></w:r></w:del><w:r><w:lastRenderedPageBreak/><w:t>on the second</w:t></w:r></w:p>
      <mc:AlternateContent><mc:Choice><w:p>${run('in a box')}</w:p></mc:Choice><mc:Fallback><w:p>${run('in a box')}</w:p></mc:Fallback></mc:AlternateContent>`
    const read = await pages.read(zipSync({ 'word/document.xml': body(xml) }), '')
    expect(read.pages).toEqual({ read: 2, of: 2 })
    expect(read.text.split('\n').filter(line => line.trim())).toEqual(['On the first', 'on the second', 'in a box'])
    expect(new SourceText(read.text).find('on the second')[0]).toMatchObject({ page: 2, paragraph: 1 })
  })

  it('that is none, is cut off, refers to itself or unfolds too far is refused', async () => {
    const plain = zipSync({ 'word/document.xml': body(`<w:p>${run('Words.')}</w:p>`) })
    expect(await refused(zipSync({ 'xl/workbook.xml': body('') }))).toBe('"zipIsNoText"')
    expect(await refused(plain.subarray(0, plain.length - 30))).toMatch(/^"(inPart|withFix)"/)
    expect(await refused(zipSync({ 'word/document.xml': body('') }))).toBe('"documentHasNoWords"')
    const laughs = strToU8(
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>',
    )
    expect(await refused(zipSync({ 'word/document.xml': laughs }))).toMatch(/^"(inPart|withFix)"/)
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120 * 1024 * 1024) }, { level: 1 })
    expect(await pages.read(bomb, '').catch((error: Error) => error.message)).toBe(
      'DOCX: word/document.xml: unfolds to more than 96 MB (the text of a document of this size does not; save the part that you need as a file of its own)',
    )
  }, 60_000)
})

it('a text of a hundred words a page tells them also where it was kept as text', () => {
  const text = new SourceText('One.\n\f\nTwo.\nTwo again.\n\f')
  expect(text.lines.map(({ page, paragraph }) => [page, paragraph])).toEqual([
    ...[
      [1, 0],
      [1, 0],
      [2, 1],
      [2, 2],
      [2, 2],
    ],
  ])
  expect(new SourceText('No pages.').lines[0]).not.toHaveProperty('page')
})
