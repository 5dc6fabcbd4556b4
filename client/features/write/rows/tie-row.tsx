import { useEffect, useState } from 'react'
import type { Predicate } from '../../../../server/contract/ontology.ts'
import { tieRef } from '../new-ends.ts'
import type { NewTie } from '../rows-of-claim.ts'
import { t } from '../t.ts'
import { SuggestRow } from './suggest-row.tsx'

interface Props {
  predicates: readonly Predicate[]
  all: readonly Predicate[]
  value: string
  tie: NewTie | null
  onChange(predicate: string, tie: NewTie | null): void
  help?: string
}

export function TieRow({ predicates, all, value, tie, onChange, help }: Props) {
  const phraseOf = (id: string): string => (id === tieRef ? (tie?.words ?? '') : (all.find(each => each.id === id)?.phrase ?? ''))
  const [text, setText] = useState(phraseOf(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a choice changes the letters
  useEffect(() => {
    if (value !== '') setText(phraseOf(value))
  }, [value, all.length])
  const take = (id: string, made: NewTie | null): void => {
    // together with the choice, or the list would open again for these letters
    setText(made?.words ?? phraseOf(id))
    onChange(id, made)
  }
  const typed = text.trim().toLowerCase()
  const chosen = value !== '' && typed === phraseOf(value).toLowerCase()
  const fits = ({ phrase, label }: Predicate): boolean => typed === '' || chosen || begins(phrase, typed) || begins(label, typed)
  const found = predicates.filter(fits)
  const isNew = typed !== '' && !chosen && !all.some(({ phrase, label }) => [phrase, label].some(each => each.toLowerCase() === typed))
  return (
    <SuggestRow
      name="predicate"
      label={t('predicate')}
      {...(help && { help })}
      text={text}
      onText={next => {
        setText(next)
        if (value !== '' && next !== phraseOf(value)) onChange('', null)
      }}
      chosen={value === '' ? null : value}
      choices={[
        ...found.map(({ id, phrase, drawn }) => ({ id, text: phrase, ...(!drawn && { more: t('keptNotDrawn') }) })),
        ...(isNew ? [{ id: tieRef, text: t('makeItNew', { name: text.trim() }), more: t('notInTheVocabulary') }] : []),
      ]}
      choose={id => take(id, id === tieRef ? newTie(text) : null)}
      settle={how => {
        const same = all.find(({ phrase, label }) => [phrase, label].some(each => each.toLowerCase() === typed))
        const meant = same ?? (how === 'enter' ? found[0] : undefined)
        if (meant) take(meant.id, null)
        else take(tieRef, newTie(text))
      }}
      lists
      className="tie-row"
    />
  )
}

const newTie = (text: string): NewTie => ({ words: text.trim(), drawn: true, sign: 0, saysWish: false })

const begins = (phrase: string, typed: string): boolean => ` ${phrase.toLowerCase()}`.includes(` ${typed}`)
