import { Button } from 'react-aria-components'
import type { SetAside } from '../../../server/contract/what-if.ts'
import { type Named, statement } from '../../../server/contract/wording.ts'
import { useShared } from '../../session/context.tsx'
import { select } from '../../state/selection.ts'
import { count, inWords } from '../../words/text.ts'
import { RelationSaidBy } from '../claims/relation-line.tsx'

/** Why the chosen relation falls, claim by claim, or what it stands on. */
export function ChosenRelation({ report, id }: { report: SetAside; id: string }) {
  const { explorer, show, vocabulary } = useShared()
  const fall = report.fallen.find(({ relation }) => relation.id === id)
  const stands = report.standing.find(relation => relation.id === id)
  const relation = fall?.relation ?? stands
  if (!relation) return null
  const refOf = (end: string): Named => report.entities.find(entity => entity.id === end) ?? { name: end, kinds: [] }
  const [subject, verb, object] = statement(refOf(relation.from), vocabulary.phrase(relation.type), refOf(relation.to))
  const open = (): void => {
    select(explorer, { relations: [id] })
    show({ tab: 'explore', side: 'evidence', sideOpen: true })
  }
  return (
    <section className="side-section chosen-relation" aria-label="The chosen relation" aria-live="polite">
      <p className="sentence small">
        <bdi>{subject}</bdi> <i>{verb}</i> <bdi>{object}</bdi>
      </p>
      <p className="fall-said">
        <RelationSaidBy relation={relation} />
      </p>
      {fall ? (
        <>
          <p className="muted">
            It loses its only support in this record:{' '}
            {relation.claims === 1 ? 'its only claim rests' : `all its ${inWords(relation.claims)} claims rest`} on what is set aside.
          </p>
          <ul className="fall-reasons">
            {fall.reasons.map(({ claim, sentence, reason }) => (
              <li key={claim}>
                <bdi>{sentence}</bdi> <span className="mono muted">{claim}</span> {reason}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">
          {report.weakened.includes(id) ? 'It lost claims and stands on ' : 'It stands as before, on '}
          {count(relation.claims, 'claim')}.{' '}
          <Button className="link" onPress={open}>
            Read its evidence
          </Button>
        </p>
      )}
    </section>
  )
}
