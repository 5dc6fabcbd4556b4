import { Button } from 'react-aria-components'
import { type SavedQuery, titleParts } from '../../../server/contract/library.ts'
import { Icon } from '../../ui/icon.tsx'
import { Blank } from './blank.tsx'
import { t } from './t.ts'

interface Props {
  query: SavedQuery
  written: Readonly<Record<string, string>>
  ready: boolean
  onChange(name: string, text: string): void
  onAnswer(): void
}

/** The sentence is the form: its blanks are what the query asks for. What the sentence has no place for stands beneath. */
export function Question({ query, written, ready, onChange, onAnswer }: Props) {
  const parts = titleParts(query.title)
  const inSentence = new Set(parts.flatMap(part => (typeof part === 'string' ? [] : [part.blank])))
  const blankOf = (name: string) => {
    const param = query.params.find(each => each.name === name)
    return param && <Blank param={param} written={written[name] ?? ''} onChange={text => onChange(name, text)} onAnswer={onAnswer} />
  }
  return (
    <section className="question" aria-label={t('question')} data-region="Question">
      <div className="question-sentence">
        {parts.map((part, n) =>
          typeof part === 'string' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a title's parts stay where they are
            <span key={n}>{part}</span>
          ) : (
            <span key={part.blank} className="question-blank">
              {blankOf(part.blank)}
            </span>
          ),
        )}
      </div>
      {query.params
        .filter(({ name }) => !inSentence.has(name))
        .map(({ name }) => (
          <div key={name} className="question-beside">
            <span className="mono muted">${name}</span> {blankOf(name)}
          </div>
        ))}
      {query.about !== '' && <p className="question-about">{query.about}</p>}
      <div className="question-acts">
        <Button className="btn primary" isDisabled={!ready} onPress={onAnswer}>
          <Icon name="run" /> {t('answerIt')}
        </Button>
        {!ready && <span className="muted">{t('fillTheBlanks')}</span>}
      </div>
    </section>
  )
}
