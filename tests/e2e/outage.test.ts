import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startIsnad } from './isnad-process.ts'
import { drawn, evidenceOf, inBrowser, test } from './kit.ts'

function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-e2e-own-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

inBrowser('a store of its own', () => {
  test('lost: what is loaded stays readable, the reason is said, and it recovers by itself', { timeout: 150_000 }, async ({ visit }) => {
    const data = workspace()
    const first = await startIsnad({ ISNAD_DATA: data })
    const { page } = await visit({ baseURL: first.address })
    await page.goto('/')
    await drawn(page)
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')

    await first.stop()

    const notice = page.getByRole('alert').filter({ hasText: 'stopped answering' })
    await notice.waitFor({ timeout: 40_000 })
    await evidence.getByText('“are all affiliated with Iran”').waitFor()
    await page.getByPlaceholder('Search needs the store').waitFor()

    const again = await startIsnad({ ISNAD_DATA: data, PORT: new URL(first.address).port })
    onTestFinished(async () => void (await again.stop()))
    await notice.waitFor({ state: 'detached', timeout: 40_000 })
    await page.getByPlaceholder('Find a person, party, group…').waitFor()
  })
})
