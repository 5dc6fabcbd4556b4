import { type ReactNode, useRef } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, Popover, Text } from 'react-aria-components'
import { Icon } from '../../../ui/icon.tsx'
import { SuggestedItem, type Suggestion } from '../../../ui/suggested-item.tsx'
import { t } from '../t.ts'
import type { Row } from './text-row.tsx'

interface Props extends Row {
  text: string
  onText(text: string): void
  chosen: string | null
  choices: readonly Suggestion[]
  choose(id: string): void
  settle(how: 'enter' | 'leave'): void
  empty?: ReactNode
  wrong?: string | null
  placeholder?: string
  lists?: boolean
  className?: string
  autoFocus?: boolean
}

/** Letters with suggestions below. Escape closes the suggestions and keeps the letters; nothing chosen is taken back by leaving. */
export function SuggestRow(props: Props) {
  const {
    name,
    label,
    help,
    text,
    onText,
    chosen,
    choices,
    choose,
    settle,
    empty,
    wrong,
    placeholder,
    lists,
    className = '',
    autoFocus = false,
  } = props
  const typed = useRef(false)
  const settled = (how: 'enter' | 'leave'): void => {
    if (!typed.current || text.trim() === '') return
    typed.current = false
    settle(how)
  }
  return (
    <ComboBox
      className={`field ${className}`}
      name={name}
      {...(wrong && { isInvalid: true })}
      formValue="key"
      items={choices}
      inputValue={text}
      onInputChange={onText}
      selectedKey={chosen}
      onSelectionChange={key => {
        if (key === null) return
        typed.current = false
        choose(String(key))
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection={empty !== undefined}
      allowsCustomValue
      autoFocus={autoFocus}
      onBlur={() => settled('leave')}
    >
      <Label>{label}</Label>
      <div className="suggest-input">
        <Input
          className="input"
          dir="auto"
          autoComplete="off"
          placeholder={placeholder ?? ''}
          onInput={() => {
            typed.current = true
          }}
          onKeyDownCapture={event => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            // letters that are no choice yet must not send the form
            if (!typed.current || event.currentTarget.getAttribute('aria-activedescendant')) return
            event.preventDefault()
            settled('enter')
          }}
        />
        {lists && (
          <Button className="suggest-all">
            <Icon name="chevron" />
          </Button>
        )}
      </div>
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{wrong}</FieldError>
      <Popover className="menu write-popover">
        <ListBox<Suggestion>
          className="write-list"
          aria-label={t('suggestionsFor', { label })}
          {...(empty !== undefined && { renderEmptyState: () => empty })}
        >
          {SuggestedItem}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
