import { phraseOfTyped } from '../../../server/contract/import/typed-tie.ts'
import { saidAs } from '../../../server/contract/record-words.ts'
import { statement } from '../../../server/contract/wording.ts'
import { useWords } from '../../session/context.tsx'
import { namesIn } from '../text/names-in.ts'
import { NewHere, NewTieHere } from './new-here.tsx'
import { EntityRow } from './rows/entity-row.tsx'
import { TieRow } from './rows/tie-row.tsx'
import type { ClaimRows } from './rows-of-claim.ts'
import { t } from './t.ts'
import { allowedBetween, misfit, takenAt } from './writing.ts'

interface Props {
  rows: ClaimRows
  /** Another one was just written here: the focus goes to its first field. */
  begun: boolean
  lead: string
  set(change: Partial<ClaimRows>): void
}

export function SaidRows({ rows: { subject, predicate, tie, object, quote, modality }, begun, lead, set }: Props) {
  const { schema, vocabulary } = useWords()
  const all = schema?.predicates ?? []
  const chosen = all.find(({ id }) => id === predicate)
  // the kind of whoever is new is a guess, which follows the predicate
  const [from, to] = [subject, object].map(end => (end?.made && end.made.kind === null ? null : end)) as [typeof subject, typeof object]
  const allowed = allowedBetween(all, from, to)
  const takes = (end: 'subject' | 'object', other: typeof from) => (tie ? [] : takenAt(end, chosen, all, other))
  const wrong = misfit(chosen, subject, object, vocabulary.kinds.aWord)
  const phrase = chosen?.phrase ?? (tie && phraseOfTyped(tie.words))
  const said = subject && object && phrase && !wrong && statement(subject, phrase, object)
  const hints = namesIn(quote)
  // what is chosen stays in the list although it does not fit, so that the reason has a place to stand
  const choices = chosen && !allowed.includes(chosen) ? [chosen, ...allowed] : allowed
  return (
    <fieldset className="write-said">
      <legend>{t('whatIsSaid')}</legend>
      <EntityRow
        name="subject"
        label={t('subject')}
        value={subject}
        onChange={end => set({ subject: end })}
        takes={takes('subject', to)}
        wrong={wrong?.end === 'subject' ? wrong.reason : null}
        hints={hints}
        autoFocus={begun}
      />
      <TieRow
        predicates={choices}
        all={all}
        value={predicate}
        tie={tie}
        onChange={(id, made) => set({ predicate: id, tie: made })}
        {...(from && to && { help: t('ofCanStandBetweenTheseTwo', { allowed: allowed.length, all: all.length }) })}
      />
      <EntityRow
        name="object"
        label={t('object')}
        value={object}
        onChange={end => set({ object: end })}
        takes={takes('object', from)}
        wrong={wrong?.end === 'object' ? wrong.reason : null}
        hints={hints}
      />
      {subject?.made && (
        <NewHere key={subject.id} end={subject} where={t('subject')} takes={takes('subject', to)} change={end => set({ subject: end })} />
      )}
      {object?.made && (
        <NewHere key={object.id} end={object} where={t('object')} takes={takes('object', from)} change={end => set({ object: end })} />
      )}
      {tie && (
        <NewTieHere
          tie={tie}
          wished={modality !== '' && saidAs(modality) === 'wish'}
          from={subject}
          to={object}
          change={changed => set({ tie: changed })}
        />
      )}
      <div className="write-sentence" role="status">
        {said && (
          <p className="sentence small">
            <span className="muted">{lead}</span> <bdi>{said[0]}</bdi> <i>{said[1]}</i> <bdi>{said[2]}</bdi>
          </p>
        )}
      </div>
    </fieldset>
  )
}
