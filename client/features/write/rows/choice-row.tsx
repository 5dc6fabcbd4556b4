import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import { Icon } from '../../../ui/icon.tsx'
import { t } from '../t.ts'
import type { Row } from './text-row.tsx'

export interface Choice {
  id: string
  text: string
  more?: string
}

interface Props extends Row {
  value: string
  onChange(value: string): void
  choices: readonly Choice[]
  unchosen?: string
}

/** '' means none. */
export function ChoiceRow({ name, label, help, value, onChange, choices, unchosen = t('chooseOne') }: Props) {
  return (
    <Select
      className="field"
      name={name}
      placeholder={unchosen}
      selectedKey={value === '' ? null : value}
      onSelectionChange={chosen => onChange(chosen === null ? '' : String(chosen))}
    >
      <Label>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error" />
      <Popover className="menu write-popover">
        <ListBox className="write-list" items={choices}>
          {choice => (
            <ListBoxItem className="write-item" id={choice.id} textValue={choice.text}>
              <span>{choice.text}</span>
              {choice.more && (
                <span slot="description" className="write-more muted">
                  {choice.more}
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
