import { dateAsWritten } from '../../../../server/dates/as-written.ts'
import { date as shown } from '../../../words/text.ts'
import { t } from '../t.ts'
import { type Row, TextRow } from './text-row.tsx'

interface Props extends Row {
  value: string
  onChange(value: string): void
  keepsWords: boolean
}

/** A date as people write it; what is understood stands below it. */
export function DateRow({ value, keepsWords, ...row }: Props) {
  return <TextRow {...row} value={value} help={value.trim() === '' ? (row.help ?? '') : understood(value, keepsWords)} />
}

export function understood(written: string, keepsWords: boolean): string {
  const found = dateAsWritten(written)
  if (!found) return keepsWords ? t('keptAsWritten') : t('notUnderstoodAsADate')
  const { from, to, calendar } = found
  const hijri = calendar === 'hijri'
  if (from === null) return t('untilDate', { to: shown(to) })
  if (to === null) return t('sinceDate', { from: shown(from) })
  return from === to ? t('understoodDay', { day: shown(from), hijri }) : t('understoodSpan', { from: shown(from), to: shown(to), hijri })
}
