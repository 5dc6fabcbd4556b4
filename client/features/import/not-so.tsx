import { Checkbox } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import { t } from './t.ts'

export const NotSo = ({ value, negative, onChange }: { value: string; negative: boolean; onChange(negative: boolean): void }) => (
  <Checkbox className="check import-not-so" aria-label={t('valueSaysThatItIsNotSo', { value })} isSelected={negative} onChange={onChange}>
    <span className="box">{negative && <Icon name="check" size={10} />}</span>
    <span>{t('saysThatItIsNotSo')}</span>
  </Checkbox>
)
