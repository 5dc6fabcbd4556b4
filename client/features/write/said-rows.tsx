import { statement } from '../../../server/contract/wording.ts'
import { useWords } from '../../session/context.tsx'
import { ChoiceRow } from './choice-row.tsx'
import type { ClaimRows } from './claim-rows.ts'
import { EntityRow } from './entity-row.tsx'
import { t } from './t.ts'
import { allowedBetween, misfit } from './writing.ts'

interface Props {
  rows: ClaimRows
  lead: string
  set(change: Partial<ClaimRows>): void
}

export function SaidRows({ rows: { subject, predicate, object }, lead, set }: Props) {
  const { schema, vocabulary } = useWords()
  const all = schema?.predicates ?? []
  const chosen = all.find(({ id }) => id === predicate)
  const allowed = allowedBetween(all, subject, object)
  const wrong = misfit(chosen, subject, object, vocabulary.kinds.aWord)
  const said = subject && object && chosen && !wrong && statement(subject, chosen.phrase, object)
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
        wrong={wrong?.end === 'subject' ? wrong.reason : null}
      />
      <ChoiceRow
        name="predicate"
        label={t('predicate')}
        value={predicate}
        onChange={id => set({ predicate: id })}
        choices={choices.map(({ id, phrase, drawn }) => ({ id, text: phrase, ...(!drawn && { more: t('keptNotDrawn') }) }))}
        {...(subject && object && { help: t('ofCanStandBetweenTheseTwo', { allowed: allowed.length, all: all.length }) })}
      />
      <EntityRow
        name="object"
        label={t('object')}
        value={object}
        onChange={end => set({ object: end })}
        wrong={wrong?.end === 'object' ? wrong.reason : null}
      />
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
