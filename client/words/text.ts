import type { Entity } from '../../server/contract/graph.ts'
import { pageLanguage } from './catalogue/words-of.ts'
import { t } from './t.ts'

/** 1340 → "1,340". */
export const number = (n: number): string => new Intl.NumberFormat(pageLanguage()).format(n)

/** count(2, 'claim') → "2 claims". */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`

/** "2022-07-20" → "20 Jul 2022", as far as it is known; "no date" where it is not. */
export function date(value: string | null | undefined): string {
  if (!value) return t('noDate')
  const [year, month, day] = value.split('-')
  return month ? t('dayMonthYear', { day: day ? Number(day) : '', hasDay: Boolean(day), month: Number(month), year }) : (year ?? value)
}

export const dateBasis = (basis: string | null): string | null => basis?.replace(/^known from /, '') ?? null

/** "¶2"; paragraph 0 is the title. */
export const paragraphWords = (paragraph: number): string => (paragraph === 0 ? t('titleParagraph') : `¶${paragraph}`)

/** "p. 3, ¶12": where a text tells its pages, these are what a reader turns to. */
export const placeWords = ({ page, paragraph }: { page?: number | undefined; paragraph: number }): string =>
  page === undefined ? paragraphWords(paragraph) : t('onPage', { page, paragraph: paragraphWords(paragraph) })

/** "from 2022 to 2023", "in 2022"; null where nothing is known. */
export function held(from: string | null, to: string | null): string | null {
  if (from && to)
    return from === to ? t('onFrom', { isDay: from.length > 7, from: date(from) }) : t('fromTo', { from: date(from), to: date(to) })
  if (from) return t('fromFrom', { from: date(from) })
  return to ? t('untilTo', { to: date(to) }) : null
}

/** Only http and https are safe to follow. Anything else is shown as text. */
export function safeUrl(url: string | null): string | null {
  if (!url) return null
  try {
    const { protocol } = new URL(url)
    return protocol === 'http:' || protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

export const arabicName = (entity: Pick<Entity, 'names'>): { value: string; lang: string } | null => {
  const name =
    entity.names.find(candidate => candidate.script === 'Arab' && candidate.lang === 'ar') ??
    entity.names.find(candidate => candidate.script === 'Arab')
  return name ? { value: name.value, lang: name.lang ?? 'ar' } : null
}

/** "ar" → "Arabic". */
export function language(code: string | null): string {
  if (!code) return t('languageUnknown')
  try {
    return new Intl.DisplayNames(pageLanguage(), { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** Tags a name in Latin letters as such, so that it is not set in an Arabic font. */
export const langTag = (value: string, lang: string | null): string | undefined =>
  lang === null ? undefined : /\p{Script=Arabic}/u.test(value) || !/^(ar|fa|ku)/.test(lang) ? lang : `${lang}-Latn`
