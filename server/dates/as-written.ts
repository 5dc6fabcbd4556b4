/** Dates as people write them. What is imprecise stays so: a month is a month, a week its days, "before" has no beginning. Nothing is completed from today. */
import { partialDate } from '../contract/files/partial-date.ts'
import { dayOfHijri, hijriAsWritten } from './hijri.ts'
import { monthOf } from './months.ts'

export interface AsWritten {
  /** Partial dates, "2022-07-20", "2022-07" or "2022"; null: open. */
  from: string | null
  to: string | null
  calendar: 'gregorian' | 'hijri'
  /** Two dates were written, one when it began and one when it ended: "2019 to 2021"; not "between 2019 and 2021", and not "spring 2020". */
  stretch?: true
}

const two = (part: number | string): string => String(part).padStart(2, '0')
const span = (from: string | null, to: string | null, calendar: AsWritten['calendar'] = 'gregorian'): AsWritten => ({ from, to, calendar })
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Null for what is no date, and for a day that no calendar has. */
export function dateAsWritten(text: string): AsWritten | null {
  const plain = text
    .replace(/[٠-٩]/gu, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, digit => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[أإآ]/gu, 'ا')
    .toLowerCase()
    .replace(/[\u200e\u200f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:on|in|since the year|the year) /, '')
    .replace(/[.,،;]$/u, '')
  if (plain === '') return null
  return edtf(plain) ?? partOfYear(plain) ?? bounded(plain) ?? between(plain) ?? single(plain)
}

/** Year, month and day in figures with EDTF's marks: 2022-05-XX, 202X, 2022-05?, 2022/2023, ../2022, 2022-21 (spring). */
function edtf(text: string): AsWritten | null {
  const [from, to, more] = text.includes('/') ? text.split('/') : [text, text]
  if (from === undefined || to === undefined || more !== undefined) return null
  const open = (part: string): boolean => part === '' || part === '..'
  if (open(from) && open(to)) return null
  const [first, last] = [open(from) ? null : edtfPart(from), open(to) ? null : edtfPart(to)]
  if ((first === null && !open(from)) || (last === null && !open(to))) return null
  return { ...span(first?.from ?? null, last?.to ?? null), ...(text.includes('/') && first && last && { stretch: true as const }) }
}

const seasons: Readonly<Record<string, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 2] }

function edtfPart(text: string): AsWritten | null {
  const part = text.replace(/[?~%]$/, '')
  const decade = /^(\d{2})(\d|x)x$/.exec(part)
  if (decade) {
    const [, century, tens] = decade
    return tens === 'x' ? span(`${century}00`, `${century}99`) : span(`${century}${tens}0`, `${century}${tens}9`)
  }
  const found = /^(\d{4})(?:-(\d\d|xx)(?:-(\d\d|xx))?)?$/.exec(part)
  if (!found) return null
  const [, year = '', month, day] = found
  const season = month === undefined ? undefined : seasons[month]
  if (season && day === undefined)
    return span(`${year}-${two(season[0])}`, `${season[1] < season[0] ? Number(year) + 1 : year}-${two(season[1])}`)
  const known = [year, ...(month === undefined || month === 'xx' ? [] : [month, ...(day === undefined || day === 'xx' ? [] : [day])])].join(
    '-',
  )
  return real(known) ? span(known, known) : null
}

/** "before 20 July 2022", "until May 2022", "after 2019", "since May 2021". */
function bounded(text: string): AsWritten | null {
  const found = /^(before|until|till|up to|by|not later than|after|from|since|not before|قبل|حتي|بعد|منذ) (.+?)(?: on| onwards)?$/u.exec(
    text,
  )
  const date = found && single(found[2] ?? '')
  if (!found || !date) return null
  return ['after', 'from', 'since', 'not before', 'بعد', 'منذ'].includes(found[1] ?? '')
    ? span(date.from, null, date.calendar)
    : span(null, date.to, date.calendar)
}

/** "from May to July 2022", "between 3 and 5 May 2022", "2019–2021", "3–5 May 2022". */
function between(text: string): AsWritten | null {
  const found = /^(?:from |between )?(.+?) ?(?:–|—| - | to | until | and |(?<=\d)-(?=\d{4}$)|(?<=^\d{1,2})-(?=\d{1,2} )) ?(.+)$/u.exec(text)
  if (!found) return null
  const [, first = '', second = ''] = found
  const to = single(second)
  if (!to) return null
  const whole = single(first)
  // "3 – 5 May 2022", "May – July 2022": the end says month and year for both
  const [, month, year] = /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:(\D+?) )?(\d{4})$/u.exec(second) ?? []
  const from =
    whole ??
    (year === undefined ? null : (single(`${first} ${year}`) ?? (month === undefined ? null : single(`${first} ${month} ${year}`))))
  if (!from?.from || !to.to || from.from.slice(0, to.to.length) > to.to) return null
  return { ...span(from.from, to.to, to.calendar), ...(!/^between | and /.test(text) && { stretch: true as const }) }
}

/** "Q2 2021", "2021-Q2", "second quarter of 2021", "H1 2021". */
function partOfYear(text: string): AsWritten | null {
  const found =
    /^(?<sort>[qh])(?<n>[1-4])[ /-]?(?:of )?(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})[ /-]?(?<sort>[qh])(?<n>[1-4])$/.exec(text) ??
    /^(?:the )?(?<n>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (?<sort>q)uarter(?: of)? (?<year>\d{4})$/.exec(text)
  const { sort, n = '', year } = found?.groups ?? {}
  const which = n === 'last' ? 4 : ordinals.indexOf(n) === -1 ? Number(n[0]) : ordinals.indexOf(n) + 1
  if (!found || (sort === 'h' && which > 2)) return null
  const length = sort === 'h' ? 6 : 3
  return span(`${year}-${two((which - 1) * length + 1)}`, `${year}-${two(which * length)}`)
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

function single(text: string): AsWritten | null {
  const plain = text.replace(/^(?:the|about|around|circa|c\.|ca\.|some time in|sometime in|at) /, '').replace(/^the /, '')
  const hijri = hijriAsWritten(plain)
  if (hijri) return ofHijri(hijri)
  const part =
    /^(first|second|third|fourth|fifth|last|early|mid|middle|late|beginning|start|end|first half|second half)(?:-| )(?:(week|days?|half) )?(?:of |in )?(.+)$/.exec(
      plain,
    )
  if (part) return partOf(part[1] ?? '', part[2], part[3] ?? '')
  const season = /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})$/.exec(plain)
  if (season) return edtfPart(`${season[2]}-${{ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[season[1] as 'spring']}`)
  const decade = /^(\d{3})0s$/.exec(plain)
  if (decade) return span(`${decade[1]}0`, `${decade[1]}9`)
  const day = oneDay(plain)
  return day !== null && real(day) ? span(day, day) : null
}

function ofHijri({ year, month, day }: { year: number; month: number; day: number | null }): AsWritten | null {
  const first = dayOfHijri(year, month, day ?? 1)
  const last = day === null ? (dayOfHijri(year, month, 30) ?? dayOfHijri(year, month, 29)) : first
  return first && last ? span(first, last, 'hijri') : null
}

function partOf(which: string, unit: string | undefined, of: string): AsWritten | null {
  const whole = single(of)
  if (!whole?.from || whole.from !== whole.to) return null
  const [year = 0, month] = whole.from.split('-').map(Number)
  if (whole.from.length === 4) {
    const months = {
      early: [1, 4],
      beginning: [1, 4],
      start: [1, 4],
      mid: [5, 8],
      middle: [5, 8],
      late: [9, 12],
      end: [9, 12],
      first: [1, 6],
      'first half': [1, 6],
      second: [7, 12],
      'second half': [7, 12],
    }[which]
    if (!months || unit === 'week' || unit?.startsWith('day')) return null
    return span(`${whole.from}-${two(months[0]!)}`, `${whole.from}-${two(months[1]!)}`)
  }
  if (whole.from.length !== 7 || month === undefined) return null
  const last = lastOf(year, month)
  const days = (from: number, to: number): AsWritten => span(`${whole.from}-${two(from)}`, `${whole.from}-${two(Math.min(to, last))}`)
  if (unit === 'week') {
    const n = which === 'last' ? -1 : ordinals.indexOf(which)
    if (which === 'last') return days(last - 6, last)
    return n < 0 || n * 7 + 1 > last ? null : days(n * 7 + 1, n * 7 + 7)
  }
  const thirds: Readonly<Record<string, readonly [number, number]>> = {
    ...{ early: [1, 10], beginning: [1, 10], start: [1, 10], mid: [11, 20], middle: [11, 20], late: [21, last], end: [21, last] },
    ...{ 'first half': [1, 15], 'second half': [16, last] },
  }
  const found = unit === 'half' ? thirds[`${which} half`] : thirds[which]
  if (unit?.startsWith('day')) return which === 'last' ? days(last - 6, last) : which === 'first' ? days(1, 7) : null
  return found ? days(found[0], found[1]) : null
}

/** "29 October 2019", "October 29th, 2019", "Tuesday 29 October 2019", "20/07/2022", "July 2022", "2022". */
function oneDay(text: string): string | null {
  if (partialDate.test(text)) return text
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d\d.*)?$/.exec(text)
  if (yearFirst) return `${yearFirst[1]}-${two(yearFirst[2]!)}-${two(yearFirst[3]!)}`
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (dayFirst) {
    const [day, month] = [Number(dayFirst[1]), Number(dayFirst[2])]
    // 03/04/2022 is two days, and neither is guessed
    if (day <= 12 && month <= 12 && day !== month) return null
    return month > 12 ? `${dayFirst[3]}-${two(day)}-${two(month)}` : `${dayFirst[3]}-${two(month)}-${two(day)}`
  }
  const words = text
    .replace(/[,.،]/gu, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/\s+/)
    .filter(word => word !== '' && word !== 'of' && word !== 'the' && !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word))
  const years = words.filter(word => /^\d{4}$/.test(word))
  const days = words.filter(word => /^\d{1,2}$/.test(word))
  const month = monthOf(words.filter(word => !/^\d+$/.test(word)).join(' '))
  if (month === null || years.length !== 1 || days.length > 1 || words.some(word => /^\d{3}$|^\d{5,}$/.test(word))) return null
  return days.length === 0 ? `${years[0]}-${two(month)}` : `${years[0]}-${two(month)}-${two(days[0]!)}`
}

/** 2022-02-30 is not in the calendar. */
function real(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month)
}
