import { useEffect, useState } from 'react'
import { call } from '../../../session/api.ts'
import { useWords } from '../../../session/context.tsx'
import type { End } from '../../../state/write-task.ts'
import { Rich } from '../../../ui/rich.tsx'
import { type Suggestion, suggestedEntity } from '../../../ui/suggested-item.tsx'
import { listOf } from '../../../words/catalogue/words-of.ts'
import { newEnd } from '../new-ends.ts'
import { t } from '../t.ts'
import { type Found, foundIn, isIt, useFound } from '../use-found.ts'
import { awaited } from '../waiting.ts'
import { fits } from '../writing.ts'
import { SuggestRow } from './suggest-row.tsx'
import type { Row } from './text-row.tsx'

interface Props extends Row {
  value: End | null
  onChange(end: End | null): void
  wrong?: string | null
  /** Labels of which it takes one; none: anybody. */
  takes?: readonly string[]
  /** Of whom is not in the record: null for a guess, false where nobody can be made here. */
  makes?: string | null | false
  hints?: readonly string[]
  autoFocus?: boolean
}

const newId = ' new'
const hintId = ' hint '

const anybody: readonly string[] = []

/** Finds by any spelling; of others than it takes it says why not. A name that is not found becomes somebody new, in place, when the field is left. */
export function EntityRow(props: Props) {
  const { name, label, help, value, onChange, wrong, takes = anybody, makes = null, hints = [], autoFocus = false } = props
  const { vocabulary } = useWords()
  const [text, setText] = useState(value?.name ?? '')
  const { found, sought } = useFound(text, value, takes)
  useEffect(() => {
    if (value) setText(value.name)
  }, [value])
  const typed = text.trim()
  const fitting = found.filter(each => fits(each, takes))
  const others = found.filter(each => !fits(each, takes))
  const notTaken = ({ kinds: [kind = 'Entity'] }: End): string => {
    const { aWord } = vocabulary.kinds
    return t('isNotTakenHere', { is: aWord(kind), few: takes.length < 4, takes: listOf(takes.map(aWord), 'disjunction') })
  }
  const canMake = makes !== false && sought !== '' && sought === typed && !fitting.some(each => each.name === typed)
  const choices: Suggestion[] =
    typed === ''
      ? hints.map((hint, i) => ({ id: `${hintId}${i}`, text: hint, more: t('inTheQuote') }))
      : [
          ...fitting.map(each => suggestedEntity(each, vocabulary)),
          ...(canMake ? [{ id: newId, text: t('makeItNew', { name: typed }), more: t('notInTheRecord') }] : []),
          ...others.map(each => ({ ...suggestedEntity(each, vocabulary), more: notTaken(each), refused: true })),
        ]
  const take = ({ id, name, kinds }: Found): void => {
    // together with the choice, or the list would open again for these letters
    setText(name)
    onChange({ id, name, kinds })
  }
  const make = (called: string): void => onChange(newEnd(called, makes || null))
  const lookFor = async (called: string, how: 'enter' | 'leave'): Promise<void> => {
    const hits = sought === called ? found : await searched(called, takes)
    const same = hits.find(hit => fits(hit, takes) && isIt(hit, called, how)) ?? hits.find(hit => isIt(hit, called, 'leave'))
    if (same) take(same)
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
        else if (hit && id !== value?.id) take(hit)
      }}
      settle={how => value === null && settle(typed, how)}
      wrong={wrong ?? (value && !fits(value, takes) ? t('nameIsNotTaken', { name: value.name, why: notTaken(value) }) : null)}
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

const searched = async (q: string, takes: readonly string[]): Promise<Found[]> => {
  const answer = await call('search', { query: { q, limit: 8, takes: [...takes] } }).catch(() => null)
  return foundIn(answer?.hits ?? [])
}
