import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { addAxe, findings } from './axe.ts'
import { type RunningIsnad, startIsnad } from './isnad-process.ts'
import { drawn, dropped, expect, inBrowser, status, test } from './kit.ts'

/** Headings that say nothing, in an order that nobody expects; one row cannot be read, and two say the same of the same two. */
const unfamiliar = [
  'Harbour desk, working list',
  'Vessel owner,Reported by,Held firm,Stake,In what way,Spelled out',
  'Lodestar Shipping Ltd,https://tide-weekly.example/lodestar,Meridian Holding AG,"37,5",owns,Lodestar holds the rest',
  'Mara Voss,https://tide-weekly.example/voss,Lodestar Shipping Ltd,"62,5",owns,Voss owns the line',
  'Mara Voss,https://register.example/1,Lodestar Shipping Ltd,62,owns,entered as holder',
  'Oskar Brandt,,Meridian Holding AG,,steers,he steers the holding',
  'Nuri al Maliki,https://tide-weekly.example/visit,Lodestar Shipping Ltd,,visited,came on board',
  'Oskar Brandt,https://tide-weekly.example/voss,Mara Voss,a third,owns,',
].join('\n')

inBrowser('an empty workspace', () => {
  let isnad: RunningIsnad
  const folder = mkdtempSync(join(tmpdir(), 'isnad-import-'))
  beforeAll(async () => {
    isnad = await startIsnad({}, ['--empty', '--data', join(folder, 'cases')])
  }, 150_000)
  afterAll(async () => {
    await isnad?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('has three doors: a file, a source, and the example, which opens beside it', async ({ visit }) => {
    const { page, complaints } = await visit({ baseURL: isnad.address, bypassCSP: true })
    page.setDefaultTimeout(60_000)
    await page.goto('/')
    await page.getByRole('heading', { name: 'Nothing has been said here yet.' }).waitFor()
    await addAxe(page)
    expect(await findings(page)).toEqual([])
    const doors = page.getByRole('region', { name: 'Three ways to begin' })
    const choosing = page.waitForEvent('filechooser')
    await doors.press('i')
    await choosing
    await doors.press('s')
    await page.getByRole('dialog', { name: 'Add a source' }).getByRole('button', { name: 'Close' }).click()
    await dropped(page, 'ties.csv', 'Owner,Firm\nAda Quist,Nord AG\n')
    await page.getByRole('heading', { name: 'ties.csv: 1 row' }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    const example = await (await fetch(`${isnad.address}/example/api/health`)).json()
    expect(example.counts.relations).toBe(38)
    expect((await (await fetch(`${isnad.address}/api/health`)).json()).counts.claims).toBe(0)
    await page.getByRole('tab', { name: 'Explore' }).click()
    expect(await doors.getByRole('link', { name: /Open the example/ }).evaluate(link => (link as HTMLAnchorElement).href)).toBe(
      `${isnad.address}/example/`,
    )

    await status(page).getByRole('button', { name: 'Workspace cases' }).click()
    const dialog = page.getByRole('dialog', { name: 'Workspaces' })
    await dialog.getByRole('textbox').fill('Harbour')
    await dialog.getByRole('textbox').press('Enter')
    const other = dialog.getByRole('link', { name: 'Harbour' })
    await page.goto(await other.evaluate(link => (link as HTMLAnchorElement).href))
    await page.getByText('The workspace “Harbour” is empty.').waitFor()
    // whichever way of saying it is shorter from where the command is given
    const there = join(folder, 'Harbour')
    const [shorter] = [there, relative(process.cwd(), there)].sort((a, b) => a.length - b.length)
    expect(await doors.locator('code').innerText()).toBe(`npm run import -- ties.xlsx --data ${shorter}`)
    expect(complaints).toEqual([])
  })

  test('imports an unfamiliar sheet: dropped, corrected in two clicks, looked at, written, on the canvas, undone', async ({ visit }) => {
    const { page, complaints } = await visit({ baseURL: isnad.address, bypassCSP: true, acceptDownloads: true })
    page.setDefaultTimeout(60_000)
    await page.goto('/example/')
    await drawn(page)
    await status(page).getByText('Example: what is written here is gone when Isnad ends').waitFor()
    await addAxe(page)
    await dropped(page, 'harbour.csv', unfamiliar)

    const side = page.getByRole('complementary', { name: 'What would come of it' })
    await side.getByText('6 rows').first().waitFor()
    const quote = page.getByRole('button', { name: /Spelled out/ })
    await quote.click()
    await page.getByRole('option', { name: 'is the quote', exact: true }).click()
    await page.getByText(/^you chose; we had guessed/).waitFor()
    await side.getByText('“Lodestar holds the rest”').waitFor()
    expect(await side.innerText()).toContain('tide-weekly.example states that Lodestar Shipping Ltd owns Meridian Holding AG.')
    expect(await side.innerText()).toContain('harbour.csv, row 3')
    await page.getByRole('button', { name: '6', exact: true }).press(']')
    const doubt = page.getByRole('radiogroup', { name: /Are Nuri al Maliki and Nouri al-Maliki the same/ })
    await doubt.getByRole('radio', { name: 'Same', exact: true }).press('Space')
    expect(await findings(page)).toEqual([])

    await page.getByRole('button', { name: 'Dry run' }).click()
    await page.getByRole('heading', { name: '5 claims would be new. Nothing is written yet.' }).waitFor()
    const bad = page.getByRole('region', { name: 'Rows that cannot be read' })
    expect(await bad.innerText()).toContain('is not a share from 0 to 100 per cent')
    const [sheet] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'as CSV' }).click()])
    expect(sheet.suggestedFilename()).toBe('harbour-not-read.csv')
    const cell = bad.getByRole('textbox', { name: 'Stake of row 8' })
    await cell.fill('33')
    await cell.press('Enter')
    await page.getByRole('heading', { name: '6 claims would be new. Nothing is written yet.' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('textbox', { name: /^Your name/ }).fill('Anna Berg')
    await page.getByRole('button', { name: 'Import 6 claims' }).click()

    const notice = page.locator('.imported-notice')
    await notice.getByText('6 claims, 4 relations imported from harbour.csv.').waitFor()
    await status(page).getByText('42 relations').waitFor()
    expect(await notice.innerText()).toContain('A relation is one line, however many rows say it')
    await notice.getByRole('button', { name: 'Undo' }).click()
    await status(page).getByText('38 relations').waitFor()
    await page
      .getByText(/^The import of harbour.csv was taken back: 6 claims are withdrawn/)
      .first()
      .waitFor()

    const { files } = await (await fetch(`${isnad.address}/example/api/export/sheets?format=csv`)).json()
    const [heading = '', first = ''] = Buffer.from(files[0].base64, 'base64').toString('utf8').split(/\r?\n/)
    const added: Record<string, string> = { subject: 'Harbour Trust', predicate: 'OWNS', object: 'Nord AG', 'source id': 'doc-rudaw-0718' }
    const columns = heading.replace(/^\ufeff/, '').split(',')
    const changed = first.replace('Only the suffix', 'Only the end')
    await dropped(page, 'isnad-claims.csv', [heading, changed, columns.map(column => added[column] ?? '').join(',')].join('\n'))
    await page.getByRole('heading', { name: '1 row was changed, 1 added. Nothing is written yet.' }).waitFor()
    const fresh = page.getByRole('region', { name: 'Becomes a new claim' })
    expect(await fresh.innerText()).toContain('states that Harbour Trust owns Nord AG.')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Write 2 changes' }).click()
    await notice.getByText('1 claim corrected, 1 new, from isnad-claims.csv.').waitFor()
    expect(complaints).toEqual([])
  })
})
