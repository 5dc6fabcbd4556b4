import type { Page } from 'playwright-core'
import { address, drawn, expect, gone, inBrowser, placeOf, said, status, test, viewIn } from './kit.ts'

const click = async (page: Page, id: string, options?: { modifiers: 'Shift'[] }): Promise<void> => {
  const { x, y } = await placeOf(page, id)
  for (const key of options?.modifiers ?? []) await page.keyboard.down(key)
  await page.mouse.click(x, y)
  for (const key of options?.modifiers ?? []) await page.keyboard.up(key)
}
const onCanvas = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.getAttribute('role') === 'application')
const tells = (page: Page, words: string | RegExp): Promise<void> =>
  expect.poll(() => said(page)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words))
const several = (page: Page) => page.getByRole('region', { name: 'Selected' })

inBrowser('after a click the keys act on what was clicked', () => {
  test('entity: P pins it, arrows go on from it, H hides it, Esc selects nothing; each is told and the canvas keeps the focus', async ({
    page,
  }) => {
    await click(page, 'iran')
    await page.getByRole('article', { name: 'Iran' }).waitFor()
    expect(await onCanvas(page)).toBe(true)
    await page.keyboard.press('p')
    await tells(page, 'Pinned where it stands: Iran.')
    await page.keyboard.press('e')
    await tells(page, 'Nothing more is tied to Iran: every drawn relation of it is on the canvas already.')
    await page.keyboard.press('ArrowRight')
    await tells(page, /on screen\.$/)
    await page.keyboard.press('Enter')
    await tells(page, /^Opened beside the graph: /)
    await page.keyboard.press('Escape')
    await tells(page, 'Nothing is selected.')
    await click(page, 'iran')
    await page.keyboard.press('h')
    await tells(page, /^Hidden: Iran, and 8 relations with it\.$/)
    await status(page).getByText('29 of').waitFor()
    expect(await onCanvas(page)).toBe(true)
  })

  test('a line: H hides it', async ({ page }) => {
    const [from, to] = [await placeOf(page, 'hadi-al-amiri'), await placeOf(page, 'fatah-alliance')]
    await page.mouse.click((2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3)
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('region', { name: 'Claims' }).waitFor()
    expect(await onCanvas(page)).toBe(true)
    await page.keyboard.press('h')
    await tells(page, 'Hidden: a relation.')
    await status(page).getByText('37 relations').waitFor()
  })

  test('who is chosen in search stays where they are in plain view, and else comes to the middle', async ({ page }) => {
    const search = page.getByRole('combobox', { name: 'Search' })
    const before = await placeOf(page, 'qais-al-khazali')
    await search.fill('Qais al-Khazali')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Qais al-Khazali' }).waitFor()
    expect(await placeOf(page, 'qais-al-khazali')).toEqual(before)

    const box = (await page.locator('[data-canvas]').boundingBox())!
    for (let step = 0; step < 4; step++) await page.keyboard.press('+')
    await search.fill('Karkh')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /Karkh/ }).waitFor()
    await expect
      .poll(async () => {
        const { x, y } = await placeOf(page, 'karkh-investigative-court')
        return Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2)
      })
      .toBeLessThan(20)
  })

  test('a layout by key is told, keeps the focus, and undo brings back what was in view', async ({ page }) => {
    const before = viewIn(await address(page)).viewport
    await page.getByRole('button', { name: 'Layout' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'Circle' }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await tells(page, 'Laid out anew: circle. 30 entities and 38 relations.')
    await address(page, view => view.layout === 'circle' && view.viewport?.zoom !== before?.zoom)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Layout')
    await page.keyboard.press('Control+z')
    await tells(page, 'Undone: circle layout.')
    expect(viewIn(await address(page, view => view.viewport?.zoom === before?.zoom)).viewport).toEqual(before)
  })

  test('zoom and fit by key are told', async ({ page }) => {
    await click(page, 'iran')
    await page.keyboard.press('+')
    await tells(page, /^Zoom \d+ %\.$/)
    await page.keyboard.press('0')
    await tells(page, 'The whole graph is in view.')
  })
})

inBrowser('several selected', () => {
  test('Ctrl A selects all, by kind; Esc none', async ({ page }) => {
    await click(page, 'iran')
    await page.keyboard.press('Control+a')
    await tells(page, '30 entities selected.')
    await several(page).getByRole('heading', { name: '30 entities selected' }).waitFor()
    await several(page).getByRole('button', { name: 'Person 9' }).click()
    await several(page)
      .getByRole('button', { name: /^Muqtada al-Sadr \d/ })
      .waitFor()
    await several(page).getByRole('button', { name: 'Take state body out of the selection' }).click()
    await several(page).getByRole('heading', { name: '27 entities selected' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => several(page).count()).toBe(0)
  })

  test('Shift and drag selects a box, and moves nothing', async ({ page }) => {
    const before = viewIn(await address(page))
    const [a, b] = [await placeOf(page, 'hadi-al-amiri'), await placeOf(page, 'fatah-alliance')]
    const [left, right] = [Math.min(a.x, b.x) - 20, Math.max(a.x, b.x) + 20]
    const [top, bottom] = [Math.min(a.y, b.y) - 20, Math.max(a.y, b.y) + 20]
    await page.keyboard.down('Shift')
    await page.mouse.move(left, top)
    await page.mouse.down()
    await page.mouse.move((left + right) / 2, (top + bottom) / 2)
    await page.mouse.move(right, bottom)
    await page.locator('.select-box').waitFor()
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await tells(page, '2 entities selected.')
    const { selection, entities, viewport } = viewIn(await address(page, view => view.selection.entities.length === 2))
    expect([...selection.entities].sort()).toEqual(['fatah-alliance', 'hadi-al-amiri'])
    expect([entities, viewport]).toEqual([before.entities, before.viewport])
  })

  test('the panel says what is between them; hide, pin, paths between, open each', async ({ page }) => {
    await click(page, 'fatah-alliance')
    await click(page, 'iran', { modifiers: ['Shift'] })
    await tells(page, '2 entities selected.')
    const panel = several(page)
    await panel.getByRole('region', { name: 'Between them' }).getByRole('button').waitFor()
    expect(await panel.innerText()).toMatch(/One relation between them: one attributed\. One is contested\./)

    await panel.getByRole('button', { name: /^Iran/ }).click()
    await page.getByRole('article', { name: 'Iran' }).waitFor()
    await page.getByRole('button', { name: 'Back to the 2 selected' }).click()

    await panel.getByRole('button', { name: /^Pin 2/ }).click()
    await tells(page, 'Pinned where it stands: Fatah Alliance (Iraq) and Iran.')
    await panel.getByRole('button', { name: /^Unpin 2/ }).waitFor()

    await panel.getByRole('button', { name: 'Paths between' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('Fatah Alliance (Iraq)')
    await expect.poll(() => page.getByRole('combobox', { name: 'To' }).inputValue()).toBe('Iran')
    await page.getByRole('tab', { name: 'Selected' }).click()

    await click(page, 'hadi-al-amiri', { modifiers: ['Shift'] })
    await panel.getByText('Paths between: a path has two ends, and 3 are selected.').waitFor()
    expect(await panel.getByRole('button', { name: 'Paths between' }).isDisabled()).toBe(true)
    await panel.getByRole('button', { name: 'Take Hadi al-Amiri out of the selection' }).click()

    await panel.getByRole('button', { name: 'Only these' }).click()
    await status(page).getByText('2 of').waitFor()
    await page.keyboard.press('Control+z')
    await status(page).getByText('30 of').waitFor()
    await panel.getByRole('button', { name: /^Hide 2/ }).click()
    await status(page).getByText('28 of').waitFor()
    await tells(page, /^Hidden: Fatah Alliance \(Iraq\) and Iran/)
  })

  test('H and P with nothing in focus mean all that is selected', async ({ page }) => {
    await click(page, 'iran')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('p')
    await tells(page, 'Pinned where it stands: 30 entities.')
  })
})

inBrowser('the picture stays where the hand left it', () => {
  test('selecting refits nothing, though the panel opens', async ({ visit, home }) => {
    const { page } = await visit({ viewport: { width: 1100, height: 800 } })
    await page.goto(home)
    await drawn(page)
    await placeOf(page, 'iran')
    const before = viewIn(await address(page, view => view.viewport !== null)).viewport
    await click(page, 'nouri-al-maliki')
    await page.getByRole('article', { name: 'Nouri al-Maliki' }).waitFor()
    const after = viewIn(
      await address(page, view => view.selection.entities.length === 1 && view.viewport?.size?.width !== before?.size?.width),
    )
    expect(after.viewport?.zoom).toBe(before?.zoom)
    const { x } = await placeOf(page, 'nouri-al-maliki')
    const canvas = await page.locator('[data-canvas]').boundingBox()
    expect(x).toBeLessThan((canvas?.x ?? 0) + (canvas?.width ?? 0))
  })

  test('opening "/" again shows the last picture of the workspace, entities without a line too', async ({ page }) => {
    const from = await placeOf(page, 'iran')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y + 60, { steps: 4 })
    await page.mouse.up()
    await address(page, view => view.pinned.includes('iran'))
    await gone(page, 'Middle East Monitor')
    const moved = viewIn(await address(page, view => view.entities.length === 31))
    await page.goto('about:blank')
    await page.goto('/')
    await page.getByRole('application', { name: /^Graph of 31 entities and 38 relations/ }).waitFor()
    const again = viewIn(await address(page))
    expect([again.entities, again.pinned]).toEqual([moved.entities, moved.pinned])
  })

  test('a shared link opens fitted to the window', async ({ page, visit }) => {
    const hash = await address(page, view => view.viewport?.whole === true)
    const { page: small } = await visit({ viewport: { width: 1000, height: 620 } })
    await small.goto(`/${hash}`)
    await drawn(small)
    const { entities } = viewIn(
      await address(small, view => view.viewport !== null && view.viewport.size?.height !== viewIn(hash).viewport?.size?.height),
    )
    const canvas = await small.locator('[data-canvas]').boundingBox()
    for (const [id] of entities) {
      const { x, y } = await placeOf(small, id)
      expect([x > canvas!.x, x < canvas!.x + canvas!.width, y > canvas!.y, y < canvas!.y + canvas!.height]).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
  })
})
