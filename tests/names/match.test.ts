/** Pairs beyond the 38, written apart from the code: what a reader of Iraqi and Iranian news meets. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, nameKeys } from '../../server/names/keys.ts'
import { matchNames } from '../../server/names/match.ts'
import { whole } from '../evidence/seed-ledger.ts'

const one = `Hassan Nasrallah · حسن نصر الله
Mustafa al-Kadhimi · مصطفى الكاظمي
Mustafa Al-Kazemi · Mustafa al-Kadhimi
Haider al-Abadi · حيدر العبادي
Hayder Abadi · Haidar al-Ebadi
Adil Abdul-Mahdi · عادل عبد المهدي
Adel Abdul Mahdi · Adil Abd al-Mahdi
Barham Salih · برهم صالح
Faleh Fayad · Falih al-Fayyadh
Falih al-Fayyadh · فالح الفياض
Abu Mahdi al-Muhandis · أبو مهدي المهندس
Qasem Soleimani · Qassim Suleimani
Qasem Soleimani · قاسم سليمانی
Ali Khamenei · علی خامنه‌ای
Ammar al-Hakim · عمار الحكيم
Masrour Barzani · مسرور بارزانی
Mohammed Shia al-Sudani · محمد شياع السوداني
Hadi al-Amiri · هادي العامري
Abdulrahman al-Rashid · عبد الرحمن الراشد
Abdullah Ahmed · عبد الله أحمد
Khaled Obaidi · Khalid al-Obeidi
Salim al-Jabouri · سليم الجبوري
Ahmed Chalabi · أحمد الجلبي
Usama Nujayfi · Osama al-Nujaifi
Ibrahim al-Jaafari · إبراهيم الجعفري
Iyad Allawi · Ayad Allawi
Fuad Masum · فؤاد معصوم
Sa'id Jalili · سعید جلیلی
Sheikh Qais al-Khazali · قيس الخزعلي`
const maybe = `Mohammed Baqir al-Sadr · Mohammed Sadiq al-Sadr
Nouri Malik · Nouri al-Maliki
Omar Ali · Ammar Ali
Jamal Ali · Jamil Ali
Nasir Ali · Nasr Ali
Rashid Ali · Rashad Ali
حسن روحاني · حسين روحاني
Q. Khazali · Qais al-Khazali`
const two = `Hassan Nasrallah · Hussein Nasrallah
Ammar al-Hakim · Abdul Aziz al-Hakim
Bafel Talabani · Qubad Talabani
Atheel al-Nujaifi · Osama al-Nujaifi
Ali Allawi · Ayad Allawi
Hamid Karimi · Ahmad Karimi
Karim Ali · Akram Ali
Majid Ali · Amjad Ali
Tahir Ahmed · Tariq Ahmed
Munir Ali · Amin Ali
Muqtada al-Sadr · Muqtada al-Badri`
const rows = (text: string) => text.split('\n').map(line => line.split(' · '))

describe('people', () => {
  test.each(rows(one))('%s is %s', (a = '', b = '') => {
    expect(matchNames(a, b, 'person')).toBe('match')
  })
  test.each(rows(maybe))('%s may be %s', (a = '', b = '') => {
    expect(matchNames(a, b, 'person')).toBe('review')
  })
  test.each(rows(two))('%s is not %s', (a = '', b = '') => {
    expect(matchNames(a, b, 'person')).toBe('no-match')
  })
})

test('a typo is no match, however small', () => {
  expect(matchNames('Nouri al-Maliki', 'Nouri al-Malihi', 'person')).toBe('no-match')
  expect(matchNames('Quds Force', 'Qud Force', 'other')).toBe('no-match')
})

test('nothing is no name', () => {
  for (const empty of ['', ' ', '😀', '\u202e', "'", '...']) {
    expect(matchNames(empty, empty, 'person')).toBe('no-match')
    expect(nameKeys(empty)).toEqual({ folded: '', key: '', skeleton: '' })
  }
})

test('keys are equal over scripts, articles, marks and invisible signs', () => {
  expect(nameKeys('Muqtadā aṣ-Ṣadr')).toEqual({ folded: 'muqtada sadr', key: 'mktdsdr', skeleton: 'mktd sdr' })
  expect(nameKeys('\u2067مُقْتَدى\u2069 الـــصدر').skeleton).toBe('mktd sdr')
  expect(nameKeys("Kata'ib Hezbollah").key).toBe(nameKeys('كتائب حزب الله').key)
  expect(nameKeys('Asa’ib Ahl Al-Haq').skeleton).toBe(nameKeys('عصائب أهل الحق').skeleton)
})

test('the comparison can be shown', () => {
  expect(explain('moktada sader', 'مقتدى الصدر')).toBe('moktada sader = m·k·t·d s·d·r = مقتدى الصدر')
})

test('any text has keys, and is judged alike in both directions', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^[a-z' -]{0,20}$/),
    fc.stringMatching(/^[\u0621-\u064a\u200c ]{0,20}$/),
  )
  fc.assert(
    fc.property(name, name, fc.constantFrom('person', 'other'), (a, b, kind) => {
      expect(nameKeys(a).key).toBe(nameKeys(a).skeleton.replaceAll(' ', ''))
      expect(matchNames(a, b, kind)).toBe(matchNames(b, a, kind))
    }),
    { numRuns: 500 },
  )
})

test('no two entities of the seed have names that match, over 45,000 pairs of names', () => {
  const entities = [...whole.entities.values()].map(({ id, kind, name, names }) => ({
    id,
    kind,
    values: [...new Set([name, ...names.map(({ value }) => value)])],
  }))
  const matches = entities.flatMap((one, i) =>
    entities.slice(i + 1).flatMap(other => {
      const kind = one.kind === 'Person' && other.kind === 'Person' ? 'person' : 'other'
      return one.values.flatMap(a =>
        other.values.filter(b => matchNames(a, b, kind) === 'match').map(b => `${a} (${one.id}) = ${b} (${other.id})`),
      )
    }),
  )
  expect(matches).toEqual([])
}, 90_000)
