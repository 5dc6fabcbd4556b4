import type { QualifierType } from '../../../server/contract/ontology.ts'
import type { End } from '../../state/write-task.ts'
import { NewHere } from './new-here.tsx'
import { ChoiceRow } from './rows/choice-row.tsx'
import { DateRow } from './rows/date-row.tsx'
import { EntityRow } from './rows/entity-row.tsx'
import { TextRow } from './rows/text-row.tsx'
import type { ClaimRows } from './rows-of-claim.ts'
import { t } from './t.ts'

interface Props {
  types: Readonly<Record<string, QualifierType>>
  rows: ClaimRows
  set(change: Partial<ClaimRows>): void
}

const help: Partial<Record<QualifierType, string>> = {
  get share() {
    return t('perCent0To100')
  },
  get amount() {
    return t('currencyAndNumberEur20000')
  },
}

export function QualifierRows({ types, rows: { qualifiers }, set }: Props) {
  const change = (key: string, value: string | End | null): void => set({ qualifiers: { ...qualifiers, [key]: value ?? '' } })
  return Object.entries(types).map(([key, type]) => {
    const value = qualifiers[key] ?? ''
    const row = { name: `qualifiers/${key}`, label: wordOf(key) }
    if (type === 'entity')
      return (
        <div key={key}>
          <EntityRow {...row} value={typeof value === 'string' ? null : value} onChange={end => change(key, end)} />
          {typeof value !== 'string' && value.made && <NewHere end={value} where={row.label} change={end => change(key, end)} />}
        </div>
      )
    const text = typeof value === 'string' ? value : value.name
    if (type === 'boolean')
      return <ChoiceRow key={key} {...row} unchosen={t('notSaid')} value={text} onChange={said => change(key, said)} choices={yesOrNo} />
    if (type === 'date')
      return <DateRow key={key} {...row} help={t('asTheTextHasIt')} keepsWords={false} value={text} onChange={said => change(key, said)} />
    return <TextRow key={key} {...row} {...(help[type] && { help: help[type] })} value={text} onChange={said => change(key, said)} />
  })
}

const yesOrNo = [
  {
    id: 'true',
    get text() {
      return t('yes')
    },
  },
  {
    id: 'false',
    get text() {
      return t('no')
    },
  },
]

/** "hedgeDropped" → "Hedge dropped" */
const wordOf = (key: string): string => {
  const words = key.replaceAll('_', ' ').replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
