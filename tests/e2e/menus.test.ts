import type { Page } from 'playwright-core'
import { addAxe, findings } from './axe.ts'
import { drawn, expect, inBrowser, placeOf, said, status, test } from './kit.ts'

const menu = (page: Page, name: RegExp) => page.getByRole('menu', { name })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Every act by its name' })
const tells = (page: Page, words: RegExp): Promise<void> => expect.poll(() => said(page)).toMatch(words)
const rightClick = async (page: Page, id: string): Promise<void> => {
  const { x, y } = await placeOf(page, id)
  await page.mouse.click(x, y, { button: 'right' })
}

inBrowser('nothing is serious to axe', () => {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [1024, 'dark'],
    [390, 'light'],
  ] as const)
    test(`menu and palette, ${width} px, ${colorScheme}`, async ({ visit, home }) => {
      const { page } = await visit({ viewport: { width, height: 860 }, colorScheme, bypassCSP: true })
      await page.goto(home)
      if (width > 600) {
        await drawn(page)
        await addAxe(page)
        await rightClick(page, 'iran')
        await menu(page, /^Iran, /).waitFor()
        expect(await findings(page)).toEqual([])
        await page.keyboard.press('Escape')
        await menu(page, /^Iran, /).waitFor({ state: 'detached' })
      } else await page.getByRole('heading', { name: /relations$/ }).waitFor()
      await page.keyboard.press('Control+k')
      await palette(page).waitFor()
      await page.keyboard.type('sadr')
      await palette(page).getByText('Acts on Muqtada al-Sadr').waitFor()
      await addAxe(page)
      expect(await findings(page)).toEqual([])
    })
})

inBrowser('the menu', () => {
  test('a right click on an entity: its name, how much is drawn, its acts; one hides it, and undo has its name', async ({ page }) => {
    await rightClick(page, 'iran')
    const iran = menu(page, /^Iran, state · .*drawn$/)
    await iran.waitFor()
    await iran.getByRole('menuitem', { name: 'Show what is hidden' }).waitFor()
    expect(await iran.getByRole('menuitem', { name: 'Show what is hidden' }).getAttribute('aria-disabled')).toBe('true')
    await iran.getByRole('menuitem', { name: /^Hide(?! all)/ }).click()
    await status(page).getByText('29 of').waitFor()
    await tells(page, /^Hidden: Iran, and 8 relations with it\.$/)
    await page.getByRole('button', { name: 'Undo: hide Iran' }).click()
    await status(page).getByText('30 of').waitFor()
  })

  test('on a line and on the empty canvas: their own acts', async ({ page }) => {
    const [from, to] = [await placeOf(page, 'hadi-al-amiri'), await placeOf(page, 'fatah-alliance')]
    await page.mouse.click((2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3, { button: 'right' })
    const line = menu(page, /^Hadi al-Amiri leads Fatah Alliance .*, 1 claim|claims/)
    await line.getByRole('menuitem', { name: /^Open its evidence/ }).click()
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('region', { name: 'Claims' }).waitFor()

    const canvas = await page.locator('[data-canvas]').first().boundingBox()
    await page.mouse.click((canvas?.x ?? 0) + (canvas?.width ?? 0) - 4, (canvas?.y ?? 0) + (canvas?.height ?? 0) - 4, { button: 'right' })
    const ground = menu(page, /^The canvas, 30 entities and 38 relations/)
    await ground.getByRole('menuitem', { name: /^Lock positions/ }).click()
    await tells(page, /^Positions are locked\.$/)
  })

  test('by keys alone: Shift F10 and the menu key open it at what is focused, arrows walk, Esc gives the focus back', async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('Iran')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Iran', exact: true }).waitFor()
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await page.keyboard.press(key)
      await menu(page, /^Iran, /).waitFor()
      await page.keyboard.press('Escape')
      await menu(page, /^Iran, /).waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
    }
    await page.keyboard.press('Shift+F10')
    await menu(page, /^Iran, /).waitFor()
    await page.keyboard.type('Pin')
    await page.keyboard.press('Enter')
    await tells(page, /^Pinned where it stands: Iran\.$/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
  })

  test('a long press opens it, and selects nothing', async ({ visit, home }) => {
    const { page, complaints } = await visit({ viewport: { width: 1024, height: 768 }, hasTouch: true })
    await page.goto(home)
    await drawn(page)
    const { x, y } = await placeOf(page, 'iran')
    const client = await page.context().newCDPSession(page)
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await menu(page, /^Iran, /).waitFor()
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    expect(await page.getByRole('article', { name: 'Iran', exact: true }).count()).toBe(0)
    await menu(page, /^Iran, /)
      .getByRole('menuitem', { name: /^Copy name/ })
      .waitFor()
    expect(complaints).toEqual([])
  })
})

inBrowser('the palette', () => {
  test('a name: Enter goes to it; its acts stand below, and one of them is done', async ({ page }) => {
    await page.keyboard.press('Control+k')
    await palette(page).waitFor()
    await page.keyboard.type('sadr')
    await palette(page)
      .getByRole('option', { name: /^Muqtada al-Sadr/ })
      .waitFor()
    await palette(page).getByText('Acts on Muqtada al-Sadr').waitFor()
    await page.keyboard.press('Enter')
    await palette(page).waitFor({ state: 'detached' })
    await page.getByRole('article', { name: 'Muqtada al-Sadr' }).waitFor()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('sadr')
    await palette(page)
      .getByRole('option', { name: /^Hide Muqtada al-Sadr(?! )/ })
      .click()
    await tells(page, /^Hidden: Muqtada al-Sadr/)
    await status(page).getByText('29 of').waitFor()
  })

  test('an act by its word, typed before the palette is loaded; a query, a lens; Tab leaves the acts alone; Esc closes', async ({
    visit,
    home,
  }) => {
    const { page } = await visit()
    let load = (): void => {}
    const typed = new Promise<void>(resolve => {
      load = resolve
    })
    await page.route('**/palette-*.js', async route => {
      await typed
      await route.continue()
    })
    await page.goto(home)
    await drawn(page)
    await page.keyboard.press('Control+k')
    // a source about a ruling circle is only a loose match
    await page.keyboard.type('circle')
    await page.keyboard.press('Enter')
    load()
    await tells(page, /^Laid out anew: circle\./)

    await page.keyboard.press('Control+k')
    await page.keyboard.type('according recorded')
    const lenses = palette(page).getByRole('group', { name: 'Lenses' })
    await lenses
      .getByRole('option', { name: /^According to / })
      .first()
      .waitFor()
    await page.keyboard.press('Tab')
    await lenses.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'detached' })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('who denies')
    await palette(page)
      .getByRole('option', { name: /^Who denies what/ })
      .click()
    await page.getByRole('tab', { name: 'Cypher', selected: true }).waitFor()
  })

  test('on a phone it opens from the menu of what has no room', async ({ visit, home }) => {
    const { page, complaints } = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await page.goto(home)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Every act by its name' }).click()
    await palette(page).waitFor()
    const box = await palette(page).boundingBox()
    expect([box!.x >= 0, box!.x + box!.width <= 390]).toEqual([true, true])
    await palette(page)
      .getByRole('option', { name: /^Sources/ })
      .click()
    await page.getByRole('tab', { name: 'Sources', selected: true }).waitFor()
    expect(complaints).toEqual([])
  })

  test('in forced colours what is chosen stands out', async ({ visit, home }) => {
    const { page } = await visit({ forcedColors: 'active' })
    await page.goto(home)
    await drawn(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('fit')
    const chosen = palette(page).locator('.palette-item[data-focused]')
    await chosen.waitFor()
    const ground = (selector: string): Promise<string> =>
      palette(page)
        .locator(selector)
        .first()
        .evaluate(element => getComputedStyle(element).backgroundColor)
    const field = await ground('.palette-input')
    await expect.poll(() => ground('.palette-item[data-focused]')).not.toBe(field)
  })
})
