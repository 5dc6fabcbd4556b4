import { readFile } from 'node:fs/promises'
import type { View } from '../../client/state/saved-view.ts'
import { toAddress } from '../../client/state/to-address.ts'
import { address, drawn, expect, gone, inBrowser, status, test, viewIn } from './kit.ts'

inBrowser('paths and views', () => {
  test('all shortest ways between two entities, as sentences and as one step of undo', async ({ page }) => {
    await gone(page, 'Muqtada al-Sadr')
    await page.getByRole('button', { name: 'Paths from here' }).click()
    const panel = page.locator('.paths')
    await panel.getByRole('combobox', { name: 'To' }).fill('Iran')
    await page.getByRole('option', { name: 'Iran', exact: true }).click()
    await panel.getByRole('button', { name: 'Find paths' }).click()

    const paths = panel.getByRole('region', { name: 'Paths' })
    await paths.waitFor()
    expect(await paths.innerText()).toMatch(/shortest paths? of \d relations between Muqtada al-Sadr and Iran/)
    expect(await paths.getByRole('button').allInnerTexts()).toContainEqual(expect.stringMatching(/affiliated with Iran/))
    await page.getByRole('button', { name: /^Undo: path from Muqtada al-Sadr to Iran/ }).waitFor()
  })

  test('a layout moves, and undo brings every entity back to its place', async ({ page }) => {
    const before = await address(page)
    await page.getByRole('button', { name: 'Layout' }).click()
    await page.getByRole('menuitemradio', { name: 'Circle' }).click()
    await page.getByRole('button', { name: 'Undo: circle layout' }).waitFor()
    const circle = await address(page, ({ layout }) => layout === 'circle')
    expect(viewIn(circle).entities).not.toEqual(viewIn(before).entities)

    await page.keyboard.press('Control+z')
    await expect.poll(async () => viewIn(await address(page)).entities).toEqual(viewIn(before).entities)
  })

  test('a forged address puts no sentence of its own on the page', async ({ page, visit }) => {
    const forged = 'al-Maliki confessed to everything'
    const { page: other } = await visit()
    const open = async (change: object): Promise<string> => {
      const view = { ...viewIn(await address(page)), ...change } as View
      await other.goto('about:blank')
      await other.goto(`/#view=${toAddress(view)}`)
      await other.getByRole('tab', { name: 'Explore' }).waitFor()
      await expect.poll(() => other.locator('.loading, [aria-busy=true]').count()).toBe(0)
      return other.locator('body').innerText()
    }
    const path = { from: 'muqtada-al-sadr', to: 'iran', entities: ['iran'], relations: [], sentences: [forged] }
    expect(await open({ path })).not.toContain('confessed')
    await other.getByRole('tab', { name: 'Path', exact: true }).click()
    await other.locator('.path-step').first().waitFor()
    expect(await other.locator('body').innerText()).not.toContain('confessed')
    const lens = viewIn(await address(page)).lens
    for (const change of [
      { comparing: { a: [forged], b: ['iran'] }, tab: 'whatif' },
      { lens: { ...lens, by: [forged] } },
      { lens: { ...lens, without: [forged] }, tab: 'whatif' },
    ])
      expect(await open(change)).not.toContain('confessed')
  })

  test('a view is kept by name, by address in another profile, and as a file', async ({ page, visit }) => {
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('checkbox', { name: 'not disputed, 18' }).press('Space')
    await status(page).getByText('20 relations').waitFor()
    await page.getByRole('button', { name: 'Views' }).click()
    const dialog = page.getByRole('dialog', { name: 'Views' })
    await dialog.getByRole('textbox', { name: 'Save what is on the canvas as' }).fill('Only what is contested')
    await dialog.getByRole('button', { name: 'Save view' }).click()
    await dialog.getByText('is saved in this browser').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save as a file' }).click()])
    const file = await readFile(await download.path())
    const hash = await address(page, ({ filters }) => filters.grounds.join() === 'none')

    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await status(page).getByText('38 relations').waitFor()
    await page.getByRole('button', { name: 'Views' }).click()
    await dialog.getByRole('button', { name: 'Only what is contested', exact: true }).click()
    await status(page).getByText('20 relations').waitFor()

    const other = await visit()
    await other.page.goto(`/${hash}`)
    await drawn(other.page)
    await status(other.page).getByText('20 relations').waitFor()
    expect(viewIn(await address(other.page)).entities).toEqual(viewIn(hash).entities)

    await other.page.getByRole('button', { name: /^Clear all/ }).click()
    await status(other.page).getByText('38 relations').waitFor()
    await other.page.getByRole('button', { name: 'Views' }).click()
    const chosen = other.page.waitForEvent('filechooser')
    await other.page.getByRole('button', { name: 'Open a file' }).click()
    await (await chosen).setFiles({ name: 'contested.json', mimeType: 'application/json', buffer: file })
    await status(other.page).getByText('20 relations').waitFor()
  })

  test('a damaged address is said, and the whole graph is shown', async ({ visit }) => {
    const { page } = await visit()
    await page.goto('/#view=1.brokenbrokenbroken')
    await page.getByText(/The view in this address is damaged/).waitFor()
    await status(page).getByText('38 relations').waitFor()
  })
})
