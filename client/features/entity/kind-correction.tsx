import { Button } from 'react-aria-components'
import type { EntityCard } from '../../../server/contract/answers.ts'
import { useShared, useWords } from '../../session/context.tsx'
import { date } from '../../words/text.ts'
import { t } from './t.ts'

/** On sources and voices claims rest: their kind stays. */
const isFixed = ({ kinds }: EntityCard): boolean => ['Source', 'Voice'].some(label => kinds.includes(label))

export function CorrectKind({ card }: { card: EntityCard }) {
  const { show } = useShared()
  if (isFixed(card)) return null
  const { id, name, kind } = card
  return (
    <Button className="btn small" onPress={() => show({ dialog: 'write', task: { write: 'kind', entity: { id, name, kind } } })}>
      {t('correctItsKind')}
    </Button>
  )
}

/** Who said what it is, first to last; the kind before the last correction can be put back. */
export function PutRight({ card: { id, name, kind, corrected } }: { card: EntityCard }) {
  const { show } = useShared()
  const { kinds } = useWords().vocabulary
  const last = corrected.at(-1)
  if (!last) return null
  return (
    <section className="side-section" aria-label={t('whatWasPutRight')}>
      <div className="section-head">
        <h3>{t('whatWasPutRight')}</h3>
        <Button
          className="btn small"
          onPress={() => show({ dialog: 'write', task: { write: 'kind', entity: { id, name, kind }, to: last.was } })}
        >
          {t('putBack')}
        </Button>
      </div>
      <ol>
        {corrected.map(({ was, now, by, at, reason = '' }) => (
          <li key={at} className="card-note">
            {t('kindPutRight', {
              ...{ was: kinds.word(was), now: kinds.word(now), by, day: date(at.slice(0, 10)) },
              ...{ why: reason !== '', reason: reason.replace(/(?<!\.)$/, '.') },
            })}
          </li>
        ))}
      </ol>
    </section>
  )
}
