/** Would the screens bear a language from right to left? One is made of English. */
import { desktop, drawn, expect, inBrowser, test, viewIn } from './kit.ts'

inBrowser('from right to left', () => {
  test('the page mirrors without growing, and the picture keeps clear of its tools', async ({ visit }) => {
    const { page, complaints } = await visit()
    await page.goto('/?language=ar-XB')
    await drawn(page)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const tools = await page.locator('.toolbar').boundingBox()
    const canvas = await page.locator('[data-canvas]').boundingBox()
    expect(tools!.x).toBeGreaterThan(canvas!.x + canvas!.width / 2)
    const places = async (): Promise<number[]> => {
      const { entities, viewport } = viewIn(new URL(page.url()).hash)
      return viewport ? entities.map(([, x]) => canvas!.x + viewport.pan.x + viewport.zoom * (x ?? 0)) : []
    }
    await expect.poll(async () => (await places()).length).toBeGreaterThan(20)
    const halfShape = 16
    expect(Math.max(...(await places())) + halfShape).toBeLessThan(tools!.x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(desktop.width)
    expect(complaints).toEqual([])
  })
})
