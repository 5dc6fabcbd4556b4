/** The rows of a form: each with its label, its help and what is wrong with it. */
import { type ReactNode, useEffect, useState } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import { call } from '../../api.ts'
import type { End } from '../../model/writing.ts'
import { Glyph } from '../Glyph.tsx'
import type { Submitting } from './useSubmit.ts'

interface Row {
  name: string
  label: string
  help?: string
}

/** One line, or more with `lines`. */
export function TextRow({
  name,
  label,
  help,
  value,
  onChange,
  lines,
  required = false,
}: Row & { value: string; onChange(value: string): void; lines?: number; required?: boolean }) {
  return (
    <TextField className="field" name={name} value={value} onChange={onChange} isRequired={required}>
      <Label>{label}</Label>
      {lines ? <TextArea className="input" rows={lines} dir="auto" /> : <Input className="input" dir="auto" />}
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error" />
    </TextField>
  )
}

/** One of a few choices; '' is none. */
export function ChoiceRow({
  name,
  label,
  help,
  value,
  onChange,
  choices,
}: Row & { value: string; onChange(value: string): void; choices: readonly { id: string; text: string }[] }) {
  return (
    <Select
      className="field"
      name={name}
      selectedKey={value === '' ? null : value}
      onSelectionChange={chosen => onChange(chosen === null ? '' : String(chosen))}
    >
      <Label>{label}</Label>
      <Button className="btn write-choice">
        <SelectValue />
      </Button>
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error" />
      <Popover className="write-popover">
        <ListBox className="write-list" items={choices}>
          {choice => (
            <ListBoxItem className="write-item" id={choice.id}>
              {choice.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

type Found = End & { kind: Parameters<typeof Glyph>[0]['kind'] }

/** An entity found by any spelling of its name. */
export function EntityRow({ name, label, help, value, onChange }: Row & { value: End | null; onChange(end: End | null): void }) {
  const [text, setText] = useState(value?.name ?? '')
  const found = useFound(text, value)
  useEffect(() => {
    if (value) setText(value.name)
  }, [value])
  const choose = async (id: string): Promise<void> => {
    const hit = found.find(each => each.id === id)
    if (!hit || id === value?.id) return
    onChange({ id, name: hit.name, kinds: hit.kinds })
    // a hit has its kind alone; which predicates fit is decided by all labels
    const card = await call('entity', { params: { id } }).catch(() => null)
    if (card) onChange({ id, name: card.name, kinds: card.kinds })
  }
  return (
    <ComboBox
      className="field"
      name={name}
      formValue="key"
      items={found}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value?.id ?? null}
      onSelectionChange={chosen => chosen !== null && void choose(String(chosen))}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <Input className="input" dir="auto" autoComplete="off" placeholder="Find by any spelling" onInput={() => value && onChange(null)} />
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error" />
      <Popover className="write-popover">
        <ListBox<Found> className="write-list" renderEmptyState={() => <p className="hits-empty">Nobody of that name is found.</p>}>
          {hit => (
            <ListBoxItem className="write-item" id={hit.id} textValue={hit.name}>
              <Glyph kind={hit.kind} size={15} /> {hit.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function useFound(text: string, value: End | null): Found[] {
  const [hits, setHits] = useState<Found[]>([])
  useEffect(() => {
    if (text.trim() === '' || text === value?.name) return
    const abort = new AbortController()
    const timer = window.setTimeout(() => {
      call('search', { query: { q: text.trim(), limit: 8 } }, abort.signal).then(
        answer => setHits(answer.hits.map(({ id, name, kind }) => ({ id, name, kind, kinds: [kind] }))),
        () => undefined,
      )
    }, 90)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text, value])
  return hits
}

/** The frame of every form: rows, who writes, what is wrong with the whole, and the button. */
export function WriteForm({
  form,
  fields,
  action,
  send,
  children,
}: {
  form: Submitting
  fields: readonly string[]
  action: string
  send: Parameters<Submitting['submit']>[2]
  children: ReactNode
}) {
  return (
    <Form
      className="dialog-body write-form"
      validationBehavior="aria"
      validationErrors={form.errors}
      onSubmit={event => form.submit(event, fields, send)}
    >
      {children}
      <TextRow name="by" label="Your name" help="It stays with what you write." value={form.by} onChange={form.setBy} required />
      {form.errors[''] && (
        <p className="field-error" role="alert">
          {form.errors['']}
        </p>
      )}
      <p className="claim-acts">
        <Button type="submit" className="btn primary" isDisabled={form.busy}>
          {action}
        </Button>
      </p>
    </Form>
  )
}
