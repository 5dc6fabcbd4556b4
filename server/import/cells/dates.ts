import { partialDate } from '../../contract/files/partial-date.ts'
import { monthOf } from '../../dates/months.ts'
import { realDate } from '../../record/known.ts'
import { westernDigits } from './numbers.ts'

export type DateOrder = 'dmy' | 'mdy' | 'written'

/** "2022-07-20", "2022-07" or "2022"; a span where there are two. Of what can be read two ways the year, where no order is known. Null where it is no date. */
export function dateOf(text: string, order: DateOrder): { from: string; to: string } | null {
  const plain = westernDigits(text).replace(/[أإآ]/gu, 'ا').trim()
  const span =
    /^(\d{4}(?:-\d\d(?:-\d\d)?)?)\s*(?:\/|\.\.|–|—|to|until| - )\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)$/u.exec(plain) ??
    /^(\d{4})-(\d{4})$/.exec(plain)
  if (span?.[1] && span[2])
    return real(span[1]) && real(span[2]) && span[1].slice(0, 4) <= span[2].slice(0, 4) ? { from: span[1], to: span[2] } : null
  const one = single(plain, order)
  return one !== null && real(one) ? { from: one, to: one } : null
}

const real = (date: string): boolean => partialDate.test(date) && realDate(date)
const two = (part: string | number): string => String(part).padStart(2, '0')

const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d{1,2}:\d\d.*)?$/

function single(text: string, order: DateOrder): string | null {
  if (partialDate.test(text)) return text
  const instant = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text)
  if (instant) return `${instant[1]}-${two(instant[2]!)}-${two(instant[3]!)}`
  const yearMonth = /^(\d{4})[/.](\d{1,2})$/.exec(text)
  if (yearMonth) return `${yearMonth[1]}-${two(yearMonth[2]!)}`
  const monthYear = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (monthYear) return `${monthYear[2]}-${two(monthYear[1]!)}`
  const found = figures.exec(text)
  if (found) {
    if (order === 'written' && waysOfDate(text) === 'either') return found[3] ?? null
    const [first, second] = [Number(found[1]), Number(found[2])]
    const [day, month] = (order === 'mdy' && first <= 12) || second > 12 ? [second, first] : [first, second]
    return `${found[3]}-${two(month)}-${two(day)}`
  }
  return inWords(text)
}

function inWords(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/[,.،]/gu, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/\s+/)
    .filter(word => word !== '' && word !== 'of')
  const year = words.find(word => /^\d{4}$/.test(word))
  const day = words.find(word => /^\d{1,2}$/.test(word))
  const month = monthOf(words.filter(word => !/^\d+$/.test(word)).join(' '))
  if (year === undefined || month === null || words.length > 4) return null
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** Null where it is no such date; else whether it can be read with the day first, with the month first, or both. */
export function waysOfDate(text: string): 'dmy' | 'mdy' | 'either' | null {
  const found = figures.exec(westernDigits(text.trim()))
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12) return second > 12 ? null : 'dmy'
  if (second > 12) return 'mdy'
  // the fourth of the fourth is the same both ways
  return first === second ? null : 'either'
}
