import type { Mapping } from '../../contract/import/mapping.ts'

type Decimal = Mapping['decimal']

/** Also converts Arabic decimal and thousands signs. */
export const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹]/gu, digit => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll('٪', '%')

/** Null where it is none. Thousands may be separated by the other sign, a space or an apostrophe. */
export function numberOf(text: string, decimal: Decimal): number | null {
  const arabic = /[٫٬]/u.test(text)
  const plain = westernDigits(text).replace(/[\s\u00a0\u202f'’_]/gu, '')
  const sign = arabic ? '.' : decimal
  const thousands = sign === '.' ? ',' : '.'
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${thousands}\\d{3})+(\\${sign}\\d+)?$`)
  const bare = new RegExp(`^[+-]?\\d*(\\${sign}\\d+)?$`)
  if (!/\d/.test(plain) || !(grouped.test(plain) || bare.test(plain))) return null
  const value = Number(plain.replaceAll(thousands, '').replace(sign, '.'))
  return Number.isFinite(value) ? value : null
}

export function shareOf(text: string, decimal: Decimal, shares: Mapping['shares']): number | null {
  const said = westernDigits(text).trim()
  const isPercent = /%|per ?cent|pct/i.test(said)
  const value = numberOf(said.replace(/%|per ?cent|pct/gi, '').trim(), decimal)
  if (value === null) return null
  const share = Number((shares === 'fraction' && !isPercent ? value * 100 : value).toPrecision(12))
  return share >= 0 && share <= 100 ? share : null
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

/** "EUR 20000". `bare`: a number without a currency. Null where it is none. */
export function amountOf(text: string, decimal: Decimal, currency: string | undefined): { amount: string } | { bare: string } | null {
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
  if (by === undefined) return null
  const value = numberOf((scale ? rest.slice(0, scale.index) : rest).trim(), decimal)
  if (value === null || value < 0) return null
  const whole = plainNumber(value * by)
  const known = code ?? currency
  return known === undefined ? { bare: whole } : { amount: `${known} ${whole}` }
}

const plainNumber = (value: number): string =>
  Number(value.toPrecision(15)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
