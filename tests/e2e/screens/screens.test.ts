/**
 * Every sentence that the screens show of the seed, as golden files. `npm run golden` writes them anew; read what changed before you keep
 * it.
 */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { vi } from 'vitest'
import type { View } from '../../../client/state/saved-view.ts'
import { toAddress } from '../../../client/state/to-address.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import { test as base, drawn, expect, inBrowser, searched, viewIn } from '../kit.ts'
import { golden } from './golden.ts'
import { wordsOf } from './words.ts'

/** Many screens of one page, on a busy machine. */
vi.setConfig({ testTimeout: 300_000 })

const nothing: View['selection'] = { entities: [], relations: [] }

/** Each test opens its own screen: the page begins empty. */
const test = base.extend<{ page: Page }>({
  page: async ({ visit }, use) => {
    const { page, complaints } = await visit()
    page.setDefaultTimeout(60_000)
    await use(page)
    expect(complaints).toEqual([])
  },
})

async function opened(page: Page, home: string, change: Partial<View> = {}): Promise<void> {
  const address = toAddress({ ...viewIn(home.slice(1)), viewport: null, ...change })
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(`/#view=${address}`)
  if ((change.tab ?? 'explore') === 'explore') await drawn(page)
}

const under = (lens: Partial<Lens>): Pick<View, 'lens'> => ({ lens: { ...everyone, ...lens } })
/** One by one, each at its first key: what is open is no longer found, but a part that comes later may bring more. */
async function openAll(folded: Locator): Promise<void> {
  while ((await folded.count()) > 0) {
    const one = await folded.first().elementHandle()
    const said = () => one?.evaluate(element => element.isConnected && [element.textContent, element.getAttribute('aria-expanded')].join())
    const before = await said()
    await one?.press('Enter')
    await expect.poll(said).not.toBe(before)
  }
}

/** Lists come one after another; what was not there yet would be left folded. */
async function settled(card: Locator): Promise<void> {
  let before = ''
  const same = async (): Promise<boolean> => {
    const now = await card.innerText()
    const is = now === before
    before = now
    return is
  }
  await expect.poll(same, { interval: 400 }).toBe(true)
}

const side = (page: Page) => page.getByRole('complementary', { name: 'Evidence' })

const relations = {
  'fatah-affiliated-iran': 'fatah-alliance|AFFILIATED_WITH|iran',
  'khazali-leads-asaib': 'qais-al-khazali|LEADS|asaib-ahl-al-haq',
  'maliki-leads-dawa': 'nouri-al-maliki|LEADS|islamic-dawa-party',
  'kataib-hezbollah-based-iraq': 'kataib-hezbollah|BASED_IN|iraq',
  'maliki-opposes-sadr': 'nouri-al-maliki|OPPOSES|muqtada-al-sadr',
  'qaani-commands-quds-force': 'esmail-qaani|COMMANDS|quds-force',
  'sadr-accuses-maliki': 'muqtada-al-sadr|ACCUSES|nouri-al-maliki',
  'sadr-called-on-maliki': 'muqtada-al-sadr|CALLED_ON|nouri-al-maliki',
  'maliki-accuses-sadr': 'nouri-al-maliki|ACCUSES|muqtada-al-sadr',
  'maliki-wanted-to-restructure-pmf': 'nouri-al-maliki|WANTED_TO_RESTRUCTURE|pmf',
  'irgc-part-of-iran': 'irgc|PART_OF|iran',
  'factions-affiliated-iran': 'iraqi-factions|AFFILIATED_WITH|iran',
  'fadhel-released-series': 'ali-fadhel|RELEASED|rec-series',
} as const

const entities = {
  sadr: 'Muqtada al-Sadr',
  maliki: 'Nouri al-Maliki',
  voice: 'Recorded voice attributed to al-Maliki',
  memo: 'Middle East Monitor',
  factions: "'the factions' (unspecified Iraqi armed factions)",
  iran: 'Iran',
  series: 'The leaked recordings (series)',
  fadhel: 'Ali Fadhel',
} as const

const sources = {
  article: 'Latest leaked recording by ex-PM sparks more outrage',
  'probe-teaser': 'Iraq launches probe into leaked recordings attributed to former prime minister',
  'fifth-recording': 'Fifth leaked recording',
  'rudaw-0719': 'Rudaw, 19 July 2022',
} as const

const aside = {
  claim: ['C029'],
  voice: ['recorded-voice'],
  series: ['rec-series'],
  'ali-fadhel': ['ali-fadhel'],
  deniers: ['nouri-al-maliki'],
  article: ['doc-memo-2022-07-20'],
  two: ['rec-5', 'C047'],
} as const

const pairs = {
  'voice-maliki': [['recorded-voice'], ['nouri-al-maliki']],
  'memo-aawsat': [['middle-east-monitor'], ['asharq-al-awsat']],
  'everyone-everyone': [[], []],
} as const

inBrowser('the words of Explore', () => {
  test('page, filters, key and canvas', async ({ page, home }) => {
    await opened(page, home)
    golden('explore', await wordsOf(page.locator('body')))
  })

  test('evidence of relations', async ({ page, home }) => {
    await opened(page, home)
    await page.setViewportSize({ width: 1440, height: 2400 })
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const grid = page.getByRole('grid', { name: 'Relations' })
    for (const [name, id] of Object.entries(relations)) {
      await grid.locator(`[data-key="${id}"]`).click()
      await side(page).locator(`.evidence[data-relation="${id}"]`).waitFor()
      await settled(side(page))
      await openAll(side(page).getByRole('button', { name: 'More', exact: true }))
      golden(`evidence-${name}`, await wordsOf(side(page).locator('.evidence')))
    }
  })

  test('entities', async ({ page, home }) => {
    await opened(page, home)
    for (const [id, name] of Object.entries(entities)) {
      await searched(page, name)
      await page.locator('.hit', { hasText: name }).first().click()
      const card = side(page).getByRole('article', { name })
      await card.getByText('Reading its claims.').waitFor({ state: 'detached' })
      await settled(card)
      await openAll(card.locator('.filter-fold[aria-expanded=false]'))
      await settled(card)
      await openAll(card.getByRole('button', { name: /^\d+ more$/ }))
      golden(`entity-${id}`, await wordsOf(card))
    }
  })

  test('the list of relations and of entities', async ({ page, home }) => {
    await opened(page, home)
    await page.setViewportSize({ width: 1900, height: 2400 })
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await page.getByRole('grid', { name: 'Relations' }).waitFor()
    golden('list-relations', await wordsOf(page.getByRole('region', { name: 'List of what is shown' })))
    await page.getByRole('tab', { name: /^Entities/ }).click()
    await page.getByRole('grid', { name: 'Entities' }).waitFor()
    golden('list-entities', await wordsOf(page.getByRole('region', { name: 'List of what is shown' })))
  })

  test('search', async ({ page, home }) => {
    await opened(page, home)
    for (const [name, q] of Object.entries({ misprint: 'moktada sader', arabic: 'المالكي', part: 'Hezbollah', none: 'Zyxwv' })) {
      if (name === 'none') await page.getByRole('combobox', { name: 'Search' }).fill(q)
      else await searched(page, q)
      golden(`search-${name}`, await wordsOf(page.locator('.search-popover')))
    }
  })

  test('paths, found and not found', async ({ page, home }) => {
    for (const [name, ends, lens] of [
      ['sadr-iran', ['muqtada-al-sadr', 'iran'], {}],
      ['sadr-iran-without-voice', ['muqtada-al-sadr', 'iran'], { without: ['recorded-voice'] }],
    ] as const) {
      await opened(page, home, {
        selection: { ...nothing, entities: [...ends] },
        ...under({ without: [...('without' in lens ? lens.without : [])] }),
      })
      await page.getByRole('tab', { name: 'Paths' }).click()
      await page.getByRole('button', { name: 'Find paths' }).click()
      await page.locator('.paths .reading').first().waitFor()
      golden(`paths-${name}`, await wordsOf(page.locator('.paths')))
    }
  })

  test('the lens of one who denies', async ({ page, home }) => {
    await opened(page, home, { ...under({ by: ['nouri-al-maliki'] }) })
    golden('lens-of-maliki', await wordsOf(page.locator('body')))
  })

  test('the lens without those who deny', async ({ page, home }) => {
    await opened(page, home, { ...under({ without: ['nouri-al-maliki'] }) })
    golden('lens-without-deniers', await wordsOf(page.locator('body')))
  })

  test('what stands under an exported picture, and its key', async ({ page, home }) => {
    await opened(page, home)
    await page.keyboard.press('Control+Shift+e')
    const dialog = page.getByRole('dialog', { name: 'Export image' })
    await dialog.getByText(/^\d+ × [\d.]+ mm$/).waitFor({ timeout: 60_000 })
    golden('export-dialog', await wordsOf(dialog))
    await dialog.getByRole('radio', { name: 'Screen' }).click()
    await expect.poll(() => dialog.getByRole('button', { name: 'Save SVG' }).isEnabled()).toBe(true)
    golden('export-dialog-screen', await wordsOf(dialog))
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save SVG' }).click()
    const svg = readFileSync(await (await download).path(), 'utf8')
    const read = (part: string): string[] =>
      [...svg.matchAll(new RegExp(part, 'g'))].map(([, words]) =>
        (words ?? '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    const titles = read('<title>([^<]*)</title>')
    const after = svg.slice(svg.indexOf('id="key"'))
    const words = [...after.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, each]) =>
      (each ?? '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    golden('export-figure', `${[...titles, '', ...words].join('\n')}\n`)
  })
})

inBrowser('the words of Sources', () => {
  test('documents and recordings', async ({ page, home }) => {
    await opened(page, home, { tab: 'sources' })
    const list = page.getByRole('navigation', { name: 'Sources' })
    await list.waitFor()
    golden('sources', await wordsOf(list))
    for (const [name, title] of Object.entries(sources)) {
      await list.getByRole('button', { name: title }).first().click()
      const claims = page.getByRole('region', { name: 'Claims of the source' })
      await claims.getByRole('heading', { name: title, level: 2 }).waitFor()
      golden(`source-${name}`, await wordsOf(claims))
    }
  })
})

inBrowser('the words of What if', () => {
  test('nothing chosen yet', async ({ page, home }) => {
    await opened(page, home, { tab: 'whatif' })
    await page.getByRole('checkbox').first().waitFor()
    golden('whatif-start', await wordsOf(page.locator('.whatif-tab')))
    await page.getByRole('searchbox').fill('assassinate')
    await page
      .getByRole('checkbox', { name: /threatened to assassinate/ })
      .first()
      .waitFor()
    golden('whatif-claims', await wordsOf(page.locator('.foundations')))
    await page.getByRole('radio', { name: 'Compare two lenses' }).click()
    await page.locator('.compare-rivals').waitFor()
    golden('compare-start', await wordsOf(page.locator('.whatif-tab')))
  })

  for (const [name, without] of Object.entries(aside))
    test(`set aside: ${name}`, async ({ page, home }) => {
      await opened(page, home, { tab: 'whatif', ...under({ without: [...without] }) })
      const panel = page.getByRole('complementary', { name: 'What loses its support and what stands' })
      await panel.waitFor()
      const folded = panel.getByRole('button', { name: /^What loses its only support/ })
      await folded.press('Enter')
      golden(`aside-${name}`, await wordsOf(page.locator('.whatif-tab')))
    })

  for (const [name, [a, b]] of Object.entries(pairs))
    test(`compared: ${name}`, async ({ page, home }) => {
      await opened(page, home, { tab: 'whatif', comparing: { a: [...a], b: [...b] } })
      const panel = page.getByRole('complementary', { name: 'What the two lenses say' })
      await panel
        .or(page.getByRole('heading', { name: 'Choose two different accounts' }))
        .first()
        .waitFor()
      golden(`compare-${name}`, await wordsOf(page.locator('.whatif-tab')))
    })
})

inBrowser('the words of the forms', () => {
  test('claim, judgement, correction, withdrawal', async ({ page, home }) => {
    await opened(page, home, { selection: { ...nothing, relations: [relations['fatah-affiliated-iran']] } })
    await side(page).getByRole('button', { name: 'Add a claim to this relation' }).click()
    golden('form-claim', await wordsOf(page.getByRole('dialog')))
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await side(page).getByRole('button', { name: 'More', exact: true }).first().click()
    for (const [name, button] of Object.entries({ judge: /^Judge/, correct: /^Correct/, withdraw: /^Withdraw/ })) {
      await side(page).getByRole('button', { name: button }).first().click()
      golden(`form-${name}`, await wordsOf(page.getByRole('dialog')))
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})
