import type { Locator, Page } from 'playwright-core'
import { addAxe, findings } from './axe.ts'
import { drawn, evidenceOf, expect, inBrowser, test } from './kit.ts'

type Found = Record<string, string[]>
const amiss = (found: Found): Found => Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))

/** A refused form has the most to say. */
async function refused(page: Page, form: Locator, save: string): Promise<string[]> {
  await form.getByRole('button', { name: save }).click()
  await form.getByText('Fill this in').first().waitFor()
  const found = await findings(page)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  return found
}

async function forms(page: Page): Promise<Found> {
  const found: Found = {}
  await page.getByRole('tab', { name: 'Sources' }).click()
  for (const [item, title] of Object.entries({ 'A claim': 'Add a claim', 'A source': 'Add a source', 'An entity': 'Add an entity' })) {
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
    const form = page.getByRole('dialog', { name: title })
    found[title] = await refused(page, form, title.replace(' a ', ' the ').replace(' an ', ' the '))
  }
  return found
}

async function claimForms(page: Page): Promise<Found> {
  const found: Found = {}
  const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
  await evidence.getByRole('button', { name: 'More', exact: true }).first().click()
  for (const [name, save] of [
    ['Judge this claim', 'Save the judgement'],
    ['Correct', 'Save the correction'],
    ['Withdraw', 'Withdraw the claim'],
  ] as const) {
    await evidence
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    found[name] = await refused(page, page.getByRole('dialog'), save)
  }
  return found
}

async function whatIf(page: Page): Promise<Found> {
  const found: Found = {}
  await page.getByRole('tab', { name: 'What if' }).click()
  await page.getByRole('checkbox', { name: /Recorded voice attributed/ }).waitFor()
  found['what if'] = await findings(page)
  await page.getByRole('checkbox', { name: /Recorded voice attributed/ }).press('Space')
  await page.getByRole('heading', { name: /22 of 38 relations/ }).waitFor()
  found['set aside'] = await findings(page)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('radio', { name: 'Compare two lenses' }).click()
  await page.getByRole('button', { name: /who says that/ }).waitFor()
  found.compare = await findings(page)
  await page.getByRole('button', { name: /who says that/ }).click()
  await page.getByRole('complementary', { name: 'What the two lenses say' }).waitFor()
  found.compared = await findings(page)
  await page.getByRole('tab', { name: 'Explore' }).click()
  await page.getByRole('button', { name: 'Others…' }).click()
  await page.getByRole('dialog', { name: 'According to others' }).waitFor()
  found['other lenses'] = await findings(page)
  return found
}

inBrowser('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [name, look] of Object.entries({ 'forms of writing': forms, 'forms for a claim': claimForms, 'what if and lenses': whatIf }))
      test(`no serious finding: ${name}, ${colorScheme}`, async ({ visit, home }) => {
        const { page } = await visit({ colorScheme, bypassCSP: true })
        await page.goto(home)
        await drawn(page)
        await addAxe(page)
        expect(amiss(await look(page))).toEqual({})
      }, 150_000)
})
