/** Whatever the window, nothing covers anything, nothing is cut off sideways, and everything can be reached. */
import type { Locator, Page } from 'playwright-core'
import { drawn, expect, gone, inBrowser, said, test } from './kit.ts'

const windows = {
  desk: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 720 },
  low: { width: 1280, height: 600 },
  tablet: { width: 1024, height: 768 },
  'a desk at 200 %': { width: 720, height: 450 },
  'a laptop at 200 %': { width: 640, height: 360 },
  phone: { width: 390, height: 844 },
}
const parts = ['.topbar', '.rail', '.lensbar', '.toolbar', '.key', '.side', '.side-open', '.status', '.reading-page', '.phone-bar']
const controls =
  '.topbar button, .topbar [role=tab], .lens-other, .side-open, .toolbar button, .list-bar [role=tab], .list-bar button, .phone-bar button'

const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(names => {
    const shown = names.flatMap(name =>
      [...document.querySelectorAll<HTMLElement>(name)]
        .filter(element => element.checkVisibility({ visibilityProperty: true }))
        .map(element => ({ name, box: element.getBoundingClientRect() })),
    )
    const over = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
    // the lens bar leaves room for the tab that opens the panel
    const belong = (a: string, b: string): boolean => [a, b].includes('.side-open') && [a, b].includes('.lensbar')
    return shown.flatMap((a, i) =>
      shown.slice(i + 1).flatMap(b => (!belong(a.name, b.name) && over(a.box, b.box) ? [`${a.name} over ${b.name}`] : [])),
    )
  }, parts)

/** Controls that are cut off, or that a press at their middle would miss. */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate(selector => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const inside = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      if (!inside || !(hit && (element.contains(hit) || hit.contains(element))))
        found.push(element.getAttribute('aria-label') ?? element.textContent ?? '')
    }
    return found
  }, controls)

/** Classes of what belongs to a panel but lies outside it, over other parts of the page. */
const astray = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.side *, .reading-page *, .rail *')]
      .filter(element => getComputedStyle(element).position === 'fixed')
      .map(({ className }) => className),
  )

const scrolled = (page: Page): Promise<{ sideways: number; away: number }> =>
  page.evaluate(() => {
    document.documentElement.scrollTo(0, 500)
    return { sideways: document.documentElement.scrollWidth - innerWidth, away: document.documentElement.scrollTop }
  })

const shown = async (page: Page): Promise<void> => {
  if ((page.viewportSize()?.width ?? 0) < 600) await page.getByRole('heading', { name: '38 relations' }).waitFor()
  else await drawn(page)
}

inBrowser('every window', () => {
  for (const [name, viewport] of Object.entries(windows))
    test(`${name}: nothing covers anything, nothing is lost`, async ({ visit }) => {
      const { page, complaints } = await visit({ viewport, hasTouch: name === 'phone' })
      await page.goto('/')
      await shown(page)
      expect({ overlaps: await overlaps(page), missed: await missed(page), ...(await scrolled(page)) }).toEqual({
        overlaps: [],
        missed: [],
        sideways: 0,
        away: 0,
      })
      await gone(page, 'Nouri al-Maliki')
      await page.getByText('claims about this person').waitFor()
      expect({ overlaps: await overlaps(page), missed: await missed(page), astray: await astray(page), ...(await scrolled(page)) }).toEqual(
        {
          overlaps: [],
          missed: [],
          astray: [],
          sideways: 0,
          away: 0,
        },
      )
      const list = page.getByRole('button', { name: 'List', exact: true })
      if (await list.isVisible()) {
        await list.click()
        await page.getByRole('grid', { name: 'Relations' }).waitFor()
        expect(await missed(page)).toEqual([])
      }
      for (const tab of ['Cypher', 'What if', 'Sources']) {
        await page.getByRole('tab', { name: tab, exact: true }).click()
        await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor()
        expect({ tab, missed: await missed(page), ...(await scrolled(page)) }).toEqual({ tab, missed: [], sideways: 0, away: 0 })
      }
      expect(complaints).toEqual([])
    })

  test('in a narrow window Views, help, theme and export are under More', async ({ visit }) => {
    const { page } = await visit({ viewport: windows['a desk at 200 %'] })
    await page.goto('/')
    await drawn(page)
    for (const [item, dialog] of [
      ['Views', 'Views'],
      ['Export image', 'Export image'],
      ['Keyboard and help', /Keyboard/],
    ] as const) {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
      await page.getByRole('dialog', { name: dialog }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Use the dark theme' }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })

  test('a phone reaches lens, filters, views and undo', async ({ visit }) => {
    const { page } = await visit({ viewport: windows.phone, hasTouch: true })
    await page.goto('/')
    await shown(page)
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    // the box itself is hidden under the row that a finger hits
    const row = page.locator('.rail label').filter({ has: page.getByRole('checkbox', { name: 'not disputed, 18' }) })
    await row.tap()
    await page.getByRole('button', { name: 'Close the filters' }).tap()
    await page.getByRole('heading', { name: '20 relations' }).waitFor()
    await page.getByRole('button', { name: 'Undo: hide not disputed' }).tap()
    await page.getByRole('heading', { name: '38 relations' }).waitFor()
    await page.getByRole('button', { name: 'Others…' }).tap()
    const leftOut = page.getByRole('list', { name: 'Lenses without room in the bar' })
    await leftOut.getByRole('button', { name: /^publishers, own voice/ }).tap()
    await page.getByRole('heading', { name: '13 relations' }).waitFor()
    const box = await page.getByRole('radio', { name: /^publishers, own voice/, checked: true }).boundingBox()
    const room = await page.locator('.lens-room').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1)
    await expect.poll(() => said(page)).toMatch(/^According to publishers, own voice/)
    await page.getByRole('button', { name: 'More', exact: true }).tap()
    const picture = page.getByRole('menuitem', { name: 'Export image' })
    expect([await picture.getAttribute('aria-disabled'), await picture.innerText()]).toEqual([
      'true',
      expect.stringContaining('in a window this narrow no picture is drawn'),
    ])
    await page.getByRole('menuitem', { name: 'Views' }).tap()
    await page.getByRole('dialog', { name: 'Views' }).waitFor()
  })
})

/** What tells the state of a control in forced colours, where backgrounds are gone. */
const look = (control: Locator): Promise<string> =>
  control.evaluate(element => {
    const own = getComputedStyle(element)
    const after = getComputedStyle(element, '::after')
    return [own.backgroundColor, own.color, own.borderColor, own.borderStyle, own.outlineStyle, own.outlineWidth, own.textDecorationLine]
      .concat(after.content === 'none' ? '' : [after.backgroundColor, after.borderStyle])
      .join()
  })

inBrowser('forced colours', () => {
  test('pressed, selected and focused differ in every control of the shell', async ({ visit, home }) => {
    const { page } = await visit({ forcedColors: 'active' })
    await page.goto(home)
    await drawn(page)
    const tab = (name: string) => page.getByRole('tab', { name, exact: true })
    const pairs: [string, Locator, Locator][] = [
      ['tab', tab('Explore'), tab('Cypher')],
      ['side tab', tab('Evidence'), tab('Source')],
      ['lens', page.locator('.lens-choice[data-selected]').first(), page.locator('.lens-choice:not([data-selected])').first()],
      ['tool', page.getByRole('button', { name: 'Relation names' }), page.getByRole('button', { name: 'Lock positions' })],
    ]
    for (const [what, on, off] of pairs) expect(await look(on), what).not.toBe(await look(off))

    await page.getByRole('button', { name: 'List', exact: true }).click()
    const rows = page.getByRole('grid', { name: 'Relations' }).getByRole('row')
    await rows.nth(2).click()
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(1)
    expect(await look(page.getByRole('row', { selected: true })), 'row').not.toBe(await look(rows.nth(4)))

    for (const control of [
      page.getByRole('button', { name: 'Views' }),
      tab('Explore'),
      page.getByRole('button', { name: 'Export image' }),
    ]) {
      const before = await look(control)
      await control.focus()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      expect(await look(control), 'focused').not.toBe(before)
    }
    await page.getByRole('button', { name: 'Export image' }).click()
    const segments = page.getByRole('dialog', { name: 'Export image' }).locator('.seg-item')
    await segments.first().waitFor()
    expect(await look(segments.and(page.locator('[data-selected]')).first()), 'segment').not.toBe(
      await look(segments.and(page.locator(':not([data-selected])')).first()),
    )
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await tab('Cypher').click()
    await page.locator('.example').nth(1).click()
    await page.locator('.example[aria-current]').waitFor()
    expect(await look(page.locator('.example[aria-current]'))).not.toBe(await look(page.locator('.example:not([aria-current])').first()))
    await tab('Sources').click()
    await page.locator('.source-row[aria-current]').waitFor()
    expect(await look(page.locator('.source-row[aria-current]'))).not.toBe(
      await look(page.locator('.source-row:not([aria-current])').first()),
    )
  })
})
