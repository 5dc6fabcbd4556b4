import { address, expect, gone, inBrowser, status, test, viewIn } from './kit.ts'

inBrowser('filters', () => {
  test('each choice has its count; what is switched off is gone, moves nothing, and is undone by “Clear all”', async ({ page }) => {
    const filters = page.getByRole('complementary', { name: 'Filters' })
    const before = await address(page)
    expect(await filters.getByRole('checkbox', { name: 'Person, 9' }).isChecked()).toBe(true)

    await filters.locator('label').filter({ hasText: 'asserted' }).click()

    await status(page).getByText('25 relations').waitFor()
    expect(viewIn(await address(page, view => view.filters.modalities.length > 0)).entities).toEqual(viewIn(before).entities)
    await filters.getByRole('button', { name: 'Clear all' }).click()
    await status(page).getByText('38 relations').waitFor()
    await page.getByRole('button', { name: /^Undo: clear/ }).waitFor()
  })

  test('what is disputed, by its ground; paths go over what is left on screen', async ({ page }) => {
    const filters = page.getByRole('complementary', { name: 'Filters' })
    await filters.getByRole('checkbox', { name: 'not disputed, 18' }).press('Space')
    await status(page).getByText('20 relations').waitFor()
    await filters.getByRole('checkbox', { name: 'not disputed, 18' }).press('Space')
    await filters.getByRole('checkbox', { name: 'whose words, 20' }).press('Space')
    await status(page).getByText('18 relations').waitFor()

    await gone(page, 'Muqtada al-Sadr')
    await page.getByRole('button', { name: 'Paths from here' }).click()
    await page.getByRole('combobox', { name: 'To' }).fill('Iran')
    await page.getByRole('option', { name: 'Iran', exact: true }).click()
    await page.getByRole('button', { name: 'Find paths' }).click()
    const panel = page.locator('.paths')
    await panel.getByText(/^No way leads from/).waitFor()
    await filters.getByRole('button', { name: 'Clear all' }).click()
    await page.getByRole('button', { name: 'Find paths' }).click()
    await panel.getByText(/shortest paths? of/).waitFor()
    expect(await panel.innerText()).toContain('whose words, disputed')
  })

  test('denials are drawn where the filter asks for them, and count as no relation', async ({ page }) => {
    const filters = page.getByRole('complementary', { name: 'Filters' })
    await filters.getByRole('checkbox', { name: /^denials, \d/ }).press('Space')
    await page
      .getByRole('application', { name: /^Graph of 30 entities and 38 relations\. .*Nouri al-Maliki says that the recordings are fake/ })
      .waitFor()
    await status(page).getByText('38 relations').waitFor()
  })

  test('filtered to nothing: the filter that removed most is named, and one press restores it', async ({ page }) => {
    const filters = page.getByRole('complementary', { name: 'Filters' })
    const group = filters.locator('.filter-group').filter({ has: page.getByRole('heading', { name: 'Entity kind' }) })
    await expect.poll(() => group.locator('label').count()).toBe(11)
    const kinds = await group.locator('label').all()
    for (const kind of kinds) await kind.click()

    const said = page.getByRole('status').filter({ hasText: 'The filter by kind removes most' })
    await said.waitFor()
    await said.getByRole('button', { name: /^Clear the filter by kind \(\+38\)/ }).click()
    await status(page).getByText('38 relations').waitFor()
  })
})
