import { expect, inBrowser, test } from './kit.ts'

/** Words of ours that a line end breaks; a name may be longer than any column. */
function broken(grid: Element): string[] {
  const names = [0, 2, 3]
  const torn: string[] = []
  for (const cell of grid.querySelectorAll('[role=gridcell], [role=rowheader]')) {
    const text = cell.querySelector('bdi')?.firstChild
    if (!text || names.includes(Number(cell.getAttribute('aria-colindex')) - 1)) continue
    for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\p{L}+/gu)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) torn.push(word)
    }
  }
  return torn
}

inBrowser('the list', () => {
  test('its columns stand side by side in sight, and a press on a heading sorts by it', async ({ page }) => {
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const grid = page.getByRole('grid', { name: 'Relations' })
    const table = await grid.boundingBox()
    const edge = (table?.x ?? 0) + (table?.width ?? 0)
    const columns = await grid.getByRole('columnheader').all()
    const names = await Promise.all(columns.map(async column => (await column.innerText()).replace(/\s*↑$/, '')))
    expect(names).toEqual(expect.arrayContaining(['From', 'Relation', 'To', 'How it is said', 'State']))
    expect(names.indexOf('State')).toBeLessThan(names.length - 1)
    for (const [n, column] of columns.entries()) {
      const box = await column.boundingBox()
      expect(box?.width, names[n]).toBeGreaterThan(40)
      expect((box?.x ?? 0) + (box?.width ?? 0), names[n]).toBeLessThanOrEqual(edge)
      expect(await column.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1), names[n]).toBe(true)
    }
    expect(await grid.evaluate(broken)).toEqual([])

    const first = grid.getByRole('row').nth(1).getByRole('gridcell').nth(1)
    await grid.getByRole('columnheader', { name: 'To' }).click()
    await expect.poll(() => first.innerText()).toBe("'the Iranian guide' (Supreme Leader of Iran)")
    await grid.getByRole('columnheader', { name: 'To' }).click()
    await expect.poll(() => first.innerText()).toBe('United States')
  })
})
