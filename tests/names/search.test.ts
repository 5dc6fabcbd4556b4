import { describe, expect, test } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import { UnknownInLens } from '../../server/evidence/lens.ts'
import { createSearch } from '../../server/ledger/search.ts'
import { lookalikesIn, withoutLookalikes } from '../../server/names/lookalikes.ts'
import { matchNames } from '../../server/names/match.ts'
import { lens } from '../evidence/record.ts'
import { seedRecords, whole } from '../evidence/seed-ledger.ts'
import { entity } from '../factories/records.ts'

const search = createSearch(whole)
const first = (q: string) => search.search(q, 5)[0]

describe('the right one comes first, and says why', () => {
  test.each([
    ['Moqtada', 'muqtada-al-sadr', 'prefix'],
    ['مقتدى الصدر', 'muqtada-al-sadr', 'exact'],
    ['moktada sadr', 'muqtada-al-sadr', 'exact, but for the article'],
    ['moktada sader', 'muqtada-al-sadr', 'transliteration'],
    ['Ghaani', 'esmail-qaani', 'part of the name'],
    ['Hashd', 'pmf', 'prefix'],
    ['Asaib', 'asaib-ahl-al-haq', 'prefix'],
    ['عصائب', 'asaib-ahl-al-haq', 'prefix'],
    ['Rule of Law', 'state-of-law-coalition', 'translation, prefix'],
    ['khazaly', 'qais-al-khazali', 'spelling'],
    ['nouri al malki', 'nouri-al-maliki', 'spelling'],
    ['maliki', 'nouri-al-maliki', 'exact, but for the article'],
    ['IRGC', 'irgc', 'abbreviation'],
    ['Population Mobilization Forces', 'pmf', 'error variant'],
    ['hizbollah', 'kataib-hezbollah', 'spelling'],
    ['حزب الله', 'kataib-hezbollah', 'part of the name'],
    ['KATAIB HIZBALLAH', 'kataib-hezbollah', 'exact'],
    ['Kazali Qais', 'qais-al-khazali', 'typo'],
    ['Halbosi', 'mohammed-al-halbousi', 'spelling'],
    ['recordings', 'rec-series', 'part of the name'],
    ['who leads fatah', 'fatah-alliance', 'one word in common'],
  ])('%s → %s (%s)', (q, id, rule) => {
    expect(first(q)).toMatchObject({ id, matched: { rule } })
  })

  test('a match by sound shows the comparison', () => {
    expect(first('moktada sader')?.matched.via).toBe('moktada sader = m·k·t·d s·d·r = مقتدى الصدر')
    expect(first('IRGC')?.matched.via).toBeNull()
  })
})

test('those of the labels that are taken come first, and the others after them', () => {
  const kinds = (takes: string[]) =>
    search.search('Sadr Iran', 12, undefined, takes).map(hit => hit.kinds.some(kind => takes.includes(kind)))
  for (const takes of [['Publisher'], ['Recording'], ['Actor', 'Role'], ['State']]) {
    const all = kinds(takes)
    expect(all.length).toBeGreaterThan(1)
    expect(all).toEqual([...all].sort((a, b) => Number(b) - Number(a)))
  }
  expect(search.search('Sadr', 1, undefined, ['Publisher'])[0]).toMatchObject({ id: 'muqtada-al-sadr', kinds: ['Person', 'Actor'] })
})

test('letters of another alphabet that look the same are read as what they look like, and named', () => {
  const cyrillic = 'Nouri al-\u041caliki'
  expect(first(cyrillic)).toMatchObject({ id: 'nouri-al-maliki', matched: { way: 'exact' } })
  expect(lookalikesIn(cyrillic)).toEqual(['\u041c'])
  expect(matchNames('N\u03bfrvale', 'Norvale', 'other')).toBe('match')
  // a word that is all of one alphabet is that word
  for (const name of ['Москва', 'Сорос', 'Αθήνα', 'Nouri al-Maliki', 'Театр Nord']) expect(lookalikesIn(name)).toEqual([])
  expect(withoutLookalikes('Роза')).toBe('Роза')
})

test('two groups that share a name stay apart', () => {
  const hezbollah = entity('hezbollah', 'ArmedGroup', {
    name: 'Hezbollah',
    names: [{ value: 'حزب الله', lang: 'ar', script: 'Arab', kind: 'canonical' }],
  })
  const both = createSearch(createLedger({ ...seedRecords, entities: [...seedRecords.entities, hezbollah] }))
  for (const q of ['hizbollah', 'حزب الله', 'Hezbollah'])
    expect(
      both
        .search(q, 5)
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['hezbollah', 'kataib-hezbollah'])
})

test('each entity is one hit, whatever the number of its names, and the limit holds', () => {
  const hits = search.search('sadr', 100)
  expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
  expect(search.search('a', 3)).toHaveLength(3)
})

test('a lens ranks equals by their relations under it, and is checked', () => {
  const twins = ['first', 'second'].map(id => entity(id, 'Person', { name: 'Zayd Twin' }))
  const relation = whole.claims.get('C007')
  if (!relation) throw new Error('C007 is not in the seed')
  const claims = [
    { ...relation, id: 'Z1', subject: 'second' },
    { ...relation, id: 'Z2', subject: 'first', source: 'doc-mena' },
    { ...relation, id: 'Z3', subject: 'first', object: 'kdp', source: 'doc-mena' },
  ]
  const ledger = createLedger({ ...seedRecords, entities: [...seedRecords.entities, ...twins], claims: [...seedRecords.claims, ...claims] })
  const ids = (of: Parameters<typeof lens>[0]) =>
    createSearch(ledger)
      .search('zayd twin', 2, lens(of))
      .map(({ id }) => id)
  expect(ids({})).toEqual(['first', 'second'])
  expect(ids({ publisher: ['middle-east-monitor'], without: ['Z3', 'Z2'] })).toEqual(['second', 'first'])
  expect(() => ids({ by: ['nobody'] })).toThrow(UnknownInLens)
})

test.each([
  ['10,000 letters', 'a'.repeat(10_000)],
  ['4,000 words', 'ab '.repeat(4000)],
  ['bidi controls', '\u202e\u2066\u200f'],
  ['a regular expression', '(.*a){20}b|[a-z]+$'],
  ['emoji', '😀👨‍👩‍👧'],
  ['a lone surrogate', '\ud800'],
  ['NUL', '\0'],
  ['prototype names', '__proto__ constructor toString'],
])('%s finds nobody and harms nothing', (_, q) => {
  expect(search.search(q, 5)).toEqual([])
})
