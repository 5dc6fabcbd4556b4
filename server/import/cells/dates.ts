import { partialDate } from '../../contract/files/partial-date.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import { monthOf } from '../../dates/months.ts'
import { realDate } from '../../record/known.ts'
import { westernDigits } from './numbers.ts'

/** "2022-07-20", "2022-07" or "2022"; a span where there are two. Null where it is no date. */
export function dateOf(text: string, order: Mapping['dates']): { from: string; to: string } | null {
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

function single(text: string, order: Mapping['dates']): string | null {
  if (partialDate.test(text)) return text
  const instant = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text)
  if (instant) return `${instant[1]}-${two(instant[2]!)}-${two(instant[3]!)}`
  const yearMonth = /^(\d{4})[/.](\d{1,2})$/.exec(text)
  if (yearMonth) return `${yearMonth[1]}-${two(yearMonth[2]!)}`
  const monthYear = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (monthYear) return `${monthYear[2]}-${two(monthYear[1]!)}`
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d{1,2}:\d\d.*)?$/.exec(text)
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])]
    const [day, month] = (order === 'mdy' && first <= 12) || second > 12 ? [second, first] : [first, second]
    return `${figures[3]}-${two(month)}-${two(day)}`
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

export function orderOf(values: Iterable<string>): { order: Mapping['dates']; because: string } | null {
  for (const value of values) {
    const found = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}$/.exec(westernDigits(value.trim()))
    if (!found) continue
    if (Number(found[1]) > 12) return { order: 'dmy', because: value }
    if (Number(found[2]) > 12) return { order: 'mdy', because: value }
  }
  return null
}
