import { useState } from 'react'
import { Button, Checkbox, Input, Label, Text, TextField } from 'react-aria-components'
import type { NewPredicate } from '../../../server/contract/import/mapping.ts'
import { allegation, alleges } from '../../../server/contract/import/typed-tie.ts'
import { useWords } from '../../session/context.tsx'
import { Box } from '../../ui/filter-group.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { t } from './t.ts'

interface Props {
  value: string
  made: NewPredicate | null
  onChange(predicate: NewPredicate): void
}

export function NewTie({ value, made, onChange }: Props) {
  const { vocabulary } = useWords()
  const [phrase, setPhrase] = useState<string | null>(null)
  if (!made) return null
  const written = phrase ?? made.phrase
  const kinds = (labels: readonly string[]): string =>
    listOf(
      labels.map(label => vocabulary.kinds.word(label)),
      'disjunction',
    )
  const keep = (): void => {
    const words = written.trim()
    if (words !== '' && words !== made.phrase) onChange({ ...made, label: words.slice(0, 120), phrase: words })
    setPhrase(null)
  }
  return (
    <div className="import-new">
      <TextField className="field" value={written} onChange={setPhrase} onBlur={keep} onKeyDown={event => event.key === 'Enter' && keep()}>
        <Label>{t('aNewRelationInTheseWords', { value })}</Label>
        <Input className="input" dir="auto" />
        <Text slot="description" className="muted">
          {t('asItStandsBetweenTwoNames')}
        </Text>
      </TextField>
      <Checkbox className="check" isSelected={made.drawn} onChange={drawn => onChange({ ...made, drawn })}>
        <Box /> {t('drawn')}
      </Checkbox>
      <Checkbox className="check" isSelected={alleges(made)} onChange={is => onChange({ ...made, plover: is ? allegation : null })}>
        <Box /> {t('isAnAccusation')}
      </Checkbox>
      <p className="import-reason">{t('fromKindToKind', { from: kinds(made.from), to: kinds(made.to) })}</p>
      {phrase !== null && (
        <Button className="btn small primary" onPress={keep}>
          {t('makeIt')}
        </Button>
      )}
    </div>
  )
}
