/** Would the screens bear another language? Two are made of English: one two fifths longer, one from right to left. */
import type { Page } from 'playwright-core'
import { toAddress } from '../../client/state/to-address.ts'
import { amiss } from './amiss.ts'
import { desktop, drawn, expect, inBrowser, test, viewIn } from './kit.ts'

const phone = { width: 390, height: 844 }

/** Runs in the page: letters are there, and the words stand still. */
async function settled(): Promise<void> {
  await document.fonts.ready
  let [before, still] = ['', 0]
  while (still < 8) {
    await new Promise(requestAnimationFrame)
    const now = document.body.innerText
    still = now === before ? still + 1 : 0
    before = now
  }
}

const tab = async (page: Page, n: number): Promise<void> => {
  await page.locator('header [role="tab"]').nth(n).click()
  await page
    .locator('main .side-body:visible, main .reading-page:visible, .cm-content:visible, .fall-panel:visible, .source-list:visible')
    .first()
    .waitFor()
}

/** On whichever side the tools stand. */
async function pictureClearOfTools(page: Page): Promise<void> {
  const tools = (await page.locator('.toolbar').boundingBox())!
  const canvas = (await page.locator('[data-canvas]').boundingBox())!
  const places = async (): Promise<number[]> => {
    const { entities, viewport } = viewIn(new URL(page.url()).hash)
    return viewport ? entities.map(([, x]) => canvas.x + viewport.pan.x + viewport.zoom * (x ?? 0)) : []
  }
  await expect.poll(async () => (await places()).length).toBeGreaterThan(20)
  const halfShape = 16
  const left = tools.x < canvas.x + canvas.width / 2
  expect(left).toBe((await page.locator('html').getAttribute('dir')) === 'ltr')
  if (left) expect(Math.min(...(await places())) - halfShape).toBeGreaterThan(tools.x + tools.width)
  else expect(Math.max(...(await places())) + halfShape).toBeLessThan(tools.x)
}

inBrowser('in another language', () => {
  for (const [language, direction] of [
    ['en-XA', 'ltr'],
    ['ar-XB', 'rtl'],
  ] as const)
    test(`${language}: on a desk and on a phone nothing is cut and nothing lies over another`, async ({ visit, home }) => {
      const { page, complaints } = await visit()
      const view = { ...viewIn(home.slice(1)), viewport: null, comparing: { a: ['recorded-voice'], b: ['nouri-al-maliki'] } }
      await page.goto(`/?language=${language}#view=${toAddress({ ...view, selection: { entities: ['nouri-al-maliki'], relations: [] } })}`)
      await drawn(page)
      expect(await page.locator('html').getAttribute('dir')).toBe(direction)
      await pictureClearOfTools(page)

      const found: Record<string, string[]> = {}
      let width = desktop.width
      const look = async (screen: string): Promise<void> => {
        await page.evaluate(settled)
        const wrong = await page.evaluate(amiss)
        if (wrong.length > 0) found[`${screen} at ${width}`] = wrong
      }
      const dialog = async (screen: string, open: () => Promise<void>): Promise<void> => {
        await open()
        await page.getByRole('dialog').waitFor()
        await look(screen)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
      const palette = (): Promise<void> => dialog('palette', () => page.keyboard.press('Control+k'))

      await look('explore with an entity')
      await dialog('export', () => page.keyboard.press('Control+Shift+E'))
      await palette()
      await page.locator('.toolbar button').last().click()
      await page.getByRole('grid').waitFor()
      await look('list')
      await tab(page, 1)
      await look('cypher')
      await tab(page, 2)
      await look('two lenses compared')
      await tab(page, 3)
      await look('sources')
      await dialog('form of a claim', async () => {
        await page.locator('.add-menu button').first().click()
        await page.getByRole('menuitem').first().click()
      })

      await page.setViewportSize(phone)
      width = phone.width
      await look('sources')
      await palette()
      await tab(page, 2)
      await look('two lenses compared')
      await tab(page, 1)
      await look('cypher')
      await tab(page, 0)
      await look('entity')
      await page.locator('.phone-bar button').first().click()
      await look('filters')

      expect(found).toEqual({})
      expect(complaints).toEqual([])
    })
})
