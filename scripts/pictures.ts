/** Takes the pictures of the README, of a fresh Isnad with the article that comes with it: `npx tsx scripts/pictures.ts`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromeFlags, findChrome } from '../tests/e2e/find-chrome.ts'
import { startIsnad } from '../tests/e2e/isnad-process.ts'

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

/** Chooses Fatah Alliance – Iran in the list, and leaves the list open. */
async function chosen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await page
    .locator('.tr')
    .filter({ hasText: /Fatah Alliance.*affiliated with.*Iran/ })
    .first()
    .click()
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
  async 'figure.png'(browser, base) {
    const page = await opened(browser, base, desktop, 'light')
    await page.getByRole('button', { name: 'Export image' }).click()
    // only in this size does the picture stay a light page's weight
    await page.getByRole('button', { name: /Scale of the PNG/ }).click()
    await page.getByRole('option', { name: /^1×/ }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save PNG' }).click()])
    await file.saveAs(join(folder, 'figure.png'))
    await page.close()
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
    await take(browser, isnad.address)
    process.stdout.write(`docs/pictures/${name}\n`)
  }
} finally {
  await browser.close()
  await isnad.stop()
  rmSync(data, { recursive: true, force: true })
}
