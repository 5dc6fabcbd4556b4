import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PdfKit from 'pdfkit'
import { afterAll, beforeAll } from 'vitest'
import type { SourceClaims } from '../../server/contract/answers.ts'
import { addAxe, findings } from './axe.ts'
import { type RunningIsnad, startIsnad } from './isnad-process.ts'
import { dropped, expect, inBrowser, test } from './kit.ts'

const inquiry = (): Promise<Buffer> =>
  new Promise(done => {
    const pdf = new PdfKit({ info: { Title: 'Inquiry into the quay', CreationDate: new Date('2021-03-04') } })
    const parts: Buffer[] = []
    pdf.on('data', part => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
    pdf.fontSize(11).text('The quay was built in two parts.')
    pdf.addPage().text('Vera Holm owns Nordkai AG, the register says.')
    pdf.end()
  })

inBrowser('a PDF as a source', () => {
  let isnad: RunningIsnad
  const folder = mkdtempSync(join(tmpdir(), 'isnad-documents-'))
  beforeAll(async () => {
    isnad = await startIsnad({}, ['--empty', '--data', folder])
  }, 150_000)
  afterAll(async () => {
    await isnad?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is dropped, checked, read by pages, and a claim from it has the page', async ({ visit }) => {
    const { page, complaints } = await visit({ baseURL: isnad.address, bypassCSP: true })
    page.setDefaultTimeout(30_000)
    await page.goto('/')
    await page.getByRole('heading', { name: 'Nothing has been said here yet.' }).waitFor()
    await dropped(page, 'broken.pdf', (await inquiry()).subarray(0, 200))
    const dialog = page.getByRole('dialog', { name: 'Add a source' })
    await dialog.getByText('The file is damaged or ends too early.').waitFor()
    // the form that is open takes another one
    await dropped(page, 'inquiry.pdf', await inquiry())
    await dialog.getByText(/^2 pages, 2 paragraphs\./).waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Title, as printed' }).inputValue()).toBe('Inquiry into the quay')
    expect(await dialog.getByRole('textbox', { name: /^How the date is known/ }).inputValue()).toContain('in the file’s own data')
    await addAxe(page)
    expect(await findings(page)).toEqual([])
    const publisher = dialog.getByRole('combobox', { name: 'Publisher' })
    await publisher.fill('Court of Audit')
    await publisher.press('Tab')
    await dialog.getByText('Not in the record:').waitFor()
    await dialog.getByRole('textbox', { name: /^Your name/ }).fill('Anna Berg')
    await dialog.getByRole('button', { name: 'Add the source' }).press('Enter')

    await page.getByRole('heading', { name: 'Inquiry into the quay' }).waitFor()
    const text = page.getByRole('region', { name: 'Text' })
    await text.getByText('page 2', { exact: true }).waitFor()
    await text.getByText('Vera Holm owns Nordkai AG').click({ clickCount: 3 })
    await page.getByRole('button', { name: /A claim from these words/ }).click()
    const claim = page.getByRole('dialog', { name: 'Add a claim' })
    const fill = async (name: string, words: string): Promise<void> => {
      await claim.getByRole('combobox', { name, exact: true }).fill(words)
      await page.keyboard.press('Tab')
    }
    await fill('Subject', 'Vera Holm')
    await fill('Predicate', 'owns')
    await fill('Object', 'Nordkai AG')
    await claim.getByRole('combobox', { name: 'Subject', exact: true }).press('Control+Enter')
    await claim.waitFor({ state: 'detached' })
    const written = (await (await fetch(`${isnad.address}/api/sources/inquiry-into-the-quay`)).json()) as SourceClaims
    expect(written.claims.map(each => each.source.locator)).toEqual([expect.objectContaining({ page: 2, paragraph: 1 })])
    await page.getByText('p. 2, ¶1').first().waitFor({ state: 'attached' })
    expect(complaints).toEqual([])
  })
})
