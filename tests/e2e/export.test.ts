import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SaxesParser } from 'saxes'
import { type PrintFormat, printFormats } from '../../client/figure/print/formats.ts'
import { viewFile } from '../../client/state/saved-view.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { formats } from '../../scripts/figure/formats.ts'
import { materialOf, materialOfView } from '../../scripts/figure/material.ts'
import { lensesOf, stepsOf } from '../../scripts/figure/page-parts.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { readPdf } from '../client/figure/file/read-pdf.ts'
import { findings } from './axe.ts'
import { address, dropped, expect, inBrowser, said, test, viewIn } from './kit.ts'

const options = { format: printFormats.find(({ id }) => id === '170') as PrintFormat, theme: 'colour' as const, title: null, credit: '' }

inBrowser('export', () => {
  test('SVG is drawn, with labels as text; PNG has the size that its scale says', async ({ page }) => {
    await page.getByRole('button', { name: 'Export image' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await dialog.getByRole('radio', { name: 'Screen' }).click()
    await expect.poll(() => dialog.getByRole('button', { name: 'Save SVG' }).isEnabled()).toBe(true)

    const [svgFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save SVG' }).click()])
    expect(svgFile.suggestedFilename()).toMatch(/\.svg$/)
    const svg = await readFile(await svgFile.path(), 'utf8')
    const { tags, text, size } = read(svg)
    for (const forbidden of ['image', 'script', 'foreignObject']) expect(tags.has(forbidden)).toBe(false)
    expect(tags.get('text')).toBeGreaterThan(30)
    for (const name of ['Nouri al-Maliki', 'Iran', 'Badr Organization']) expect(text).toContain(name)
    expect(svg).not.toMatch(/\bhttps?:\/\/(?!www\.w3\.org\/)/)

    const [pngFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save PNG' }).click()])
    const png = await readFile(await pngFile.path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round(size.width * 2), Math.round(size.height * 2)])

    // dropped it shows the same again, where everything was; a forged one says nothing
    await dialog.getByRole('button', { name: 'Close' }).click()
    const before = viewIn(await address(page))
    await page.getByRole('button', { name: 'Layout' }).click()
    await page.getByRole('menuitemradio', { name: 'Circle' }).click()
    await address(page, ({ layout }) => layout === 'circle')
    await dropped(page, 'figure.png', png)
    await expect.poll(() => said(page)).toBe('What the figure shows is open, as the record has it now.')
    const after = viewIn(await address(page, ({ layout }) => layout !== 'circle'))
    const placed = (view: typeof after) => new Map(view.entities.map(([id, ...at]) => [id, at]))
    expect([placed(after), after.relations.toSorted()]).toEqual([placed(before), before.relations.toSorted()])
    await page.getByRole('button', { name: 'Undo: open the figure' }).waitFor()
    await dropped(page, 'forged.svg', svg.replace('&quot;layout&quot;:&quot;force', '&quot;layout&quot;:&quot;He confessed'))
    await expect.poll(() => said(page)).toBe('What the file carries of a figure is damaged. Nothing was opened.')
    const unknown = svg.replace(
      '&quot;entities&quot;:[',
      '&quot;entities&quot;:[[&quot;He confessed.&quot;,0,0],[&quot;no-such-one&quot;,0,0],',
    )
    await dropped(page, 'older.svg', unknown)
    await expect.poll(() => said(page)).toMatch(/^This view names 2 entities .* It calls them no-such-one and 1 more\.$/)
  })

  test('made for print it is as wide as asked for, has its sources beneath, and its PNG the dots of an inch', async ({ page }) => {
    await page.getByRole('button', { name: 'Export image' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await dialog.getByText('170 × ').waitFor({ timeout: 60_000 })

    const [svgFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save SVG' }).click()])
    const svg = await readFile(await svgFile.path(), 'utf8')
    const { text, tags } = read(svg)
    expect(svg).toContain('width="170mm"')
    expect(tags.has('image')).toBe(false)
    for (const words of ['Said by the recorded voice', 'says that the recordings are fake', 'Sources', 'middleeastmonitor.com'])
      expect(text).toContain(words)

    // the command draws the same from the view in the address bar
    const folder = await mkdtemp(join(tmpdir(), 'isnad-figure-'))
    await writeFile(join(folder, 'view.json'), viewFile(viewIn(await page.evaluate(() => location.hash))))
    const { records } = await graphOf(null)
    const { material, notes, under: carry } = await materialOfView(createLedger(records), join(folder, 'view.json'))
    await rm(folder, { recursive: true })
    const date = /Made on (\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? ''
    expect((await formats.svg?.({ material, options: { ...options, notes, date, carry }, dpi: 300 }))?.bytes).toBe(svg)

    const [pdfFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save PDF' }).click()])
    expect(pdfFile.suggestedFilename()).toMatch(/\.pdf$/)
    const pdf = await readFile(await pdfFile.path())
    const command = await formats.pdf?.({ material, options: { ...options, notes, date, carry }, dpi: 300 })
    // packed by another library, the same inside
    expect(readPdf(pdf).streams).toEqual(readPdf(Buffer.from(command?.bytes ?? '')).streams)

    const [pngFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save PNG' }).click()])
    const png = await readFile(await pngFile.path())
    expect(png.readUInt32BE(16)).toBe(2008)
    expect([png.toString('latin1', 37, 41), png.readUInt32BE(41)]).toEqual(['pHYs', 11811])

    const [jpegFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save JPEG' }).click()])
    const jpeg = await readFile(await jpegFile.path())
    expect([jpeg.toString('latin1', 6, 10), jpeg.readUInt16BE(14)]).toEqual(['JFIF', 300])

    await dialog.getByRole('radio', { name: 'Page, text' }).click()
    const [pageFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Page (HTML)' }).click()])
    expect(await readFile(await pageFile.path(), 'utf8')).toBe(
      (await formats.html?.({ material, options: { ...options, notes, date, carry }, dpi: 300 }))?.bytes,
    )
    const [textFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Text (DOCX)' }).click()])
    expect((await readFile(await textFile.path(), 'latin1')).slice(0, 2)).toBe('PK')

    await dialog.getByRole('combobox', { name: 'Cover somebody' }).fill('Nouri')
    await page.getByRole('option', { name: 'Nouri al-Maliki' }).click()
    await dialog.getByText('A letter hides a name').waitFor()
    await dialog.getByRole('radio', { name: 'Data' }).click()
    const stix = dialog.getByRole('button', { name: 'STIX 2.1' })
    await expect.poll(() => stix.isEnabled(), { timeout: 60_000 }).toBe(true)
    const [dataFile] = await Promise.all([page.waitForEvent('download'), stix.click()])
    const covered = await readFile(await dataFile.path(), 'utf8')
    expect([covered.includes('Person X'), /maliki/i.test(covered)]).toEqual([true, false])
  })

  test('what an editor should look at is shown in the preview, mended with one press and undone with another', async ({ page }) => {
    await page.getByRole('button', { name: 'Export image' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    const list = dialog.getByRole('region', { name: 'Before it goes out' })
    const size = dialog.getByText(/^\d+ × [\d.]+ mm$/)
    await size.waitFor({ timeout: 60_000 })
    expect(await list.getByText(/\d to look at, \d to know/).isVisible()).toBe(true)

    await list.getByRole('button', { name: /^Show the lines: Lines [\d–]+ are our inference/ }).click()
    const marks = dialog.locator('.export-mark')
    await expect.poll(() => marks.count()).toBe(4)
    expect(await dialog.getByRole('region', { name: 'Preview' }).evaluate(element => element === document.activeElement)).toBe(true)
    await page.keyboard.press(']')
    await expect.poll(() => marks.count()).not.toBe(4)

    await list.getByRole('button', { name: 'Leave out' }).click()
    await dialog.getByText(/^30 entities, 34 relations/).waitFor()
    await list.getByRole('button', { name: 'Undo' }).click()
    await dialog.getByText(/^30 entities, 38 relations/).waitFor()

    // a width and type of one's own, names in both scripts, the words for who can't see it
    await dialog.getByRole('textbox', { name: 'Width in mm' }).fill('150')
    await page.keyboard.press('Tab')
    await dialog.getByText(/^150 × /).waitFor({ timeout: 60_000 })
    await dialog.getByRole('radio', { name: 'Both' }).click()
    await list.getByText('names are not recorded in both scripts').waitFor({ timeout: 60_000 })
    const words = dialog.getByRole('textbox', { name: 'Words for who can’t see it' })
    await expect.poll(() => words.inputValue()).toMatch(/^1\. /)
    await words.fill('Who speaks of whom.')
    await page.keyboard.press('Tab')
    await dialog.getByText('Your words; emptied, they are computed again.').waitFor()
    await size.waitFor({ timeout: 60_000 })
    const [svgFile] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save SVG' }).click()])
    const svg = await readFile(await svgFile.path(), 'utf8')
    expect(svg).toContain('width="150mm"')
    expect(svg).toContain('<desc>Who speaks of whom.</desc>')
    expect(svg).toContain('نوري المالكي')

    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('combobox', { name: 'Search' }).fill('Qais al-Khazali')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Qais al-Khazali' }).waitFor()
    await page.getByRole('button', { name: 'Export image' }).click()
    await dialog.getByRole('radio', { name: 'With neighbours' }).click()
    await dialog.getByText(/^3 entities, \d relations, with neighbours/).waitFor()
  })

  test('the page of one file runs from a folder without a network, and its lines open their evidence', async ({ visit }) => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-page-'))
    const ledger = createLedger((await graphOf(null)).records)
    const material = await materialOf(ledger, null)
    const steps = stepsOf(material, [
      {
        title: 'The voice',
        text: 'What it says of Iran.\n<b>Nothing else.</b>',
        entities: ['iran', 'fatah-alliance', 'badr-organization'],
      },
      { title: 'The rest', text: '' },
    ])
    const parts = { lenses: lensesOf(ledger, material, ['without=recorded-voice']), steps }
    const written = await formats.html?.({ material, options: { ...options, notes: [], date: '2026-11-29' }, dpi: 300, parts })
    const html = String(written?.bytes)
    expect(html.length).toBeLessThan(1_000_000)
    const file = join(folder, 'page.html')
    await writeFile(file, html)
    const { page, complaints, foreign } = await visit({ offline: true })
    await page.goto(`${pathToFileURL(file)}#s-7`)
    await expect.poll(() => page.locator('#s-7').getAttribute('open')).not.toBe(null)

    await page.locator('figure [data-n="4"]').last().click()
    expect(await page.locator('#s-4 .note').innerText()).toContain('“are all affiliated with Iran”')
    expect(await page.locator('#s-4').evaluate(element => element.contains(document.activeElement))).toBe(true)
    const summary = page.locator('#s-5 summary')
    await summary.press('Enter')
    expect(await page.locator('#s-5 .note').isVisible()).toBe(true)
    expect(await page.locator('figure [data-n="5"].chosen').count()).toBe(2)
    await summary.press('Enter')
    expect(await page.locator('#s-5 .note').isVisible()).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('Rudaw called')
    expect(await page.locator('details:not([hidden])').count()).toBeGreaterThan(0)
    expect(await page.locator('output').innerText()).toMatch(/^\d+ of 38$/)
    await page.keyboard.press('Escape')
    expect(await page.locator('details[hidden]').count()).toBe(0)

    // a lens and a step leave what they have; the others are pale, their statements hidden
    const open = (): Promise<number> => page.locator('details:not([hidden])').count()
    const [lens] = parts.lenses
    await page.getByRole('radio', { name: /^Set aside: / }).check()
    expect([await open(), await page.locator('#lines > .pale').count()]).toEqual([lens?.numbers.length, 38 - (lens?.numbers.length ?? 0)])
    await page.getByRole('radio', { name: 'As the figure has it: 38 lines' }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect.poll(() => page.locator('.step:visible').innerText()).toContain('<b>Nothing else.</b>')
    expect([await open(), new URL(page.url()).hash]).toEqual([steps[0]?.numbers.length, '#step-1'])
    await page.getByRole('button', { name: 'Whole figure' }).click()
    await expect.poll(open).toBe(38)

    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    expect(await findings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect([complaints, foreign.filter(address => !address.startsWith('file:'))]).toEqual([[], []])

    const { page: still } = await visit({ offline: true, javaScriptEnabled: false })
    await still.goto(String(pathToFileURL(file)))
    await still.locator('#s-1 summary').click()
    expect(await still.locator('#s-1 .note').isVisible()).toBe(true)
    await rm(folder, { recursive: true })
  })
})

/** Throws where it is not well-formed. */
function read(svg: string) {
  const tags = new Map<string, number>()
  let text = ''
  let size = { width: 0, height: 0 }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    tags.set(name, (tags.get(name) ?? 0) + 1)
    if (name === 'svg' && size.width === 0)
      size = { width: Number.parseFloat(String(attributes.width)), height: Number.parseFloat(String(attributes.height)) }
  })
  parser.on('text', part => {
    text += `${part} `
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(svg).close()
  return { tags, text: text.replace(/\s+/g, ' '), size }
}
