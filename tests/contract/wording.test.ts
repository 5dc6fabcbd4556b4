import { expect, test } from 'vitest'
import kinds from '../../graph-seed/vocabulary/kinds.json'
import { kindTable } from '../../server/contract/kinds.ts'
import { KindRow } from '../../server/contract/vocabulary.ts'
import { agreeing, deniesGenuine, inQuotes, inSentence, statement } from '../../server/contract/wording.ts'

test.each([
  [{ name: 'United States', kinds: ['State'] }, 'the United States'],
  [{ name: 'Iran', kinds: ['State'] }, 'Iran'],
  [{ name: 'The leaked recordings (series)', kinds: ['Source'] }, 'the leaked recordings (series)'],
  [{ name: 'Fifth leaked recording', kinds: ['Source'] }, 'the fifth leaked recording'],
  [
    { name: 'Latest leaked recording by ex-PM sparks more outrage', kinds: ['Source'] },
    '“Latest leaked recording by ex-PM sparks more outrage”',
  ],
  [{ name: "'some of the tapes' (unspecified)", kinds: ['Source'] }, "'some of the tapes' (unspecified)"],
  [{ name: 'Prime Minister of Iraq', kinds: ['Role'] }, 'Prime Minister of Iraq'],
  [{ name: 'Recorded voice attributed to al-Maliki', kinds: ['Voice'] }, 'the recorded voice attributed to al-Maliki'],
] as const)('%o within a sentence: %s', (entity, words) => {
  expect(inSentence(entity)).toBe(words)
})

test.each([
  ["'they' (the Iranian officials met)", 'demands something of', 'demand something of'],
  ["'the factions' (unspecified Iraqi armed factions)", 'is affiliated with', 'are affiliated with'],
  ['Popular Mobilization Forces', 'has ties with', 'have ties with'],
  ['The leaked recordings (series)', 'dismisses', 'dismiss'],
  ["'we' (whose efforts?)", 'wanted to restructure', 'wanted to restructure'],
  ['United States', 'is a part of', 'is a part of'],
  ['Wes Moore', 'leads', 'leads'],
  ['The Boss', 'leads', 'leads'],
  ['the boss', 'leads', 'leads'],
  ['The Times', 'says', 'says'],
  ['Two councillors', 'says', 'say'],
  ['three women of the board', 'is there', 'are there'],
  ['several people', 'has seen it', 'have seen it'],
  ['12 witnesses', 'reports', 'report'],
  ['One of two councillors', 'says', 'says'],
  ['Two Rivers Holding', 'owns', 'owns'],
  ['Qais al-Khazali', 'leads', 'leads'],
])('%s: %s → %s', (name, phrase, words) => {
  expect(agreeing(phrase, { name })).toBe(words)
})

test('a statement: the verb in the number of its subject, the object within the sentence', () => {
  const factions = { name: "'the factions' (unspecified Iraqi armed factions)" }
  expect(statement(factions, 'is based in', { name: 'United States', kinds: ['State'] }).join(' ')).toBe(
    "'the factions' (unspecified Iraqi armed factions) are based in the United States",
  )
  expect(statement({ name: 'Rudaw' }, 'investigates', { name: 'Investigation into the leaks', kinds: ['Event'] })[1]).toBe('carries out')
})

test.each([
  ['he said no', '“he said no”'],
  ['“Latest leaked recording” is out', '“‘Latest leaked recording’ is out”'],
  ['"no" and ("never")', '“‘no’ and (‘never’)”'],
  ['„nein“', '“‘nein’”'],
])('%s in quotation marks: %s', (text, words) => {
  expect(inQuotes(text)).toBe(words)
})

test('what is denied of a source is that it is genuine', () => {
  expect(deniesGenuine({ name: 'The leaked recordings (series)', kinds: ['Source'] })).toBe(
    'denies that the leaked recordings (series) are genuine',
  )
})

test.each([
  ['Organization', 'an organization'],
  ['ArmedGroup', 'an armed group'],
  ['State', 'a state'],
  ['Entity', 'an entity'],
  ['University', 'a university'],
  ['Hourly', 'an hourly'],
  ['Unheard', 'an Unheard'],
])('%s with its article: %s', (kind, words) => {
  const own = { University: 'university', Hourly: 'hourly' }
  const rows = Object.entries(own).map(([id, one]) => ({
    ...{ id, shape: 'ring', family: 'open' },
    words: { en: { one, other: `${one}s`, ...(id === 'Hourly' && { article: 'an' }) } },
  }))
  expect(kindTable([...kinds.kinds, ...rows].map(row => KindRow.parse(row))).aKind(kind)).toBe(words)
})
