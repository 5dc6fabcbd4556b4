/** The list: what the canvas shows, as rows. */
import { expect, inBrowser, test } from './kit.ts'

inBrowser('the list', () => {
  test('its columns stand side by side in sight, and a press on a heading sorts by it', async ({ page }) => {
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const grid = page.getByRole('grid', { name: 'Relations' })
    const table = await grid.boundingBox()
    const edge = (table?.x ?? 0) + (table?.width ?? 0)
    for (const name of ['From', 'Relation', 'To', 'How it is said']) {
      const box = await grid.getByRole('columnheader', { name }).boundingBox()
      expect(box?.width, name).toBeGreaterThan(60)
      expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(edge)
    }

    const first = grid.getByRole('row').nth(1).getByRole('gridcell').nth(1)
    await grid.getByRole('columnheader', { name: 'To' }).click()
    await expect.poll(() => first.innerText()).toBe("'the Iranian guide' (Supreme Leader of Iran)")
    await grid.getByRole('columnheader', { name: 'To' }).click()
    await expect.poll(() => first.innerText()).toBe('United States')
  })
})
