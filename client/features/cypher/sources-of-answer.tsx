import { Button } from 'react-aria-components'
import type { SaysNote, SaysSo } from '../../../server/contract/query.ts'
import { useShared } from '../../session/context.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { countsOf, numberOf, readingOf } from './says-so.ts'
import { disputedWords, readingWords, whereWords } from './says-words.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'

export const noteId = (place: number): string => `says-${numberOf(place)}`

/** In the order in which rows first rest on them. Backspace goes back to the row. */
export function SourcesOfAnswer({ answer, onBack }: { answer: Answer; onBack(): void }) {
  const says = answer.summary?.says
  if (!says) return null
  if (says.notes.length === 0) return says.gaveUp || says.unfollowed.length > 0 ? <p className="sources-none">{why(says)}</p> : null
  const reading = readingOf(answer)
  return (
    <section
      className="answer-sources"
      aria-label={t('sourcesOfThisAnswer')}
      data-region="Sources"
      onKeyDown={event => {
        if (event.key !== 'Backspace') return
        event.preventDefault()
        onBack()
      }}
    >
      <header className="answer-sources-head">
        <h3>{t('sourcesOfThisAnswer')}</h3>
        <span className="muted num">{t('claimsInPassages', { ...countsOf(says) })}</span>
        {reading && (
          <span className="answer-reading" data-disputed={reading.disputed || undefined}>
            {readingWords(reading)}
          </span>
        )}
      </header>
      <ol className="answer-notes">
        {says.notes.map((note, place) => (
          <Note key={note.claimIds[0]} note={note} place={place} notes={says.notes} />
        ))}
      </ol>
      {(says.left > 0 || says.unfollowed.length > 0) && <p className="muted">{why(says)}</p>}
    </section>
  )
}

function why({ left, unfollowed, gaveUp }: SaysSo): string {
  return [
    gaveUp && t('notFollowedTooLong'),
    unfollowed.length > 0 && t('inPassing', { what: listOf(unfollowed, 'unit') }),
    left > 0 && t('passagesAreNotListed', { left }),
  ]
    .filter(Boolean)
    .join(' ')
}

function Note({ note, place, notes }: { note: SaysNote; place: number; notes: readonly SaysNote[] }) {
  const { show } = useShared()
  const disputed = disputedWords(note, notes)
  const [claim] = note.claimIds
  return (
    <li id={noteId(place)} tabIndex={-1} className="answer-note">
      <span className="note-number num" data-contested={note.contested || undefined}>
        {numberOf(place)}
      </span>
      <p>
        {note.denies && <b className="note-denial">{t('denial')} </b>}
        <bdi>{whereWords(note)}</bdi>
        {note.quote !== null && (
          <>
            {': '}
            <q className="note-quote" dir="auto">
              {note.quote}
            </q>
          </>
        )}{' '}
        {disputed && <span className="note-disputed">{disputed} </span>}
        {claim !== undefined && (
          <Button
            className="link"
            aria-label={t('openThePassageOf', { number: numberOf(place) })}
            onPress={() => show({ tab: 'explore', side: 'source', sideOpen: true, sourceId: note.source.id, passage: { claim } })}
          >
            {t('openPassage')}
          </Button>
        )}
      </p>
    </li>
  )
}
