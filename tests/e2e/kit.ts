/** What the browser tests share: one browser per file, one page per test. */
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { test as base, describe, expect, inject } from 'vitest'
import { fromAddress } from '../../client/state/address.ts'
import type { View } from '../../client/state/saved-view.ts'
import { chromeFlags } from './find-chrome.ts'

export interface Visit {
  page: Page
  /** Exceptions and console errors; answers with an error status are left to the tests. */
  complaints: string[]
  /** Addresses asked for that are not this Isnad's. */
  foreign: string[]
}

interface Fixtures {
  $file: {
    browser: Browser
    /** The address of the first picture, so that only one page of a file has to lay it out. */
    home: string
  }
  $test: {
    /** In a fresh profile; closed after the test. */
    visit: (options?: BrowserContextOptions) => Promise<Visit>
    /** A page of 1440 × 900 on the running Isnad, with the graph drawn; a complaint of the page fails the test. */
    page: Page
  }
}

export const inBrowser = describe.skipIf(inject('chrome') === null)

export const desktop = { width: 1440, height: 900 }

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('chrome') ?? '', args: chromeFlags })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  home: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ viewport: desktop })
      // no test of a file can begin before its first layout, which takes long on a busy machine
      page.setDefaultTimeout(120_000)
      await page.goto(inject('isnad'))
      await drawn(page)
      await use(`/${await page.evaluate(() => location.hash)}`)
      await page.close()
    },
    { scope: 'file' },
  ],
  visit: async ({ browser }, use) => {
    const opened: Visit[] = []
    await use(async options => {
      const context = await browser.newContext({ baseURL: inject('isnad'), viewport: desktop, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      const visit: Visit = { page, complaints: [], foreign: [] }
      const home = new URL(options?.baseURL ?? inject('isnad')).origin
      page.on('pageerror', error => visit.complaints.push(String(error)))
      page.on('console', message => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) visit.complaints.push(message.text())
      })
      page.on('request', request => {
        const { origin, protocol } = new URL(request.url())
        if (origin !== home && !['data:', 'blob:'].includes(protocol)) visit.foreign.push(request.url())
      })
      opened.push(visit)
      return visit
    })
    for (const { page } of opened) await page.context().close()
  },
  page: async ({ visit, home }, use) => {
    const { page, complaints } = await visit()
    page.setDefaultTimeout(60_000)
    await page.goto(home)
    await drawn(page)
    await use(page)
    expect(complaints).toEqual([])
  },
})

/** Waits until every entity has its place and is shown; a first layout on a busy machine may take all of a test's time. */
export async function drawn(page: Page): Promise<void> {
  const all = (): boolean => {
    const canvas = document.querySelector('[data-canvas]')
    // the canvas is there before the graph is, and the address may have had a view from the beginning
    const filled = performance.getEntriesByName('isnad:first-picture').length > 0
    return filled && location.hash.startsWith('#view=') && canvas !== null && getComputedStyle(canvas).visibility === 'visible'
  }
  await page.waitForFunction(all, undefined, { timeout: 80_000 })
}

export async function searched(page: Page, text: string): Promise<Locator> {
  await page.getByRole('combobox', { name: 'Search' }).fill(text)
  const hits = page.locator('.hit')
  await hits.first().waitFor()
  return hits
}

export async function gone(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name }).waitFor()
}

export async function listed(page: Page, from: string, type: string, to: string): Promise<Locator> {
  const list = page.getByRole('button', { name: 'List', exact: true })
  if ((await list.getAttribute('aria-pressed')) !== 'true') await list.click()
  const row = page
    .getByRole('grid', { name: 'Relations' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: from, exact: true }) })
    .filter({ has: page.getByRole('gridcell', { name: type, exact: true }) })
    .filter({ has: page.getByRole('gridcell', { name: to, exact: true }) })
  await scrolledTo(page.getByRole('grid', { name: 'Relations' }), row)
  return row
}

/** Only the rows of a long list that are in sight are in the page: scrolls until the row is there and stays. */
async function scrolledTo(grid: Locator, row: Locator): Promise<void> {
  await grid.getByRole('row').nth(1).waitFor()
  const next = (): Promise<void> =>
    grid.evaluate(element => {
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1
      element.scrollTo(0, atEnd ? 0 : element.scrollTop + element.clientHeight / 2)
    })
  // a row that is just leaving the page is gone a moment later
  const stays = async (): Promise<boolean> => {
    if ((await row.count()) === 0) return false
    await grid.page().waitForTimeout(300)
    return (await row.count()) > 0
  }
  const foundOrNext = async (): Promise<boolean> => {
    const found = await stays()
    if (!found) await next()
    return found
  }
  await expect.poll(foundOrNext, { timeout: 60_000, interval: 100 }).toBe(true)
  await row.scrollIntoViewIfNeeded()
}

export async function evidenceOf(page: Page, from: string, type: string, to: string): Promise<Locator> {
  await (await listed(page, from, type, to)).click()
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await evidence.getByRole('region', { name: 'Claims' }).waitFor()
  return evidence
}

/** The address is written a moment after the change: waits until its view holds what is asked. */
export async function address(page: Page, holds: (view: View) => boolean = () => true): Promise<string> {
  await page.waitForFunction(() => location.hash.startsWith('#view='))
  const hash = (): Promise<string> => page.evaluate(() => location.hash)
  await expect.poll(async () => holds(viewIn(await hash()))).toBe(true)
  return hash()
}

export const viewIn = (hash: string): View => fromAddress(hash.slice('#view='.length))

/** In px of the page, once the picture rests. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const canvas = await page.locator('[data-canvas]').first().boundingBox()
  const here = ({ viewport }: View): boolean => viewport?.size?.width === canvas?.width && viewport?.size?.height === canvas?.height
  const { entities, viewport } = viewIn(await address(page, here))
  const [, x, y] = entities.find(([each]) => each === id) ?? []
  if (!viewport || !canvas || typeof x !== 'number' || typeof y !== 'number') throw new Error(`${id} has no place on the page.`)
  return { x: canvas.x + viewport.pan.x + viewport.zoom * x, y: canvas.y + viewport.pan.y + viewport.zoom * y }
}

/** Drops a file on the window. */
export async function dropped(page: Page, name: string, content: string | Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([name = '', base64 = '']) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], name))
      return transfer
    },
    [name, Buffer.from(content).toString('base64')],
  )
  // what listens to it comes after the first picture
  const heard = async (): Promise<boolean> => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
    return page.locator('.drop-over').isVisible()
  }
  await expect.poll(heard).toBe(true)
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

export const said = (page: Page): Promise<string> => page.locator('output[aria-live]').innerText()

export const status = (page: Page): Locator => page.locator('footer.status')

export { expect }
