/**
 * Every sentence that the screens show of the seed, as golden files. `npm run golden` writes them anew; read what changed before you keep
 * it.
 */
import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { vi } from 'vitest'
import { expect, inBrowser, searched } from '../kit.ts'
import { golden } from './golden.ts'
import { entities, nothing, opened, relations, side, test, under } from './kit.ts'
import { wordsOf } from './words.ts'

/** Many screens of one page, on a busy machine. */
vi.setConfig({ testTimeout: 300_000 })

/** One by one, each at its first key: what is open is no longer found, but a part that comes later may bring more. */
async function openAll(folded: Locator): Promise<void> {
  while ((await folded.count()) > 0) {
    const one = await folded.first().elementHandle()
    const said = () => one?.evaluate(element => element.isConnected && [element.textContent, element.getAttribute('aria-expanded')].join())
    const before = await said()
    await one?.press('Enter')
    await expect.poll(said).not.toBe(before)
  }
}

/** Lists come one after another; what was not there yet would be left folded. */
async function settled(card: Locator): Promise<void> {
  let before = ''
  const same = async (): Promise<boolean> => {
    const now = await card.innerText()
    const is = now === before
    before = now
    return is
  }
  await expect.poll(same, { interval: 400 }).toBe(true)
}

inBrowser('the words of Explore', () => {
  test('page, filters, key and canvas', async ({ page, home }) => {
    await opened(page, home)
    golden('explore', await wordsOf(page.locator('body')))
  })

  test('evidence of relations', async ({ page, home }) => {
    await opened(page, home)
    await page.setViewportSize({ width: 1440, height: 2400 })
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const grid = page.getByRole('grid', { name: 'Relations' })
    for (const [name, id] of Object.entries(relations)) {
      await grid.locator(`[data-key="${id}"]`).click()
      await side(page).locator(`.evidence[data-relation="${id}"]`).waitFor()
      await settled(side(page))
      await openAll(side(page).getByRole('button', { name: 'More', exact: true }))
      golden(`evidence-${name}`, await wordsOf(side(page).locator('.evidence')))
    }
  })

  test('entities', async ({ page, home }) => {
    await opened(page, home)
    for (const [id, name] of Object.entries(entities)) {
      await searched(page, name)
      await page.locator('.hit', { hasText: name }).first().click()
      const card = side(page).getByRole('article', { name })
      await card.getByText('Reading its claims.').waitFor({ state: 'detached' })
      await settled(card)
      await openAll(card.locator('.filter-fold[aria-expanded=false]'))
      await settled(card)
      await openAll(card.getByRole('button', { name: /^\d+ more$/ }))
      golden(`entity-${id}`, await wordsOf(card))
    }
  })

  test('the list of relations and of entities', async ({ page, home }) => {
    await opened(page, home)
    await page.setViewportSize({ width: 1900, height: 2400 })
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await page.getByRole('grid', { name: 'Relations' }).waitFor()
    golden('list-relations', await wordsOf(page.getByRole('region', { name: 'List of what is shown' })))
    await page.getByRole('tab', { name: /^Entities/ }).click()
    await page.getByRole('grid', { name: 'Entities' }).waitFor()
    golden('list-entities', await wordsOf(page.getByRole('region', { name: 'List of what is shown' })))
  })

  test('search', async ({ page, home }) => {
    await opened(page, home)
    for (const [name, q] of Object.entries({ misprint: 'moktada sader', arabic: 'المالكي', part: 'Hezbollah', none: 'Zyxwv' })) {
      if (name === 'none') await page.getByRole('combobox', { name: 'Search' }).fill(q)
      else await searched(page, q)
      golden(`search-${name}`, await wordsOf(page.locator('.search-popover')))
    }
  })

  test('paths, found and not found', async ({ page, home }) => {
    for (const [name, ends, lens] of [
      ['sadr-iran', ['muqtada-al-sadr', 'iran'], {}],
      ['sadr-iran-without-voice', ['muqtada-al-sadr', 'iran'], { without: ['recorded-voice'] }],
    ] as const) {
      await opened(page, home, {
        selection: { ...nothing, entities: [...ends] },
        ...under({ without: [...('without' in lens ? lens.without : [])] }),
      })
      await page.getByRole('tab', { name: 'Paths' }).click()
      await page.getByRole('button', { name: 'Find paths' }).click()
      await page.locator('.paths .reading').first().waitFor()
      golden(`paths-${name}`, await wordsOf(page.locator('.paths')))
    }
  })

  test('the lens of one who denies', async ({ page, home }) => {
    await opened(page, home, { ...under({ by: ['nouri-al-maliki'] }) })
    golden('lens-of-maliki', await wordsOf(page.locator('body')))
  })

  test('the lens without those who deny', async ({ page, home }) => {
    await opened(page, home, { ...under({ without: ['nouri-al-maliki'] }) })
    golden('lens-without-deniers', await wordsOf(page.locator('body')))
  })

  test('what stands under an exported picture, and its key', async ({ page, home }) => {
    await opened(page, home)
    await page.keyboard.press('Control+Shift+e')
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await dialog.getByText(/^\d+ × [\d.]+ mm$/).waitFor({ timeout: 60_000 })
    golden('export-dialog', await wordsOf(dialog))
    await dialog.getByRole('radio', { name: 'Screen' }).click()
    await expect.poll(() => dialog.getByRole('button', { name: 'Save SVG' }).isEnabled()).toBe(true)
    golden('export-dialog-screen', await wordsOf(dialog))
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save SVG' }).click()
    const svg = readFileSync(await (await download).path(), 'utf8')
    const read = (part: string): string[] =>
      [...svg.matchAll(new RegExp(part, 'g'))].map(([, words]) =>
        (words ?? '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    const titles = read('<title>([^<]*)</title>')
    const after = svg.slice(svg.indexOf('id="key"'))
    const words = [...after.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, each]) =>
      (each ?? '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    golden('export-figure', `${[...titles, '', ...words].join('\n')}\n`)
  })
})
