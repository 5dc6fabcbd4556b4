import { useEffect, useState } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { call } from '../../session/api.ts'
import { useWords } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Rich } from '../../ui/rich.tsx'
import { t } from './t.ts'
import type { Row } from './text-row.tsx'
import { type Found, useFound } from './use-found.ts'

interface Props extends Row {
  value: End | null
  onChange(end: End | null): void
  wrong?: string | null
  /** Adds somebody who is not found: writes the entity and returns it, or throws why not. */
  makes?: { kind: string; words(name: string): string; make(name: string): Promise<End> }
}

const newId = ' new'

export function EntityRow({ name, label, help, value, onChange, wrong, makes }: Props) {
  const { vocabulary } = useWords()
  const [text, setText] = useState(value?.name ?? '')
  const { found, sought } = useFound(text, value)
  useEffect(() => {
    if (value) setText(value.name)
  }, [value])
  const [refused, setRefused] = useState<string | null>(null)
  const typed = text.trim()
  const offered: Found[] =
    makes && sought !== '' && sought === typed && !found.some(each => each.name === typed)
      ? [...found, { id: newId, name: makes.words(typed), kind: makes.kind, kinds: [makes.kind] }]
      : found
  const add = async (): Promise<void> => {
    setRefused(null)
    try {
      const made = await makes?.make(typed)
      if (made) onChange(made)
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  const choose = async (id: string): Promise<void> => {
    if (id === newId) return add()
    const hit = found.find(each => each.id === id)
    if (!hit || id === value?.id) return
    // together with the choice, or the list would open again for these letters
    setText(hit.name)
    onChange({ id, name: hit.name, kinds: hit.kinds })
    // a hit has only its kind; which predicates fit depends on all its labels
    const card = await call('entity', { params: { id } }).catch(() => null)
    if (card) onChange({ id, name: card.name, kinds: card.kinds })
  }
  return (
    <ComboBox
      className="field"
      name={name}
      {...((wrong ?? refused) && { isInvalid: true })}
      formValue="key"
      items={offered}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value?.id ?? null}
      onSelectionChange={chosen => chosen !== null && void choose(String(chosen))}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <Input
        className="input"
        dir="auto"
        autoComplete="off"
        placeholder={t('findByAnySpelling')}
        onInput={() => value && onChange(null)}
        onKeyDown={event => {
          // letters without a chosen entity must not send the form
          if (event.key === 'Enter' && value === null && text.trim() !== '') event.preventDefault()
        }}
      />
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{wrong ?? refused}</FieldError>
      <Popover className="menu write-popover">
        <ListBox<Found>
          className="write-list"
          renderEmptyState={() =>
            sought && (
              <p className="hits-empty">
                <Rich t={t} of="nobodyIsFoundAs" parts={{ name: <bdi>“{sought}”</bdi> }} />
              </p>
            )
          }
        >
          {hit => (
            <ListBoxItem className="write-item" id={hit.id} textValue={hit.name}>
              <Glyph kind={hit.kind} size={15} /> <span>{hit.name}</span>
              <span className="write-more muted">{vocabulary.kinds.word(hit.kind)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
