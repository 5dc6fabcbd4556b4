import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Pairs } from '../../server/contract/duplicates/pairs.ts'
import { addAxe, findings } from './axe.ts'
import { type RunningIsnad, startIsnad } from './isnad-process.ts'
import { drawn, expect, inBrowser, said, searched, status, test } from './kit.ts'

inBrowser('what is put right about entities', () => {
  let isnad: RunningIsnad
  const folder = mkdtempSync(join(tmpdir(), 'isnad-duplicates-'))
  beforeAll(async () => {
    isnad = await startIsnad({ ISNAD_DATA: folder })
  }, 150_000)
  afterAll(async () => {
    await isnad?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const kindOf = async (id: string): Promise<string> =>
    ((await (await fetch(`${isnad.address}/api/entities/${id}`)).json()) as { kind: string }).kind
  const asked = async (): Promise<Pairs> => (await fetch(`${isnad.address}/api/duplicates/pairs`)).json() as Promise<Pairs>

  test('a likeness is decided by keyboard, undone, decided again and taken back from the list', async ({ visit }) => {
    const { page, complaints } = await visit({ baseURL: isnad.address, bypassCSP: true })
    page.setDefaultTimeout(30_000)
    await page.goto('/')
    await drawn(page)
    const written = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const body = JSON.stringify({ by: 'Anna Berg', kind: 'Person', name: 'Moktada Sader' })
      return (await fetch('api/entities', { method: 'POST', headers, body })).status
    })
    expect(written).toBe(200)
    const before = await asked()

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'A name, or what you want to do' }).fill('duplicates')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'May be the same' }).waitFor()
    const row = page.getByRole('navigation', { name: 'Pairs' }).getByRole('button', { name: /Moktada Sader/ })
    await row.press('Enter')
    const pair = page.getByRole('article', { name: /Moktada Sader/ })
    await pair.getByText('against it').waitFor()
    expect(await pair.innerText()).toContain('No claim changes; each keeps the name as it was written.')
    await addAxe(page)
    expect(await findings(page)).toEqual([])

    // a decision without a name is refused, and letters written in a field decide nothing
    const name = page.getByRole('textbox', { name: /^Your name/ })
    await name.fill('')
    await row.press('s')
    await page.getByText('Write your name first: a decision is kept with it.').waitFor()
    await name.pressSequentially('Sudu')
    await name.fill('Anna Berg')
    expect((await asked()).decided).toHaveLength(before.decided.length)

    await row.press('s')
    await expect.poll(() => said(page)).toMatch(/Moktada Sader.*: same\.$/)
    const [decided] = (await asked()).decided
    expect(decided?.decision).toMatchObject({ is: 'same', by: 'Anna Berg' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => said(page)).toMatch(/^Taken back: .*Moktada Sader/)
    expect(await asked()).toEqual(before)

    await row.press('Enter')
    await row.press('s')
    await page.getByRole('radio', { name: 'Decided 1' }).press('Space')
    const back = page.getByRole('button', { name: /^Take back: .*Moktada Sader/ })
    await back.waitFor()
    await page.getByRole('tab', { name: 'Explore' }).click()
    expect(await (await searched(page, 'Moktada Sader')).first().innerText()).toContain('Muqtada al-Sadr')
    await page.getByRole('combobox', { name: 'Search' }).press('Escape')
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('radio', { name: /^Decided/ }).press('Space')
    await back.press('Enter')
    await expect.poll(() => said(page)).toMatch(/^Taken back/)
    expect(await asked()).toEqual(before)
    await page.getByRole('tab', { name: 'Explore' }).click()
    await status(page).getByText('38 relations').waitFor()
    expect(complaints).toEqual([])
  })

  test('a kind is corrected where the entity is read, and put back', async ({ visit }) => {
    const { page, complaints } = await visit({ baseURL: isnad.address, bypassCSP: true })
    page.setDefaultTimeout(30_000)
    await page.goto('/')
    await drawn(page)
    await page.getByRole('combobox', { name: 'Search' }).fill('Sadrist Movement')
    await page.keyboard.press('Enter')
    const card = page.getByRole('article', { name: 'Sadrist Movement' })
    await card.getByRole('button', { name: 'Correct its kind' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Correct a kind' })
    await addAxe(page)
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('textbox', { name: /^Your name/ }).fill('Anna Berg')
    const kind = dialog.getByRole('button', { name: /What it is/ })
    const choose = async (word: string): Promise<void> => {
      await kind.click()
      await page.getByRole('option', { name: new RegExp(`^${word}$`, 'i') }).click()
      await dialog.getByRole('button', { name: 'Correct the kind' }).press('Enter')
    }
    // its claims must hold between the kinds: refused in the form, and nothing is written
    await choose('event')
    await dialog
      .getByText(/leads|LEADS/)
      .first()
      .waitFor()
    await choose('party')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => said(page)).toMatch(/Sadrist Movement is recorded as .*party now/i)
    const right = card.getByRole('region', { name: 'What was put right' })
    expect(await right.innerText()).toMatch(/movement until .*, when Anna Berg put it right as party\./i)
    expect(await kindOf('sadrist-movement')).toBe('Party')

    await right.getByRole('button', { name: 'Put back' }).press('Enter')
    expect(await kind.innerText()).toMatch(/movement/i)
    await dialog.getByRole('button', { name: 'Correct the kind' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await right.getByRole('listitem').nth(1).waitFor()
    expect(await kindOf('sadrist-movement')).toBe('Movement')
    expect(complaints).toEqual([])
  })
})
