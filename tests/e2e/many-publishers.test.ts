import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startIsnad } from './isnad-process.ts'
import { expect, inBrowser, status, test } from './kit.ts'

const publishers = 620
const handful = 15

inBrowser('620 publishers', () => {
  test('open with a handful of requests; under “publishers, own voice” nothing is too long to be sent', async ({ visit }) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-publishers-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const data = join(folder, 'data')
    write(folder)
    execFileSync(process.execPath, ['--import', 'tsx', 'graph-seed/seed.ts', '--from', folder], {
      env: { ...process.env, ISNAD_DATA: data },
    })
    const isnad = await startIsnad({ ISNAD_DATA: data }, ['--empty'])
    onTestFinished(async () => void (await isnad.stop()))
    const { page, complaints } = await visit({ baseURL: isnad.address })
    page.setDefaultTimeout(60_000)
    const asked: string[] = []
    const refused: string[] = []
    page.on('request', request => request.url().includes('/api/') && asked.push(request.url()))
    page.on('response', response => response.status() >= 400 && refused.push(`${response.status()} ${response.url()}`))

    await page.goto('/')
    await status(page).getByText('31 relations').waitFor()
    const own = page.getByRole('radio', { name: /^publishers, own voice 31/ })
    await own.waitFor()
    expect(asked.length).toBeLessThanOrEqual(handful)

    await own.click()
    await expect.poll(() => own.getAttribute('aria-checked')).toBe('true')
    await status(page).getByText('31 relations').waitFor()
    expect(refused).toEqual([])
    expect(Math.max(...asked.map(url => url.length))).toBeLessThan(8000)
    expect(complaints).toEqual([])
  })
})

/** 31 parties that lead each to the next, each relation stated by 20 publishers of their own. */
function write(folder: string): void {
  mkdirSync(join(folder, 'sources'), { recursive: true })
  const parties = Array.from({ length: 32 }, (_, n) => ({ id: `party-${n}`, kind: 'Party', name: `Party ${n}` }))
  const papers = Array.from({ length: publishers }, (_, n) => ({
    id: `paper-of-place-${n}`,
    kind: 'Publisher',
    name: `Paper of place ${n}`,
  }))
  writeFileSync(join(folder, 'entities.json'), JSON.stringify({ standAlone: true, entities: [...parties, ...papers] }))
  for (const [n, { id }] of papers.entries())
    writeFileSync(
      join(folder, 'sources', `issue-${n}.json`),
      JSON.stringify({
        id: `issue-${n}`,
        title: `Issue ${n}`,
        publisher: id,
        chains: { own: [{ agent: id, act: 'states' }] },
        claims: [
          {
            id: `issue-${n}-1`,
            chain: 'own',
            subject: `party-${n % 31}`,
            predicate: 'ALLIED_WITH',
            object: `party-${(n % 31) + 1}`,
            quote: `quote ${n}`,
          },
        ],
      }),
    )
}
