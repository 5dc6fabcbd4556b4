import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames, type KnownName, nameIndex } from '../../../client/features/text/reading-names.ts'
import { ref } from '../../factories/answers.ts'

const known = (id: string, kind: Parameters<typeof ref>[1], ...values: string[]): KnownName[] =>
  values.map(value => ({ entity: ref(id, kind), value, person: kind === 'Person' }))
const names = [
  ...known('maliki', 'Person', 'Nouri al-Maliki', 'Al-Maliki', 'نوري المالكي'),
  ...known('sadr', 'Person', 'Muqtada al-Sadr', 'مقتدى الصدر'),
  ...known('sadr-ja', 'Person', 'Jaafar al-Sadr'),
  ...known('iran', 'State', 'Iran', 'إيران'),
  ...known('us', 'State', 'United States', 'US'),
  ...known('aah', 'ArmedGroup', "Asa'ib Ahl al-Haq"),
  ...known('kh', 'ArmedGroup', "Kata'ib Hezbollah", 'كتائب حزب الله'),
  ...known('hezbollah', 'ArmedGroup', 'Hezbollah'),
  ...known('ministry-a', 'StateBody', 'Interior Ministry'),
  ...known('ministry-b', 'StateBody', 'Interior Ministry'),
  ...known('tapes', 'Source', 'the tapes'),
]
const index = nameIndex(names)
const found = (text: string) =>
  findNames(text, index).map(({ printed, sure, maybe }) => [
    printed,
    ...[...sure, ...maybe.map(each => ({ id: `${each.id}?` }))].map(({ id }) => id),
  ])

describe('known names in a text', () => {
  it.each([
    ['a name as it is stored', 'It is Iran.', [['Iran', 'iran']]],
    ['another spelling', 'Asaib Ahl Al-Haqq spoke', [['Asaib Ahl Al-Haqq', 'aah']]],
    ['without the possessive', 'Nouri al-Maliki’s men', [['Nouri al-Maliki', 'maliki']]],
    ['with a middle name', 'Nouri Kamil al-Maliki', [['Nouri Kamil al-Maliki', 'maliki']]],
    ['within a compound', 'the pro-Iran camp', [['Iran', 'iran']]],
    ['the longest, not the name within it', 'Kataib Hizballah', [['Kataib Hizballah', 'kh']]],
    ['in Arabic letters', 'قال نوري المالكي إن', [['نوري المالكي', 'maliki']]],
    ['a description, word for word', 'They leaked the tapes', [['the tapes', 'tapes']]],
  ])('finds %s', (_what, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    ['a family name alone may be either', 'Then al-Sadr spoke', [['al-Sadr', 'sadr?', 'sadr-ja?']]],
    ['even where it is stored as a name', 'Then Al-Maliki spoke', [['Al-Maliki', 'maliki?']]],
    ['one name of two entities is ambiguous', 'the Interior Ministry', [['Interior Ministry', 'ministry-a', 'ministry-b']]],
  ])('keeps the doubt: %s', (_what, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    ['a word that only sounds alike', 'Iron is heavy'],
    ['a pronoun with an abbreviation’s letters', 'It is us, and Us'],
    ['small letters', 'interior ministry'],
    ['words that a full stop parts', 'It was Nouri. Maleki went.'],
    ['words of two paragraphs', 'Interior\nMinistry'],
  ])('does not take for a name: %s', (_what, text) => expect(found(text)).toEqual([]))

  it('gives ranges of the very text, in order, that do not overlap', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names.map(name => name.value), 'Abdulrahman', 'said', '😀', 'al', '“', '.', '\n', '’s'), {
          maxLength: 30,
        }),
        words => {
          const text = words.join(' ')
          let last = 0
          for (const { start, end, printed } of findNames(text, index)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end)).toBe(printed)
            last = end
          }
        },
      ),
    ))
})
