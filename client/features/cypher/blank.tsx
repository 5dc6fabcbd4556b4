import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, TextField } from 'react-aria-components'
import type { QueryParam } from '../../../server/contract/library.ts'
import { useWords } from '../../session/context.tsx'
import { useNames } from '../../session/names.ts'
import { queries } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { SuggestedItem, suggestedEntity } from '../../ui/suggested-item.tsx'
import { t } from './t.ts'

interface Props {
  param: QueryParam
  written: string
  onChange(text: string): void
  onAnswer(): void
}

export function Blank(props: Props) {
  const { type } = props.param
  if (type === 'entity') return <EntityBlank {...props} />
  if (type === 'choice' || type === 'kind' || type === 'predicate') return <ChoiceBlank {...props} />
  return <TextBlank {...props} />
}

const plainOf = (written: string): string => {
  try {
    const value: unknown = JSON.parse(written)
    return typeof value === 'string' ? value : written
  } catch {
    return written
  }
}
const labelOf = ({ name, hint }: QueryParam): string => hint ?? name

function TextBlank({ param, written, onChange, onAnswer }: Props) {
  const isNumber = param.type === 'number'
  const value = isNumber ? written : plainOf(written)
  const wrong = isNumber && written !== '' && !within(written, param)
  return (
    <TextField
      className="blank"
      value={value}
      onChange={text => onChange(isNumber || text === '' ? text : JSON.stringify(text))}
      isInvalid={wrong}
      onKeyDown={event => enter(event, onAnswer)}
    >
      <Label className="hidden">{labelOf(param)}</Label>
      <Input
        className="blank-input"
        size={Math.max(2, value.length || param.name.length)}
        placeholder={param.name}
        inputMode={isNumber ? 'decimal' : 'text'}
      />
      {wrong && <span className="blank-wrong">{t('numberBetween', { least: param.least ?? '', most: param.most ?? '' })}</span>}
    </TextField>
  )
}

export function within(written: string, { least, most }: Pick<QueryParam, 'least' | 'most'>): boolean {
  const value = Number(written)
  return /^-?\d+(\.\d+)?$/.test(written.trim()) && value >= (least ?? value) && value <= (most ?? value)
}

function enter(event: KeyboardEvent | { key: string }, onAnswer: () => void): void {
  if (event.key === 'Enter') onAnswer()
}

function ChoiceBlank({ param, written, onChange }: Props) {
  const { schema, vocabulary } = useWords()
  const items =
    param.type === 'kind'
      ? (schema?.kinds ?? []).map(({ id }) => ({ id, text: vocabulary.kinds.word(id) }))
      : param.type === 'predicate'
        ? (schema?.predicates ?? []).map(({ id, label }) => ({ id, text: label }))
        : param.choices.map(id => ({ id, text: id }))
  return (
    <Select
      className="blank"
      aria-label={labelOf(param)}
      placeholder={param.name}
      selectedKey={written === '' ? null : plainOf(written)}
      onSelectionChange={chosen => chosen !== null && onChange(JSON.stringify(String(chosen)))}
    >
      <Button className="blank-button">
        <SelectValue className="blank-value" />
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="menu write-popover">
        <ListBox className="write-list" items={items}>
          {({ id, text }) => (
            <ListBoxItem className="write-item" id={id} textValue={text}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

function EntityBlank({ param, written, onChange }: Props) {
  const { vocabulary } = useWords()
  const id = written === '' ? null : plainOf(written)
  const nameOf = useNames(id === null ? [] : [id])
  const name = id === null ? '' : nameOf(id)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? name
  const { data } = useQuery({ ...queries.search(text.trim()), enabled: typed !== null && text.trim() !== '' })
  const found = (data?.hits ?? []).filter(({ kind }) => param.kind === null || vocabulary.kinds.labelsOf(kind).includes(param.kind))
  return (
    <ComboBox
      className="blank"
      aria-label={labelOf(param)}
      items={found}
      inputValue={text}
      onInputChange={setTyped}
      selectedKey={id}
      onSelectionChange={chosen => {
        if (chosen === null) return
        setTyped(null)
        onChange(JSON.stringify(String(chosen)))
      }}
      onBlur={() => setTyped(null)}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Input
        className="blank-input"
        dir="auto"
        size={Math.max(6, text.length || param.name.length)}
        placeholder={param.name}
        autoComplete="off"
      />
      <Popover className="menu write-popover">
        <ListBox className="write-list" renderEmptyState={() => <p className="hits-empty">{t('nobodyIsFoundSo')}</p>}>
          {(hit: (typeof found)[number]) => <SuggestedItem {...suggestedEntity(hit, vocabulary)} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
