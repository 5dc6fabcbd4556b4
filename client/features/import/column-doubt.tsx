import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import type { Mapping, ReadingOf } from '../../../server/contract/import/mapping.ts'
import { readings } from '../../../server/contract/import/mapping.ts'
import type { Doubt } from '../../../server/contract/import/report.ts'
import { Icon } from '../../ui/icon.tsx'
import { withReading } from './mapping-changes.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

const wayWords: Readonly<Record<ReadingOf, Readonly<Record<string, () => string>>>> = {
  dates: { dmy: () => t('dayFirst'), mdy: () => t('monthFirst'), written: () => t('leftAsWritten') },
  decimal: { '.': () => t('decimalPoint'), ',': () => t('decimalComma'), written: () => t('leftAsWritten') },
  shares: { percent: () => t('ofAHundred'), fraction: () => t('ofOne'), written: () => t('leftAsWritten') },
}

/** Values that can be read two ways are told with their number, and how they are read is chosen there. */
export function ColumnDoubt({ importing, mapping, doubt }: { importing: Importing; mapping: Mapping; doubt: Doubt }) {
  const { column, about, sample, either, one, other, read } = doubt
  const words = wayWords[about]
  const [first = '', second = ''] = readings[about]
  const chosen = mapping.columns.find(each => each.column === column)?.[about] !== undefined
  return (
    <div className="import-two-ways">
      <p className="import-reason">
        {t('canBeReadTwoWays', { either, sample })}{' '}
        {one + other > 0 && t('theOthersOneWay', { one, other, first: words[first]?.() ?? '', second: words[second]?.() ?? '' })}
      </p>
      <Select
        className="import-part"
        aria-label={t('howIsItRead', { column })}
        selectedKey={read}
        onSelectionChange={key => importing.setMapping(withReading(mapping, column, about, String(key)))}
      >
        <Button className="import-part-button" data-guess={!chosen || undefined}>
          <SelectValue />
          <Icon name="chevron" size={12} />
        </Button>
        <Popover className="menu write-popover">
          <ListBox className="write-list">
            {readings[about].map(each => (
              <ListBoxItem key={each} className="write-item" id={each} textValue={words[each]?.() ?? each}>
                {words[each]?.() ?? each}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </div>
  )
}
