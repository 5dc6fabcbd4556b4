/** What a person does: every press of the mouse and every key is counted, modifiers too. */
import type { Locator, Page } from 'playwright-core'

export interface Hand {
  readonly clicks: number
  readonly keys: number
  click(target: Locator): Promise<void>
  /** One press of the mouse, px of the page. */
  drag(way: { from: { x: number; y: number }; to: { x: number; y: number } }): Promise<void>
  /** Letters, one key each; into whatever has the focus. */
  type(text: string): Promise<void>
  /** "Tab", "Control+Enter" (two keys). */
  press(...keys: string[]): Promise<void>
}

export function handOn(page: Page): Hand {
  const count = { clicks: 0, keys: 0 }
  return {
    get clicks() {
      return count.clicks
    },
    get keys() {
      return count.keys
    },
    async click(target) {
      count.clicks++
      await target.click()
    },
    async drag({ from, to }) {
      count.clicks++
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
    },
    async type(text) {
      count.keys += [...text].length
      await page.keyboard.type(text)
    },
    async press(...keys) {
      for (const key of keys) {
        count.keys += key.split('+').length
        await page.keyboard.press(key)
      }
    },
  }
}
