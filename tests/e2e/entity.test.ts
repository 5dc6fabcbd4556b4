import { expect, gone, inBrowser, placeOf, status, test } from './kit.ts'

inBrowser('an entity', () => {
  test('its card has the names, the relations by type, and the claims that are no line, each with its reason', async ({ page }) => {
    await gone(page, 'Muqtada al-Sadr')
    const card = page.getByRole('article', { name: 'Muqtada al-Sadr' })

    await card.getByRole('button', { name: /names and spellings/ }).click()
    expect(await card.getByText('مقتدى الصدر').count()).toBeGreaterThan(0)
    expect(await card.getByRole('region', { name: 'Relations' }).innerText()).toMatch(
      /6 of 6 on canvas, 3 disputed[\s\S]*Muqtada al-Sadr leads Sadrist Movement/,
    )
    const reasons = await card.getByRole('region', { name: 'Claims not drawn' }).locator('.undrawn-why').allInnerTexts()
    expect(reasons.length).toBeGreaterThan(3)
    expect(reasons.join(' ')).toContain('On record is that it was said, not that it is so')
    expect(reasons.every(reason => reason.length > 10)).toBe(true)
  })

  test('hidden it takes its lines along; undone by button and by keyboard it is back', async ({ page }) => {
    await gone(page, 'Muqtada al-Sadr')
    const hide = page.getByRole('article').getByRole('button', { name: 'Hide' })
    await hide.click()
    await status(page).getByText('1 hidden by hand').waitFor()
    const fewer = await relationsShown(page)
    expect(fewer).toBeLessThan(38)

    await page.getByRole('button', { name: 'Undo: hide Muqtada al-Sadr' }).click()
    await expect.poll(() => relationsShown(page)).toBe(38)
    await page.getByRole('button', { name: 'Redo: hide Muqtada al-Sadr' }).click()
    await expect.poll(() => relationsShown(page)).toBe(fewer)
    await page.keyboard.press('Control+z')
    await expect.poll(() => relationsShown(page)).toBe(38)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => relationsShown(page)).toBe(fewer)
    expect(await page.getByRole('button', { name: /^Redo/ }).isDisabled()).toBe(true)
  })

  test('collapsed it loses what hangs on it alone; expanded it has it again', async ({ page }) => {
    await gone(page, 'Ali Fadhel')
    const card = page.getByRole('article', { name: 'Ali Fadhel' })
    await card.getByRole('button', { name: /^Collapse Ali Fadhel/ }).click()
    await expect.poll(() => relationsShown(page)).toBeLessThan(38)
    const relations = card.getByRole('region', { name: 'Relations' })
    await relations.getByRole('button', { name: /^Expand all/ }).click()
    await expect.poll(() => relations.innerText()).toMatch(/3 of 3 on canvas/)
  })

  test('pinned and released, under its name in undo', async ({ page }) => {
    await gone(page, 'Iran')
    const pin = page.getByRole('article').getByRole('button', { name: 'Pin', exact: true })
    await pin.click()
    await page.getByRole('button', { name: 'Undo: pin Iran' }).waitFor()
    await page.getByRole('article').getByRole('button', { name: 'Unpin' }).click()
    await page.getByRole('button', { name: 'Undo: unpin Iran' }).waitFor()
  })

  test('a click on its shape selects it, a click on the sheet lets it go', async ({ page }) => {
    await gone(page, 'Nouri al-Maliki')
    const canvas = page.getByRole('application')
    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.click(box.x + box.width - 8, box.y + box.height - 8)
    await page.getByText('Choose an entity to see its names and relations.').waitFor()

    const { x, y } = await placeOf(page, 'nouri-al-maliki')
    await page.mouse.click(x, y)
    await page.getByRole('article', { name: 'Nouri al-Maliki' }).waitFor()
  })
})

const relationsShown = async (page: Parameters<typeof status>[0]): Promise<number> =>
  Number(/(\d+) relation/.exec(await status(page).innerText())?.[1])
