/** Would the screens bear another language? Two are made of English: one two fifths longer, one from right to left. */
import type { Page } from 'playwright-core'
import { toAddress } from '../../client/state/to-address.ts'
import { phraseOfTyped } from '../../server/contract/import/typed-tie.ts'
import { amiss } from './amiss.ts'
import { desktop, drawn, dropped, expect, inBrowser, test, viewIn } from './kit.ts'
import { recordWords, textsInSight, untranslated } from './untranslated.ts'

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

const asked = async (page: Page, cypher: string): Promise<void> => {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(cypher)
  await page.keyboard.press('Control+Enter')
}

/** Guesses of every sort, a name in doubt, a relation that is new, a row that says the same again, and one that cannot be read. */
const harbour = [
  'Vessel owner,Reported by,Held firm,Stake,In what way,Spelled out',
  'Lodestar Shipping Ltd,https://tide-weekly.example/lodestar,Meridian Holding AG,"37,5",owns,Lodestar holds the rest',
  'Mara Voss,,Lodestar Shipping Ltd,"62,5",owns,',
  'Oskar Brandt,,Meridian Holding AG,,steers,he steers the holding',
  'Nuri al Maliki,https://tide-weekly.example/visit,Lodestar Shipping Ltd,,not owner of,came on board',
  'Oskar Brandt,,Mara Voss,a third,owns,',
].join('\n')

/** Cells, names made of them, and the name that the import gives its file. */
const ofSheet = [
  ...harbour.split(/[\n,]/),
  ...[
    phraseOfTyped('steers'),
    'harbour.csv',
    'harbour.csv, row',
    'Whoever made harbour.csv',
    'tide-weekly.example',
    'tide-weekly.example/lodestar',
    'owner of',
    'not',
  ],
]

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
    test(`${language}: on a desk and on a phone every word is translated, nothing is cut and nothing lies over another`, async ({
      visit,
      home,
    }) => {
      const { page, complaints } = await visit()
      const view = { ...viewIn(home.slice(1)), viewport: null, comparing: { a: ['recorded-voice'], b: ['nouri-al-maliki'] } }
      await page.goto(`/?language=${language}#view=${toAddress({ ...view, selection: { entities: ['nouri-al-maliki'], relations: [] } })}`)
      await drawn(page)
      expect(await page.locator('html').getAttribute('dir')).toBe(direction)
      await pictureClearOfTools(page)

      const found: Record<string, string[]> = {}
      let width = desktop.width
      const record = language === 'en-XA' ? await recordWords(page, ofSheet) : null
      const look = async (screen: string): Promise<void> => {
        await page.evaluate(settled)
        const wrong = await page.evaluate(amiss)
        if (record) wrong.push(...untranslated(await page.evaluate(textsInSight), record))
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
      await dialog('help', () => page.keyboard.press('?'))
      await palette()
      await page.locator('.toolbar button').last().click()
      await page.getByRole('grid').waitFor()
      await look('list')
      await page.locator('.tr').filter({ hasText: 'Fatah Alliance' }).first().click()
      await page.locator('.evidence').waitFor()
      await look('evidence')
      await tab(page, 1)
      await look('cypher')
      await asked(page, 'MATCH (a)-[r]->(b) RETURN a.name AS á, type(r) AS é LIMIT 3')
      await page.locator('.answer-grid').waitFor()
      await look('an answer of cypher')
      await tab(page, 2)
      await look('two lenses compared')
      await tab(page, 3)
      await look('sources')
      await dialog('form of a claim', async () => {
        await page.locator('.add-menu button').first().click()
        await page.getByRole('menuitem').first().click()
      })

      await dropped(page, 'harbour.csv', harbour)
      await page.locator('.import-preview .import-sentence').first().waitFor()
      await look('import of a sheet')
      await page.locator('.import-foot .btn.primary').click()
      await page.locator('.import-bad').waitFor()
      await look('dry run')
      await page.locator('.import-foot .btn').first().click()
      await page.locator('.import-foot .btn').first().click()

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
