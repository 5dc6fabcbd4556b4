import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { drawn, expect, inBrowser, searched, status, test } from './kit.ts'

/** Gzipped bytes of the scripts that load before the first picture; the rest is loaded later. */
const mostScript = 400_000

async function scriptsBefore(page: Page): Promise<number> {
  const addresses = await page.evaluate(() => {
    const picture = performance.getEntriesByName('isnad:first-picture')[0]?.startTime ?? Number.POSITIVE_INFINITY
    const loaded = performance.getEntriesByType('resource').filter(({ name, startTime }) => name.endsWith('.js') && startTime < picture)
    return loaded.map(({ name }) => name)
  })
  const sizes = addresses.map(async address => gzipSync(await (await fetch(address)).text()).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

inBrowser('the first look', () => {
  test('the whole graph is there: region, counts, key, and ink on the canvas', async ({ visit }) => {
    const { page, complaints, foreign } = await visit()
    await page.goto('/')
    await drawn(page)

    const region = page.getByRole('region', { name: 'Graph' })
    const box = await region.boundingBox()
    expect(box?.width).toBeGreaterThan(500)
    expect(box?.height).toBeGreaterThan(400)
    expect(await status(page).innerText()).toContain('38 relations')
    const key = page.getByRole('region', { name: 'Key' })
    for (const words of ['Person 9', 'Armed group 5', 'asserted 13', 'derived 4', 'whose words, disputed 20'])
      expect(await key.innerText()).toMatch(spaced(words))
    const inked = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('[data-canvas] canvas')].some(canvas => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        let inked = 0
        for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 128) inked += 1
        return inked > 5000
      }),
    )
    expect(inked).toBe(true)
    const moments = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))
    expect(moments.filter(name => name.startsWith('isnad:')).sort()).toEqual(['isnad:first-picture', 'isnad:pointer-ready'])
    expect(await scriptsBefore(page)).toBeLessThan(mostScript)
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
  })

  test('ships the licence texts of what is bundled', async () => {
    const texts = await (await fetch(`${inject('isnad')}/licences.md`)).text()
    const named = [...texts.matchAll(/^## (\S+) - /gm)].map(([, name]) => name)
    // of scripts, of workers alone and of fonts
    expect(named).toEqual(expect.arrayContaining(['cytoscape', 'react', 'pdfkit', 'harfbuzzjs', 'bidi-js']))
    for (const family of ['newsreader', 'noto-naskh-arabic', 'noto-sans', 'source-serif-4'])
      expect(named).toContain(`@fontsource-variable/${family}`)
    expect(texts.match(/SIL OPEN FONT LICENSE/gi)?.length).toBeGreaterThan(5)
    expect(texts).not.toMatch(/\bA?GPL\b/)
  })

  test('names on the canvas are large enough to read', async ({ page }) => {
    const zoom = Number.parseInt((await status(page).innerText()).match(/(\d+)%/)?.[1] ?? '0', 10)
    expect(zoom).toBeGreaterThanOrEqual(80)
  })
})

inBrowser('search', () => {
  for (const { written, name, why } of [
    { written: 'moktada sadr', name: 'Muqtada al-Sadr', why: /exact, but for the article/i },
    { written: 'مقتدى الصدر', name: 'Muqtada al-Sadr', why: /exact/i },
    { written: 'Ghaani', name: 'Esmail Qaani', why: /part of the name/i },
    { written: 'Hashd', name: 'Popular Mobilization Forces', why: /prefix|begins/i },
    { written: 'Rule of Law', name: 'State of Law Coalition', why: /translation/i },
  ])
    test(`“${written}” finds ${name} first, says why, and Enter opens the card`, async ({ page }) => {
      const first = (await searched(page, written)).first()
      await expect.poll(() => first.innerText()).toContain(name)
      expect(await first.innerText()).toMatch(why)

      await page.keyboard.press('Enter')

      const card = page.getByRole('article', { name })
      await card.waitFor()
      expect(await card.locator('.card-name').innerText()).toBe(name)
      expect(await card.locator('.card-arabic').innerText()).toMatch(/[\u0600-\u06ff]{3}/)
      await expect.poll(() => page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('')
    })

  test('a name that nobody has is said to have no match', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Search' }).fill('Zanzibar Umbrella Society')
    await page
      .getByText(/no name matches/i)
      .first()
      .waitFor()
  })
})

const spaced = (words: string): RegExp => new RegExp(words.replaceAll(' ', '\\s+'))
