import { expect, inBrowser, status, test } from './kit.ts'

inBrowser('by keyboard alone', () => {
  test('search, entity, relation, evidence, filter, table, export', async ({ page }) => {
    const { keyboard } = page
    await keyboard.press('/')
    await keyboard.type('Fatah Alliance')
    await keyboard.press('Enter')
    await page.getByRole('article', { name: 'Fatah Alliance (Iraq)' }).waitFor()

    // opens the first relation of the focused entity
    await keyboard.press(']')
    await keyboard.press('Enter')
    const evidence = page.getByRole('complementary', { name: 'Evidence' })
    await evidence.getByRole('region', { name: 'Claims' }).waitFor()
    expect(await evidence.getByRole('heading', { level: 2 }).innerText()).toContain('Fatah Alliance')

    await keyboard.press('c')
    await status(page).getByText('20 relations').waitFor()
    await keyboard.press('Control+z')
    await status(page).getByText('38 relations').waitFor()

    await keyboard.press('l')
    await page.getByRole('grid', { name: 'Relations' }).waitFor()
    for (let region = 0; region < 8; region++) {
      if (await page.evaluate(() => document.activeElement?.closest('[data-region="List"]') != null)) break
      await keyboard.press('F6')
    }
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(1)

    await keyboard.press('Control+Shift+e')
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await dialog.waitFor()
    await expect.poll(() => dialog.getByRole('button', { name: 'Save SVG' }).isEnabled()).toBe(true)
    const download = page.waitForEvent('download')
    for (let step = 0; step < 12; step++) {
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === 'Save SVG') break
      // the dialog's end is one step before its beginning
      await keyboard.press('Shift+Tab')
    }
    await keyboard.press('Enter')
    expect((await download).suggestedFilename()).toMatch(/\.svg$/)
    const usual = page.waitForEvent('download')
    await keyboard.press('Control+Enter')
    expect((await usual).suggestedFilename()).toMatch(/\.png$/)
    await keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})
