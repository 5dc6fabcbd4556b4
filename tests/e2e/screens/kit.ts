import type { Page } from 'playwright-core'
import type { View } from '../../../client/state/saved-view.ts'
import { toAddress } from '../../../client/state/to-address.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import { test as base, drawn, expect, viewIn } from '../kit.ts'

export const nothing: View['selection'] = { entities: [], relations: [] }

/** Each test opens its own screen: the page begins empty. */
export const test = base.extend<{ page: Page }>({
  page: async ({ visit }, use) => {
    const { page, complaints } = await visit()
    page.setDefaultTimeout(60_000)
    await use(page)
    expect(complaints).toEqual([])
  },
})

export async function opened(page: Page, home: string, change: Partial<View> = {}): Promise<void> {
  const address = toAddress({ ...viewIn(home.slice(1)), viewport: null, ...change })
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(`/#view=${address}`)
  if ((change.tab ?? 'explore') === 'explore') await drawn(page)
}

export const under = (lens: Partial<Lens>): Pick<View, 'lens'> => ({ lens: { ...everyone, ...lens } })

export const side = (page: Page) => page.getByRole('complementary', { name: 'Evidence' })

export const relations = {
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

export const entities = {
  sadr: 'Muqtada al-Sadr',
  maliki: 'Nouri al-Maliki',
  voice: 'Recorded voice attributed to al-Maliki',
  memo: 'Middle East Monitor',
  factions: "'the factions' (unspecified Iraqi armed factions)",
  iran: 'Iran',
  series: 'The leaked recordings (series)',
  fadhel: 'Ali Fadhel',
} as const
