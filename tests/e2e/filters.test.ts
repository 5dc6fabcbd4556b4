/** Filters hide, count, and never move. */
import { address, expect, inBrowser, status, test, viewIn } from './kit.ts'

inBrowser('filters', () => {
  test('each choice has its count; what is switched off is gone, moves nothing, and is undone by “Clear all”', async ({ page }) => {
    const filters = page.getByRole('complementary', { name: 'Filters' })
    const before = await address(page)
    expect(await filters.getByRole('checkbox', { name: 'Person, 9' }).isChecked()).toBe(true)

    await filters.locator('label').filter({ hasText: 'asserted' }).click()

    await status(page).getByText('24 relations').waitFor()
    expect(viewIn(await address(page, view => view.filters.modalities.length > 0)).entities).toEqual(viewIn(before).entities)
    await filters.getByRole('button', { name: 'Clear all' }).click()
    await status(page).getByText('38 relations').waitFor()
    await page.getByRole('button', { name: /^Undo: clear/ }).waitFor()
  })

  test('contested: only, and hidden', async ({ page }) => {
    const contested = page.getByRole('radiogroup', { name: 'Contested relations' })
    await contested.getByRole('radio', { name: 'Only' }).click()
    await status(page).getByText('20 relations').waitFor()
    await contested.getByRole('radio', { name: 'Hide' }).click()
    await status(page).getByText('18 relations').waitFor()
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
