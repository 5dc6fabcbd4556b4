import { useEffect, useState } from 'react'
import { call } from '../../../session/api.ts'
import { useWords } from '../../../session/context.tsx'
import type { End } from '../../../state/write-task.ts'
import { Rich } from '../../../ui/rich.tsx'
import { type Suggestion, suggestedEntity } from '../../../ui/suggested-item.tsx'
import { newEnd } from '../new-ends.ts'
import { t } from '../t.ts'
import { type Found, isIt, useFound } from '../use-found.ts'
import { awaited } from '../waiting.ts'
import { SuggestRow } from './suggest-row.tsx'
import type { Row } from './text-row.tsx'

interface Props extends Row {
  value: End | null
  onChange(end: End | null): void
  wrong?: string | null
  /** Of whom is not in the record: null for a guess, false where nobody can be made here. */
  makes?: string | null | false
  hints?: readonly string[]
  autoFocus?: boolean
}

const newId = ' new'
const hintId = ' hint '

/** Finds by any spelling. A name that is not found becomes somebody new, in place, when the field is left. */
export function EntityRow({ name, label, help, value, onChange, wrong, makes = null, hints = [], autoFocus = false }: Props) {
  const { vocabulary } = useWords()
  const [text, setText] = useState(value?.name ?? '')
  const { found, sought } = useFound(text, value)
  useEffect(() => {
    if (value) setText(value.name)
  }, [value])
  const typed = text.trim()
  const canMake = makes !== false && sought !== '' && sought === typed && !found.some(each => each.name === typed)
  const choices: Suggestion[] =
    typed === ''
      ? hints.map((hint, i) => ({ id: `${hintId}${i}`, text: hint, more: t('inTheQuote') }))
      : [
          ...found.map(each => suggestedEntity(each, vocabulary)),
          ...(canMake ? [{ id: newId, text: t('makeItNew', { name: typed }), more: t('notInTheRecord') }] : []),
        ]
  const take = async ({ id, name, kinds }: Found): Promise<void> => {
    // together with the choice, or the list would open again for these letters
    setText(name)
    onChange({ id, name, kinds })
    // a hit has only its kind; which predicates fit depends on all its labels
    const card = await call('entity', { params: { id } }).catch(() => null)
    if (card) onChange({ id, name: card.name, kinds: card.kinds })
  }
  const make = (called: string): void => onChange(newEnd(called, makes || null))
  const lookFor = async (called: string, how: 'enter' | 'leave'): Promise<void> => {
    const hits = sought === called ? found : await searched(called)
    const same = hits.find(hit => isIt(hit, called, how))
    if (same) await take(same)
    else if (makes !== false) make(called)
  }
  const settle = (called: string, how: 'enter' | 'leave'): void => {
    // somebody new at once, so that nothing typed is lost; whoever is found takes the place
    if (makes !== false) make(called)
    void awaited(lookFor(called, how))
  }
  return (
    <SuggestRow
      name={name}
      label={label}
      {...(help && { help })}
      autoFocus={autoFocus}
      text={text}
      onText={next => {
        setText(next)
        if (value && next !== value.name) onChange(null)
      }}
      chosen={value?.id ?? null}
      choices={choices}
      choose={id => {
        const hit = found.find(each => each.id === id)
        if (id === newId) make(typed)
        else if (id.startsWith(hintId)) settle(hints[Number(id.slice(hintId.length))] ?? '', 'leave')
        else if (hit && id !== value?.id) void awaited(take(hit))
      }}
      settle={how => value === null && settle(typed, how)}
      wrong={wrong ?? null}
      placeholder={t('findByAnySpelling')}
      {...(typed !== '' &&
        text !== value?.name && {
          empty: (
            <p className="hits-empty">
              {sought === typed ? <Rich t={t} of="nobodyIsFoundAs" parts={{ name: <bdi>“{sought}”</bdi> }} /> : t('lookingForNames')}
            </p>
          ),
        })}
    />
  )
}

const searched = async (q: string): Promise<Found[]> => {
  const answer = await call('search', { query: { q, limit: 8 } }).catch(() => null)
  return (answer?.hits ?? []).map(({ id, name, kind, matched }) => ({
    id,
    name,
    kind,
    kinds: [kind],
    way: matched.way,
    matched: matched.name,
  }))
}
