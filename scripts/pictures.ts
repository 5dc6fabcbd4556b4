/** Takes the pictures of the README, of a fresh Isnad with the article that comes with it: `npx tsx scripts/pictures.ts`, or only those that are named after it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromeFlags, findChrome } from '../tests/e2e/find-chrome.ts'
import { startIsnad } from '../tests/e2e/isnad-process.ts'
import { report, writeReport, writeRumour } from './pictures/written.ts'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

async function opened(browser: Browser, base: string, viewport: typeof desktop, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ baseURL: base, viewport, colorScheme, reducedMotion: 'reduce' })
  await page.goto('/')
  if (viewport === phone) await page.getByText('38 relations').first().waitFor()
  else
    await page.waitForFunction(() => {
      const canvas = document.querySelector('[data-canvas]')
      return location.hash.startsWith('#view=') && canvas !== null && getComputedStyle(canvas).visibility === 'visible'
    })
  return page
}

async function chosen(page: Page, row = /Fatah Alliance.*affiliated with.*Iran/): Promise<void> {
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await page.locator('.tr').filter({ hasText: row }).first().click()
  await page.getByRole('region', { name: 'Chain of attribution' }).waitFor()
}

async function taken(page: Page, name: string): Promise<void> {
  await page.mouse.move(700, 4)
  // tooltips and the last redraw
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, name) })
  await page.close()
}

const pictures: Record<string, (browser: Browser, base: string) => Promise<void>> = {
  async 'explore-light.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await chosen(page)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await taken(page, 'explore-light.png')
  },
  async 'list-dark.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'dark')
    await chosen(page)
    await taken(page, 'list-dark.png')
  },
  async 'cypher-light.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('tab', { name: 'Cypher' }).click()
    await page.getByRole('button', { name: /^Who denies what/ }).click()
    await page.getByRole('button', { name: /^Run/ }).click()
    await page.getByRole('grid', { name: 'Rows' }).getByRole('row').nth(2).waitFor()
    await taken(page, 'cypher-light.png')
  },
  async 'phone-light.png'(browser, base) {
    const page = await opened(browser, base, phone, 'light')
    await page
      .getByRole('button', { name: /Fatah Alliance.*Iran/ })
      .first()
      .click()
    await page.getByRole('region', { name: 'Chain of attribution' }).waitFor()
    await taken(page, 'phone-light.png')
  },
  async 'what-if-light.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('tab', { name: 'What if' }).click()
    await page.getByRole('checkbox', { name: /^Recorded voice attributed/ }).press('Space')
    await page.getByRole('heading', { name: /relations (fall|lose)/ }).waitFor()
    await taken(page, 'what-if-light.png')
  },
  async 'compare-dark.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'dark')
    await page.getByRole('tab', { name: 'What if' }).click()
    await page.getByRole('radio', { name: 'Compare two lenses' }).click()
    await page.getByRole('button', { name: /who says that/ }).click()
    await page.getByRole('button', { name: /^B according to/ }).click()
    await page
      .getByRole('checkbox', { name: /^Middle East Monitor/ })
      .first()
      .press('Space')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^told by B/i }).waitFor()
    await taken(page, 'compare-dark.png')
  },
  async 'ledger-light.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('combobox', { name: 'Search' }).fill('Fatah Alliance')
    await page.keyboard.press('Enter')
    const ledger = page.getByRole('region', { name: 'Claim ledger' })
    await ledger.getByRole('button', { name: /^Report that someone says so/ }).click()
    await ledger.evaluate(element => element.scrollIntoView({ block: 'start' }))
    await taken(page, 'ledger-light.png')
  },
  async 'claim-form-light.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('button', { name: /^Latest leaked recording/ }).click()
    await page.getByRole('button', { name: 'Add a claim', exact: true }).click()
    const form = page.getByRole('dialog', { name: 'Add a claim' })
    for (const [row, name] of Object.entries({ Subject: 'Fatah Alliance', Object: 'Iran' })) {
      await form.getByRole('combobox', { name: row }).fill(name)
      await page
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .first()
        .click()
    }
    await form.getByRole('button', { name: /Predicate/ }).click()
    await page.getByRole('option', { name: /^is affiliated with/ }).click()
    await form.getByRole('button', { name: /As other claims/ }).click()
    await page.getByRole('option').first().click()
    await form.getByRole('textbox', { name: 'Quote, exactly as printed' }).fill('are all affiliated with Iran')
    await form.getByRole('textbox', { name: /^Your name/ }).fill('Anna Berg')
    await form.getByRole('group').first().scrollIntoViewIfNeeded()
    await taken(page, 'claim-form-light.png')
  },
  async 'figure.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('button', { name: 'Export image' }).click()
    // only at this size is the picture light enough for a page
    await page.getByRole('button', { name: /Scale of the PNG/ }).click()
    await page.getByRole('option', { name: /^1×/ }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save PNG' }).click()])
    await file.saveAs(join(folder, 'figure.png'))
    await page.close()
  },
  async 'import-light.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    const text = readFileSync(new URL('../docs/import-example.csv', import.meta.url), 'utf8')
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('menuitem', { name: 'A spreadsheet or a graph file' }).click()
    await page.setInputFiles('input[type=file]', { name: 'import-example.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByText('What would come of 6 rows').waitFor()
    await page.getByRole('button', { name: '6', exact: true }).click()
    await page.getByText('Row 6 will say').waitFor()
    await taken(page, 'import-light.png')
  },
  // the last two: they write
  async 'grades-light.png'(browser, base) {
    await writeRumour(base)
    const page = await opened(browser, base, desktop, 'light')
    await chosen(page, /Dockers.*aligned with/)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.locator('.rail-body').evaluate(element => element.scrollTo(0, element.scrollHeight))
    await page.getByRole('list', { name: 'Judgements' }).waitFor()
    await taken(page, 'grades-light.png')
  },
  async 'reading-light.png'(browser, base) {
    await writeReport(base)
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('button', { name: new RegExp(`^${report.title}`) }).click()
    await page.getByRole('button', { name: 'Add a copy of its text' }).click()
    await page.getByRole('textbox', { name: 'The source’s text' }).fill(report.text)
    await page.getByRole('button', { name: 'Keep this copy' }).click()
    const shown = page.getByRole('region', { name: 'Text', exact: true })
    await shown.getByRole('link', { name: /^Mira Halden/ }).waitFor()
    await shown.getByRole('link', { name: /^called on the/ }).click()
    await page.getByRole('dialog', { name: 'What is said here' }).waitFor()
    await taken(page, 'reading-light.png')
  },
}

const chrome = findChrome()
if (chrome === null) throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH to its path.')
mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'isnad-pictures-'))
const isnad = await startIsnad({ ISNAD_DATA: data })
const browser = await chromium.launch({ executablePath: chrome, args: chromeFlags })
try {
  for (const [name, take] of Object.entries(pictures)) {
    if (process.argv.length > 2 && !process.argv.includes(name)) continue
    await take(browser, isnad.address)
    process.stdout.write(`docs/pictures/${name}\n`)
  }
} finally {
  await browser.close()
  await isnad.stop()
  rmSync(data, { recursive: true, force: true })
}
