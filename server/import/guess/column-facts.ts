import { dateAsWritten } from '../../dates/as-written.ts'
import type { Table } from '../../tables/table.ts'
import { dateOf } from '../cells/dates.ts'
import { numberOf, westernDigits } from '../cells/numbers.ts'

export interface ColumnFacts {
  id: string
  at: number
  filled: number
  distinct: number
  urls: number
  dates: number
  numbers: number
  percents: number
  names: number
  long: number
  values: string[]
}

/** Enough to tell, without walking a hundred thousand rows per column. */
const looked = 3000
const read = 2000

export function columnFacts({ columns, rows }: Table): ColumnFacts[] {
  const some = rows.length > looked ? rows.filter((_, i) => i % Math.ceil(rows.length / looked) === 0) : rows
  return columns.map((id, at) => {
    const values = some.map(({ cells }) => (cells[at] ?? '').slice(0, read)).filter(cell => cell !== '')
    const share = (is: (value: string) => boolean) => (values.length === 0 ? 0 : values.filter(is).length / values.length)
    return {
      id,
      at,
      filled: values.length,
      distinct: new Set(values).size,
      urls: share(isUrl),
      dates: share(value => dateOf(value, 'dmy') !== null || dateAsWritten(value) !== null),
      numbers: share(isNumber),
      percents: share(value => /%\s*$/.test(westernDigits(value))),
      names: share(isName),
      long: share(value => value.split(/\s+/).length > 12),
      values,
    }
  })
}

export const isUrl = (value: string): boolean => /^(https?:\/\/|www\.)\S+$/i.test(value)

const isNumber = (value: string): boolean => {
  const bare = westernDigits(value).replace(/%$/, '').trimEnd()
  return numberOf(bare, '.') !== null || numberOf(bare, ',') !== null
}

const isName = (value: string): boolean =>
  value.length <= 100 && /\p{L}{2}/u.test(value) && !isUrl(value) && value.split(/\s+/).length <= 10 && /^[\p{Lu}\p{Lo}"'“(]/u.test(value)
