import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { writeBigWorkspace } from '../bench/peers/big-workspace.ts'
import { addAxe, findings } from './axe.ts'
import { startIsnad } from './isnad-process.ts'
import { expect, inBrowser, test } from './kit.ts'

inBrowser('a record larger than one picture', () => {
  test('is first seen as regions; one opens by key, search reaches the rest, and the way back is there', async ({ visit }) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-regions-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    mkdirSync(join(folder, 'files'))
    writeBigWorkspace(join(folder, 'files'), { entities: 900, claims: 6200, communities: [0.4, 0.3, 0.2, 0.1] })
    const data = join(folder, 'data')
    execFileSync(process.execPath, ['--import', 'tsx', 'graph-seed/seed.ts', '--from', join(folder, 'files'), '--yes'], {
      env: { ...process.env, ISNAD_DATA: data },
    })
    const isnad = await startIsnad({ ISNAD_DATA: data }, ['--empty'])
    onTestFinished(async () => void (await isnad.stop()))
    const { page, complaints } = await visit({ baseURL: isnad.address, bypassCSP: true })
    page.setDefaultTimeout(60_000)

    await page.goto('/')
    const regions = page.getByRole('region', { name: 'Overview of the record' }).getByRole('button', { name: /^Region around / })
    await regions.nth(3).waitFor()
    await page.getByRole('heading', { name: 'The record' }).waitFor()
    await addAxe(page)
    expect(await findings(page)).toEqual([])

    // one stop of the Tab key, and arrows from there; the list is its equal
    expect(await regions.evaluateAll(all => all.filter(each => (each as HTMLElement).tabIndex === 0).length)).toBe(1)
    await regions.first().focus()
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.querySelector('.overview-name')?.textContent ?? null)
    const first = await focused()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) if ((await focused()) === first) await page.keyboard.press(key)
    await expect.poll(focused).not.toBe(first)
    const second = await focused()
    await page.getByRole('button', { name: 'As a list', exact: true }).click()
    await page.getByRole('table', { name: '4 regions' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Back to the picture' }).click()

    await regions
      .nth(
        await regions.evaluateAll((all, name) => all.findIndex(each => each.querySelector('.overview-name')?.textContent === name), second),
      )
      .focus()
    await page.keyboard.press('Enter')
    const where = page.getByRole('navigation', { name: 'Where in the record' })
    await where.getByText(/relations of this region/).waitFor()
    await page.getByRole('heading', { name: /^Around / }).waitFor()
    expect(await findings(page)).toEqual([])

    await where.getByRole('button', { name: 'Whole record' }).click()
    await regions.nth(3).waitFor()
    await expect.poll(focused).toBe(second)
    await page.getByRole('combobox', { name: 'Search' }).fill('Layla')
    await page.locator('.hit').first().waitFor()
    await page.keyboard.press('Enter')
    await where.getByText('A part of it').waitFor()
    expect(complaints).toEqual([])
  })
})
