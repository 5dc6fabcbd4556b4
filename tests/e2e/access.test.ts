/** WCAG 2.2 AA as far as a machine can tell, and widths from a phone to a desk. */
import { addAxe, findings } from './axe.ts'
import { drawn, evidenceOf, expect, inBrowser, test } from './kit.ts'

inBrowser('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`no serious finding on any screen, ${colorScheme}`, async ({ visit, home }) => {
      const { page } = await visit({ colorScheme, bypassCSP: true })
      await page.goto(home)
      await drawn(page)
      await addAxe(page)
      const found: Record<string, string[]> = {}
      found.explore = await findings(page)
      await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
      found['list and evidence'] = await findings(page)
      for (const tab of ['Cypher', 'Sources']) {
        await page.getByRole('tab', { name: tab, exact: true }).click()
        await page.locator(tab === 'Cypher' ? '.cm-content' : 'article.source').waitFor()
        found[tab] = await findings(page)
      }
      for (const name of ['Export image', 'Keyboard and help']) {
        await page.getByRole('button', { name }).click()
        await page.getByRole('dialog').waitFor()
        if (name === 'Export image') await page.getByText(/^\d+ × [\d.]+ mm$/).waitFor({ timeout: 60_000 })
        found[name] = await findings(page)
        await page.keyboard.press('Escape')
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
    })
})

inBrowser('widths', () => {
  for (const width of [1024, 720, 390])
    test(`${width} px: nothing makes the page scroll sideways`, async ({ visit }) => {
      const { page, complaints } = await visit({ viewport: { width, height: 800 } })
      await page.goto('/')
      if (width < 600) {
        await page
          .getByRole('button', { name: /Fatah Alliance.*Iran/ })
          .first()
          .click()
        await page.getByRole('region', { name: 'Chain of attribution' }).waitFor()
      } else await drawn(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(await page.getByRole('application').count()).toBe(width < 600 ? 0 : 1)
      if (width >= 600) await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
      await page.getByRole('tab', { name: 'Sources' }).click()
      const box = await page.getByRole('tabpanel', { name: 'Sources' }).boundingBox()
      expect(box?.y).toBeLessThan(160)
      expect(box?.height).toBeGreaterThan(500)
      expect(complaints).toEqual([])
    })

  test('nothing jumps while the page fills', async ({ visit }) => {
    const { page } = await visit()
    await page.addInitScript(() => {
      new PerformanceObserver(list => {
        for (const entry of list.getEntries())
          document.documentElement.dataset.shift = String(
            Number(document.documentElement.dataset.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value,
          )
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/')
    await drawn(page)
    expect(await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0))).toBeLessThan(0.1)
  })
})
