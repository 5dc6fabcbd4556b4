import { inBrowser } from '../kit.ts'
import { golden } from './golden.ts'
import { nothing, opened, relations, side, test, under } from './kit.ts'
import { wordsOf } from './words.ts'

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
