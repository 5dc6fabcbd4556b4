/** Security cases 35 and 42: names and addresses that would like to be code stay words on every surface. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { startIsnad } from './isnad-process.ts'
import { drawn, expect, inBrowser, test } from './kit.ts'

const image = '<img src=x onerror="globalThis.stung=1">'
const turned = 'Evil\u202egpj.exe'
const long = `Long ${'x'.repeat(9000)}`

inBrowser('hostile names', () => {
  test('are inert on canvas, in table, cards, evidence and figure', { timeout: 120_000 }, async ({ visit }) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-hostile-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const data = join(folder, 'data')
    write(folder, 'javascript:globalThis.stung=1')
    expect(seeded(folder, data)).toContain('is not a web address')
    write(folder, 'https://example.org/"onmouseover="globalThis.stung=1')
    expect(seeded(folder, data)).toContain('Claims added: 2')
    const isnad = await startIsnad({ ISNAD_DATA: data }, ['--empty'])
    onTestFinished(async () => void (await isnad.stop()))
    const { page, complaints, foreign } = await visit({ baseURL: isnad.address })
    await page.goto('/')
    await drawn(page)

    await page.getByRole('button', { name: 'List', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: image }).first()
    await row.click()
    expect(await page.locator('body').innerText()).not.toContain('\u202e')
    expect(await page.locator('body').innerText()).toContain(turned.replace('\u202e', '[RLO]'))
    await page.getByRole('region', { name: 'Claims' }).waitFor()
    expect(await page.getByRole('complementary', { name: 'Evidence' }).innerText()).toContain(image)
    expect(await page.locator('a[href^="javascript:"], img[src="x"]').count()).toBe(0)
    await page.getByRole('combobox', { name: 'Search' }).fill('onerror')
    await page.keyboard.press('Enter')
    await page.locator('article.card').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

    await page.getByRole('button', { name: 'Export image' }).click()
    const save = page.getByRole('button', { name: 'Save SVG' })
    await expect.poll(() => save.isEnabled()).toBe(true)
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()])
    const svg = await readFile(await file.path(), 'utf8')
    expect(svg).not.toContain('<img')
    expect(svg).not.toContain('\u202e')
    expect(svg).toContain('Evil[RLO]')
    expect(svg).toContain('&lt;img')
    expect(await page.evaluate(() => 'stung' in globalThis)).toBe(false)
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
  })
})

function seeded(folder: string, data: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'graph-seed/seed.ts', '--from', folder], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ISNAD_DATA: data },
    encoding: 'utf8',
  })
  return stdout + stderr
}

function write(folder: string, url: string): void {
  mkdirSync(join(folder, 'sources'), { recursive: true })
  const entity = (id: string, kind: string, name: string) => ({ id, kind, name })
  const entities = [
    entity('paper', 'Publisher', 'Paper <b>bold</b>'),
    entity('sting', 'Person', image),
    entity('turned', 'Party', turned),
    entity('long', 'ArmedGroup', long),
  ]
  writeFileSync(join(folder, 'entities.json'), JSON.stringify({ standAlone: true, entities }))
  const claim = (id: string, subject: string, object: string) => ({ id, chain: 'own', subject, predicate: 'LEADS', object, quote: image })
  writeFileSync(
    join(folder, 'sources', 'evil.json'),
    JSON.stringify({
      id: 'evil',
      title: image,
      publisher: 'paper',
      url,
      chains: { own: [{ agent: 'paper', act: 'states' }] },
      claims: [claim('evil-1', 'sting', 'turned'), claim('evil-2', 'sting', 'long')],
    }),
  )
}
