import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, inject } from 'vitest'
import { looksOfPage } from '../../client/dev/looks.ts'
import { fateOrder } from '../../client/notation/fates.ts'
import { groundOrder } from '../../client/notation/grounds.ts'
import { mannerOrder } from '../../client/notation/manners.ts'
import { signOrder } from '../../client/notation/signs.ts'
import { stateOrder } from '../../client/notation/states.ts'
import { shapeNames } from '../../server/contract/shape-names.ts'
import { shippedKinds } from '../shipped-vocabulary.ts'
import { expect, inBrowser, test } from './kit.ts'

const root = fileURLToPath(new URL('../../client', import.meta.url))
let server: ViteDevServer
let address = ''

inBrowser('the page of samples', () => {
  beforeAll(async () => {
    server = await createServer({ root, configFile: false, plugins: [react()], logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
    await server.listen()
    address = server.resolvedUrls?.local[0] ?? ''
  })
  afterAll(() => server?.close())

  const open = async (page: Page, search: string): Promise<void> => {
    page.setDefaultTimeout(120_000)
    const schema = { kinds: shippedKinds.map(row => ({ ...row, count: 0 })), predicates: [], families: [] }
    await page.route('**/api/schema', route => route.fulfill({ json: schema }))
    await page.goto(`${address}dev.html${search}`)
  }
  const rowsOf = (page: Page, title: string): Promise<(string | null)[]> =>
    page
      .getByRole('region', { name: title, exact: true })
      .locator('[data-row]')
      .evaluateAll(rows => rows.map(row => row.getAttribute('data-row')))

  test('has every row of the notation, every kind, every component and every control with its states', async ({ visit }) => {
    const { page, complaints } = await visit({ baseURL: address })
    await open(page, '?look=light')
    await page.locator('[data-row="Glyph Person"]').waitFor()
    expect(await rowsOf(page, 'Modalities')).toEqual(mannerOrder)
    expect(await rowsOf(page, 'Signs')).toEqual(signOrder)
    expect(await rowsOf(page, 'States')).toEqual(stateOrder)
    expect(await rowsOf(page, 'Grounds of dispute')).toEqual(groundOrder)
    expect(await rowsOf(page, 'Fates, and a denial')).toEqual([...fateOrder, 'denial'])
    expect(await rowsOf(page, 'Shapes, in every colour')).toEqual(shapeNames)
    expect(await rowsOf(page, 'Glyph')).toEqual(shippedKinds.map(({ id }) => `Glyph ${id}`))
    expect(await rowsOf(page, '.btn')).toEqual(['btn ', 'btn hovered', 'btn pressed', 'btn disabled'])
    expect(await page.getByText('lacks a sample').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('shows all looks beside each other: both themes, both directions, forced colours', async ({ visit }) => {
    const { page } = await visit({ baseURL: address })
    await open(page, '')
    const told = await Promise.all(
      looksOfPage.map(async ({ word }) => {
        const frame = page.frameLocator(`iframe[title="${word}"]`)
        await frame.locator('[data-row="Glyph Person"]').waitFor()
        return frame
          .locator('.btn')
          .first()
          .evaluate(({ ownerDocument: { documentElement: html } }) => [
            html.dataset.theme,
            html.dir,
            html.querySelector('[data-forced]') !== null,
          ])
      }),
    )
    expect(told).toEqual(looksOfPage.map(({ theme, dir, forced }) => [theme, dir, forced]))
  })

  test('is no part of what is built', async () => {
    expect((await fetch(`${inject('isnad')}/dev.html`)).status).toBe(404)
    expect((await fetch(`${inject('isnad')}/dev/main.tsx`)).status).toBe(404)
  })
})
