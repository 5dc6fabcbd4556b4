type Sign = '.' | ','
export type Decimal = Sign | 'written'
export type ShareScale = 'percent' | 'fraction' | 'written'

/** Also converts Arabic decimal and thousands signs. */
export const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹]/gu, digit => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll('٪', '%')

/** Null where it is none. Thousands may be separated by the other sign, a space or an apostrophe. */
export function numberOf(text: string, decimal: Sign): number | null {
  const arabic = /[٫٬]/u.test(text)
  const plain = westernDigits(text).replace(/[\s\u00a0\u202f'’_]/gu, '')
  const sign = arabic ? '.' : decimal
  const thousands = sign === '.' ? ',' : '.'
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${thousands}\\d{3})+(\\${sign}\\d+)?$`)
  const bare = new RegExp(`^[+-]?\\d*(\\${sign}\\d+)?$`)
  if (!/\d/.test(plain) || !(grouped.test(plain) || bare.test(plain))) return null
  const value = Number(plain.replaceAll(thousands, '').replace(sign, '.'))
  return Number.isFinite(value) ? value : null
}

/** By both signs, where both make a number of it that `fits`: "1.234" is one and a bit, or a thousand. */
function readings(text: string, fits: (value: number) => boolean): Partial<Record<Sign, number>> {
  const [point, comma] = (['.', ','] as const).map(sign => numberOf(text, sign))
  return {
    ...(point != null && fits(point) && { '.': point }),
    ...(comma != null && fits(comma) && { ',': comma }),
  }
}

/** What can be read in one way only is read in that way, whatever the others are. */
function oneOf(found: Partial<Record<Sign, number>>, decimal: Decimal): number | 'either' | null {
  const { '.': point, ',': comma } = found
  if (point === undefined || comma === undefined || point === comma) return point ?? comma ?? null
  return decimal === 'written' ? 'either' : (found[decimal] ?? null)
}

const percent = /%|per ?cent|pct/i
export const bareShare = (said: string): string => said.replace(new RegExp(percent, 'gi'), '').trim()
const inHundred = (value: number): boolean => value >= 0 && value <= 100

/** 'either': it can be read two ways, and is not. A number over 1 is of a hundred. */
export function shareOf(text: string, decimal: Decimal, shares: ShareScale): number | 'either' | null {
  const said = westernDigits(text).trim()
  const value = oneOf(readings(bareShare(said), inHundred), decimal)
  if (typeof value !== 'number') return value
  const mayBePart = !percent.test(said) && value > 0 && value <= 1
  if (mayBePart && shares === 'written') return 'either'
  return Number((mayBePart && shares === 'fraction' ? value * 100 : value).toPrecision(12))
}

/** 'part': a bare number up to 1, which may be of a hundred or of one. Null where it is no share. */
export function waysOfShare(text: string): 'part' | 'percent' | null {
  const value = shareOf(text, '.', 'written')
  return value === null || value === 0 ? null : value === 'either' ? 'part' : 'percent'
}

/** Null where it is no number, or the same both ways. */
export function waysOfNumber(text: string): Sign | 'either' | null {
  const { '.': point, ',': comma } = readings(textOfAmount(text)?.number ?? '', () => true)
  if (point === comma) return null
  return point === undefined ? ',' : comma === undefined ? '.' : 'either'
}

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₽': 'RUB', '₺': 'TRY', '₹': 'INR', 'د.ع': 'IQD' }
const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  الف: 1e3,
  مليون: 1e6,
  مليار: 1e9,
}

function textOfAmount(text: string): { number: string; by: number; code: string | undefined } | null {
  let rest = westernDigits(text).trim()
  let code: string | undefined
  const named = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(rest)
  if (named) {
    code = named[0]
    rest = rest.replace(named[0], '')
  } else
    for (const [sign, means] of Object.entries(signs))
      if (rest.includes(sign)) {
        code = means
        rest = rest.replace(sign, '')
        break
      }
  const scale = /(?<=\d)\s*(\p{L}+)\.?\s*$/u.exec(rest)
  const by = scale ? scales[scale[1]?.toLowerCase() ?? ''] : 1
  return by === undefined ? null : { number: (scale ? rest.slice(0, scale.index) : rest).trim(), by, code }
}

/** "EUR 20000". `bare`: a number without a currency. 'either': it can be read two ways, and is not. Null where it is none. */
export function amountOf(
  text: string,
  decimal: Decimal,
  currency: string | undefined,
): { amount: string } | { bare: string } | 'either' | null {
  const read = textOfAmount(text)
  const value =
    read &&
    oneOf(
      readings(read.number, number => number >= 0),
      decimal,
    )
  if (typeof value !== 'number') return value
  const whole = plainNumber(value * read!.by)
  const known = read!.code ?? currency
  return known === undefined ? { bare: whole } : { amount: `${known} ${whole}` }
}

const plainNumber = (value: number): string =>
  Number(value.toPrecision(15)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
