/** Days of the Hijri calendar, by the Umm al-Qura table that the platform has. What was sighted elsewhere may be a day off. */

const months: readonly RegExp[] = [
  /^(muharram|محرم)$/,
  /^(safar|صفر)$/,
  /^(rabi(?: al)? ?(?:awwal|i|1)|ربيع الاول)$/,
  /^(rabi(?: al)? ?(?:thani|akhir|ii|2)|ربيع (?:الثاني|الاخر))$/,
  /^(jumada(?: al)? ?(?:ula|awwal|i|1)|جمادي الاول[يه])$/,
  /^(jumada(?: al)? ?(?:thani(?:yah?)?|akhirah?|ii|2)|جمادي (?:الثاني[هي]|الاخر[هي]))$/,
  /^(rajab|رجب)$/,
  /^(sha ?ban|شعبان)$/,
  /^(ramadan|ramadhan|رمضان)$/,
  /^(shawwal|شوال)$/,
  /^(dhu(?: al)? ?qa ?dah?|zul ?qa ?dah?|ذو القعده)$/,
  /^(dhu(?: al)? ?hijjah?|zul ?hijjah?|ذو الحجه)$/,
]

const parts = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
})
const dayMs = 86_400_000

const hijriOf = (at: number): readonly [number, number, number] => {
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]))
  return [found.get('year') ?? 0, found.get('month') ?? 0, found.get('day') ?? 0]
}

/** "2022-05-30" of 29 Shawwal 1443; null for a day that the calendar has not. */
export function dayOfHijri(year: number, month: number, day: number): string | null {
  // the tabular calendar is at most two days off
  const near =
    Date.UTC(622, 6, 18) +
    (Math.floor((11 * year + 3) / 30) + 354 * (year - 1) + 30 * (month - 1) - Math.floor((month - 1) / 2) + day - 1) * dayMs
  for (const off of [0, -1, 1, -2, 2, -3, 3]) {
    const [y, m, d] = hijriOf(near + off * dayMs)
    if (y === year && m === month && d === day) return new Date(near + off * dayMs).toISOString().slice(0, 10)
  }
  return null
}

export interface Hijri {
  year: number
  month: number
  day: number | null
}

/** "29 Shawwal 1443", "Ramadan 1443 AH", "1443-10-29 AH", "29 شوال 1443 هـ"; null for what is no such date. Digits are Western, letters small. */
export function hijriAsWritten(text: string): Hijri | null {
  const marked = /(?:a\.?h\.?|h\.?|هـ|ه)\.?$/u
  const plain = text
    .replace(marked, '')
    .replace(/[-‐’'ʿʾ`]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const figures = marked.test(text)
    ? /^(?:(\d{3,4})[-/. ](\d{1,2})[-/. ](\d{1,2})|(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{3,4}))$/.exec(plain)
    : null
  if (figures) {
    const [year, month, day] = figures[1] ? [figures[1], figures[2], figures[3]] : [figures[6], figures[5], figures[4]]
    return { year: Number(year), month: Number(month), day: Number(day) }
  }
  const named = /^(?:(\d{1,2}) )?(\D+?)(?:,? (\d{1,2}))?,? (\d{3,4})$/u.exec(plain)
  const month = months.findIndex(words => words.test(named?.[2]?.trim() ?? '')) + 1
  if (!named || month === 0) return null
  const day = named[1] ?? named[3]
  return { year: Number(named[4]), month, day: day === undefined ? null : Number(day) }
}
