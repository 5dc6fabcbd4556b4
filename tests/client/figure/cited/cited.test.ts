import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { toBibtex, toCsl, toRis } from '../../../../client/figure/cited/citations.ts'
import { type CitedText, citedOf } from '../../../../client/figure/cited/cited.ts'
import { toDocx } from '../../../../client/figure/cited/docx.ts'
import { toMarkdown } from '../../../../client/figure/cited/markdown.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'

const seed = graphOf(null).then(async ({ records }) =>
  citedOf(await materialOf(createLedger(records), null), { title: 'A title', foot: ['Made on a day.'] }),
)
const statementsOf = ({ groups }: CitedText) => groups.flatMap(({ statements }) => statements)
const wordsOf = (note: ReturnType<typeof statementsOf>[number]['note']): string => note.map(({ words }) => words).join(' ')

describe('the seed’s relations as cited text', () => {
  it('has a statement for each, each with its note, and counts them', async () => {
    const text = await seed
    expect(text.coverage).toEqual({ statements: 38, noted: 38 })
    expect(text.foot[0]).toBe('38 statements, 38 notes.')
    expect(statementsOf(text).map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, n) => n + 1))
  })

  it('says nothing in our own voice: each begins with whoever says it, and our inferences say that they are ours', async () => {
    const speakers = /^(A voice said to be Nouri al-Maliki|We infer|[\w\s'’-]+ (states?|reports?|says?)) /
    expect(statementsOf(await seed).filter(({ text }) => !speakers.test(text))).toEqual([])
  })

  it('names the ground of a dispute in the statement and who denies it in the note; what a reader holds undisputed has neither', async () => {
    for (const { text, note } of statementsOf(await seed))
      expect(text.includes('disputed')).toBe(/Denied: .*Nouri al-Maliki/.test(wordsOf(note)))
  })

  it('gives each quote with its chain and its place, a source in full where it is first mentioned', async () => {
    const [first, second] = statementsOf(await seed)
    expect(wordsOf(first?.note ?? [])).toMatch(
      /^“the former prime minister accused Sadr” Note: .+\. Through Middle East Monitor \(reports\); .*Recorded voice .* Middle East Monitor, “Latest leaked recording by ex-PM sparks more outrage”, 2022-07-20, paragraph 6\./,
    )
    expect(wordsOf(second?.note ?? [])).toMatch(/Middle East Monitor, paragraph 3, see note 1\.$/)
  })
})

describe('the note of a claim', () => {
  it('stands in the footnote of its statement, in one line and once ended, in the text as in Markdown', async () => {
    const { records } = await graphOf(null)
    const claims = records.claims.map(claim => ({ ...claim, note: 'Paid: EUR 19500\nin two parts.' }))
    const text = citedOf(await materialOf(createLedger({ ...records, claims }), null), { title: '', foot: [] })
    const [first] = statementsOf(text)
    expect(wordsOf(first?.note ?? [])).toContain(' Note: Paid: EUR 19500 in two parts. Through ')
    expect(toMarkdown(text)).toContain('Note: Paid: EUR 19500 in two parts.')
  })
})

describe('its formats', () => {
  it('Markdown has as many notes as references, and nothing in a name becomes markup', async () => {
    const text = await seed
    const markdown = toMarkdown(text)
    expect(markdown.match(/\[\^\d+\]$/gm)).toHaveLength(38)
    expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(38)
    const hostile = toMarkdown({ ...text, title: '![x](javascript:alert(1)) <script>' })
    expect(hostile.split('\n')[0]).toBe('# \\!\\[x\\](javascript:alert(1)) \\<script\\>')
  })

  it('DOCX has native footnotes, one for each statement', async () => {
    const files = unzipSync(await toDocx(await seed))
    const [body, notes] = ['word/document.xml', 'word/footnotes.xml'].map(name => strFromU8(files[name] as Uint8Array)) as [string, string]
    for (const xml of [body, notes]) wellFormed(xml)
    const referred = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)
    expect(referred).toHaveLength(38)
    for (const id of referred) expect(notes).toContain(`w:id="${id}"`)
    expect(notes).toContain('Latest leaked recording by ex-PM sparks more outrage')
    expect(notes).toContain('w:val="IsnadDenial"')
  })

  it('citations have every source, in the form of each kind of program', async () => {
    const sources = [
      ...(await seed).sources,
      { id: 'a b', title: '50 % {more} & _less_', publisher: null, url: 'https://example.org/{x}', date: '2022-07' },
    ]
    const csl = JSON.parse(toCsl(sources))
    expect(csl).toHaveLength(sources.length)
    expect(csl[0]).toMatchObject({ type: 'webpage', publisher: 'Middle East Monitor', issued: { 'date-parts': [[2022, 7, 20]] } })
    const bibtex = toBibtex(sources)
    expect(bibtex.match(/^@online\{/gm)).toHaveLength(sources.length)
    expect(bibtex).toContain(
      '@online{a-b,\n  title = {{50 \\% \\{more\\} \\& \\_less\\_}},\n  date = {2022-07},\n  url = {https://example.org/%7Bx%7D}\n}',
    )
    const ris = toRis(sources)
    expect(ris.match(/^TY {2}- ELEC\r$/gm)).toHaveLength(sources.length)
    expect(ris).toContain('DA  - 2022/07//\r\n')
  })
})

function wellFormed(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
}
