import { expect, test } from 'vitest'
import { dateAsWritten } from '../../server/dates/as-written.ts'

test.each([
  ['2022', '2022', '2022'],
  ['2022-07', '2022-07', '2022-07'],
  ['2022-07-20', '2022-07-20', '2022-07-20'],
  ['29 October 2019', '2019-10-29', '2019-10-29'],
  ['October 29th, 2019', '2019-10-29', '2019-10-29'],
  ['Tuesday, 29 October 2019', '2019-10-29', '2019-10-29'],
  ['on the 3rd of May 2022', '2022-05-03', '2022-05-03'],
  ['July 2022', '2022-07', '2022-07'],
  ['20/07/2022', '2022-07-20', '2022-07-20'],
  ['٢٠ تموز ٢٠٢٢', '2022-07-20', '2022-07-20'],
  ['last week of May 2022', '2022-05-25', '2022-05-31'],
  ['the first week of February 2022', '2022-02-01', '2022-02-07'],
  ['late May 2022', '2022-05-21', '2022-05-31'],
  ['mid-2019', '2019-05', '2019-08'],
  ['summer 2021', '2021-06', '2021-08'],
  ['winter 2021', '2021-12', '2022-02'],
  ['the 1990s', '1990', '1999'],
  ['before 20 July 2022', null, '2022-07-20'],
  ['since May 2021', '2021-05', null],
  ['between 3 and 5 May 2022', '2022-05-03', '2022-05-05'],
  ['from May to July 2022', '2022-05', '2022-07'],
  ['2019–2021', '2019', '2021'],
  ['2022-05-XX', '2022-05', '2022-05'],
  ['202X', '2020', '2029'],
  ['2022-05~', '2022-05', '2022-05'],
  ['2021-03/2022-04', '2021-03', '2022-04'],
  ['../2022', null, '2022'],
  ['2022-22', '2022-06', '2022-08'],
  ['29 Shawwal 1443', '2022-05-30', '2022-05-30'],
  ['Ramadan 1443 AH', '2022-04-02', '2022-05-01'],
  ['1443-10-29 AH', '2022-05-30', '2022-05-30'],
  ['٢٩ شوال ١٤٤٣ هـ', '2022-05-30', '2022-05-30'],
])('%s is understood, no more precise than it was written', (text, from, to) => {
  const { calendar: _, stretch: __, ...found } = dateAsWritten(text) ?? { calendar: null, from: 'nothing', to: 'nothing' }
  expect(found).toEqual({ from, to })
})

test.each([
  ['from May to July 2022', true],
  ['2019–2021', true],
  ['2021-03/2022-04', true],
  ['between 3 and 5 May 2022', undefined],
  ['summer 2021', undefined],
  ['../2022', undefined],
  ['2022', undefined],
])('%s tells a beginning and an end: %s', (text, stretch) => {
  expect(dateAsWritten(text)?.stretch).toBe(stretch)
})

test.each([
  '',
  'on that visit',
  'yesterday',
  'last week',
  '30 February 2022',
  '03/04/2022',
  '20 Smarch 2022',
  '31 Shawwal 1443',
  '29 October',
  '2022-13',
])('%s is no date', text => expect(dateAsWritten(text)).toBeNull())
