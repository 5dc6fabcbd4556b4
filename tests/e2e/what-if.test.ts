import { readFileSync } from 'node:fs'
import type { Page, Route } from 'playwright-core'
import { address, evidenceOf, expect, gone, inBrowser, searched, status, test } from './kit.ts'

const voice = 'Recorded voice attributed to al-Maliki'
const told = (page: Page): Promise<string> => page.locator('output[aria-live]').innerText()

async function tabTo(page: Page, named: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const it = document.activeElement
      return it?.getAttribute('aria-label') ?? it?.closest('label')?.textContent ?? it?.textContent ?? ''
    })
    if (named.test(name)) return
  }
  throw new Error(`No tab stop is called ${named}.`)
}

async function setAside(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'What if' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: new RegExp(voice) }).waitFor()
  await tabTo(page, new RegExp(`^${voice}`))
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: /22 of 38 relations/ }).waitFor()
}

inBrowser('what if', () => {
  test('the voice is set aside by keyboard; undo and the address bring it back and forth', async ({ page, visit }) => {
    await setAside(page)
    expect(await told(page)).toBe('16 relations stand.')
    const panel = page.getByRole('complementary', { name: 'What loses its support and what stands' })
    expect(await panel.innerText()).toMatch(
      /22\s*lose their only support in this record\s*16\s*stand on other claims\s*53 of 92 claims rest on what is set aside/,
    )
    expect(await panel.getByRole('region', { name: 'By relation' }).getByRole('listitem').first().innerText()).toMatch(
      /affiliated with\s*−6 of 6/,
    )
    expect(await panel.getByRole('button', { name: /What still stands 16/ }).count()).toBe(1)

    await page.getByRole('button', { name: 'Set more aside' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Set aside' })
    await dialog.getByRole('searchbox').fill('C005')
    await dialog.getByRole('checkbox', { name: /C005/ }).press('Space')
    await page.getByRole('heading', { name: /23 of 38 relations/ }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByRole('list', { name: 'Set aside' }).getByRole('button', { name: /^Take/ }).count()).toBe(2)

    const hash = await address(page, ({ lens }) => lens.without.length === 2)
    const other = (await visit()).page
    await other.goto(`/${hash}`)
    await other.getByRole('heading', { name: /23 of 38 relations/ }).waitFor()
    await other.getByRole('tab', { name: 'Explore' }).click()
    await other.getByText(/^Set aside: .*23 relations lose their only support/).waitFor()
    await other.close()

    await page.getByRole('tab', { name: 'Explore' }).click()
    await status(page).getByText('15 relations').waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('Control+z')
    await status(page).getByText('16 relations').waitFor()
    await page.keyboard.press('Control+z')
    await status(page).getByText('38 relations').waitFor()
  })

  test('the figure draws what fell and says what is set aside', async ({ page }) => {
    await setAside(page)
    await page.keyboard.press('Control+Shift+e')
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await expect.poll(() => dialog.getByRole('button', { name: 'Save SVG' }).isEnabled()).toBe(true)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save SVG' }).click()
    const svg = readFileSync(await (await download).path(), 'utf8')
    expect(svg.match(/stroke-dasharray="1.5 5"/g)?.length).toBe(23)
    expect(svg).toContain('no support left in this record')
    expect(svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(`Set aside: ${voice}.`)
    expect(svg).not.toContain('<image')
  })

  test('two lenses are compared; each class is listed and a camp is kept', async ({ page, visit }) => {
    await page.getByRole('tab', { name: 'What if' }).click()
    await page.getByRole('radio', { name: 'Compare two lenses' }).click()
    await page.getByRole('button', { name: `${voice} and Nouri al-Maliki, who says that the recordings are fake` }).press('Enter')
    const panel = page.getByRole('complementary', { name: 'What the two lenses say' })
    await page.getByRole('heading', { name: `${voice} and Nouri al-Maliki do not contradict each other on any relation` }).waitFor()
    expect((await panel.locator('.compare-sums').innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /^0 contradicted.* 20 whose words, disputed 3 told by A/,
    )
    await page.getByRole('application', { name: /Nouri al-Maliki says that the recordings are fake/ }).waitFor()

    await page.getByRole('button', { name: /^B according to/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Lens B, according to' })
    for (const name of [/^Nouri al-Maliki/, /^Middle East Monitor.*publisher/, /^Asharq Al-Awsat.*publisher/])
      await dialog.getByRole('checkbox', { name }).press('Space')
    await dialog.getByRole('textbox', { name: /as a camp called/ }).fill('The press')
    await page.keyboard.press('Enter')
    await dialog.getByRole('list', { name: 'Camps' }).getByText('The press').waitFor()
    expect(await told(page)).toContain('The press')
    await page.keyboard.press('Escape')
    await panel.getByRole('button', { name: /Not in dispute \d+, told by A/ }).waitFor()
    await panel.getByRole('button', { name: /Told by B alone 13/ }).waitFor()

    const hash = await address(page, ({ comparing }) => comparing?.b?.length === 2)
    const other = (await visit()).page
    await other.goto(`/${hash}`)
    await other.getByRole('heading', { name: /^The recorded voice attributed to al-Maliki and .* do not contradict each other/ }).waitFor()
    await other.getByRole('button', { name: /Told by B alone 13/ }).waitFor()
    await other.close()

    await page.reload()
    await panel.getByRole('button', { name: /Told by B alone 13/ }).waitFor()
    await page.getByRole('tab', { name: 'Explore' }).click()
    await page.getByRole('button', { name: 'Others…' }).click()
    await page.getByRole('button', { name: /^The press/ }).waitFor()
  })
})

inBrowser('a lens', () => {
  test('is followed by graph, list, search, paths and figure', async ({ page }) => {
    await page.getByRole('application').focus()
    // everyone, the publishers, then the voice: each only when the one before is there
    for (const relations of [13, 23]) {
      await page.keyboard.press('a')
      await status(page).getByText(`${relations} relations`).waitFor()
    }
    expect(await told(page)).toBe(`According to ${voice}: 19 entities, 23 relations.`)

    await page.keyboard.press('l')
    await page.getByRole('tab', { name: /^Relations/ }).waitFor()
    await expect.poll(async () => Number(await page.getByRole('grid', { name: 'Relations' }).getAttribute('aria-rowcount'))).toBe(24)

    const asked = page.waitForRequest(request => request.url().includes('/api/search'))
    await searched(page, 'Iran')
    expect(new URL((await asked).url()).searchParams.getAll('by')).toEqual(['recorded-voice'])
    await page.keyboard.press('Escape')

    const path = page.waitForRequest(request => request.url().includes('/api/paths'))
    await gone(page, 'Badr Organization')
    await page.getByRole('button', { name: 'Paths from here' }).click()
    await page.getByRole('combobox', { name: 'To' }).fill('Iran')
    await page.getByRole('option', { name: 'Iran', exact: true }).click()
    await page.getByRole('button', { name: 'Find paths' }).click()
    expect(new URL((await path).url()).searchParams.getAll('by')).toEqual(['recorded-voice'])

    await page.getByRole('button', { name: 'Export image' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await expect.poll(() => dialog.getByRole('button', { name: 'Save SVG' }).isEnabled()).toBe(true)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save SVG' }).click()
    const svg = readFileSync(await (await download).path(), 'utf8')
    expect(svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'Only what is according to the recorded voice attributed to al-Maliki.',
    )
  })
})

inBrowser('the ledger', () => {
  test('of a relation: sentence, positions, what each claim hangs on, and a link that opens it', async ({ page }) => {
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
    await evidence.getByText('Said by one voice whose identity is denied; no other origin.').waitFor()
    expect(await evidence.getByRole('list', { name: 'How it is said' }).innerText()).toContain('2 claims, 2 publishers, 1 origin')
    const claims = evidence.getByRole('region', { name: 'Claims' })
    expect(await claims.innerText()).toMatch(/Hangs on this: .* is said to be Nouri al-Maliki C029\. Denied by Nouri al-Maliki\./)
    await claims
      .getByRole('button', { name: /is said to be Nouri al-Maliki, open its passage$/ })
      .first()
      .press('Enter')
    await page.locator('[data-claim="C029"]:focus').waitFor()
  })

  test('of an entity, by keyboard: its chains open what they name', async ({ page }) => {
    await gone(page, 'Fatah Alliance')
    const ledger = page.getByRole('region', { name: 'Claim ledger' })
    await ledger.getByText(/claims from \w+ publishers? and \w+ origins?,? /).waitFor()
    await ledger.getByRole('button', { name: /^Report that someone says so/ }).press('Enter')
    expect(
      await ledger
        .getByText(/Hangs on/)
        .first()
        .innerText(),
    ).toMatch(/denied by Nouri al-Maliki/i)
    await ledger.getByRole('button', { name: voice }).first().press('Enter')
    await page.getByRole('article', { name: voice }).waitFor()
  })

  test('a list that an answer cut says how much it is, and the rest is asked for; a comparison likewise', async ({ page }) => {
    await page.route(/\/(ledger|compare)(\?|$)/, (route: Route) => {
      const url = new URL(route.request().url())
      url.searchParams.set('limit', '2')
      return route.continue({ url: url.href })
    })
    await gone(page, 'Nouri al-Maliki')
    const ledger = page.getByRole('region', { name: 'Claim ledger' })
    await ledger.getByRole('button', { name: /^Report that someone says so 26/ }).press('Enter')
    await ledger.getByText('The first 2 of 26.').waitFor()
    await ledger.getByRole('button', { name: 'Ask for more' }).press('Enter')
    await ledger.getByText('The first 4 of 26.').waitFor()
    await page.getByRole('tab', { name: 'What if' }).click()
    await page.getByRole('radio', { name: 'Compare two lenses' }).click()
    await page.getByRole('button', { name: `${voice} and Nouri al-Maliki, who says that the recordings are fake` }).press('Enter')
    await page.getByText(/^Of each list the first [\d,]+ are drawn and listed; the counts are whole\./).waitFor()
    const sums = page.getByRole('complementary', { name: 'What the two lenses say' }).locator('.compare-sums')
    expect((await sums.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/^0 contradicted.* 20 whose words, disputed 3 told by A/)
  })
})
