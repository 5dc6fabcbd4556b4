import { Button } from 'react-aria-components'
import type { SetAside } from '../../../server/contract/what-if.ts'
import { inQuotes, type Named, statement } from '../../../server/contract/wording.ts'
import { useShared, useWords } from '../../session/context.tsx'
import { select } from '../../state/selection.ts'
import { calledOrSaid, inWords } from '../../words/told.ts'
import { RelationSaidBy } from '../claims/relation-line.tsx'
import { t } from './t.ts'

export function ChosenRelation({ report, id }: { report: SetAside; id: string }) {
  const { explorer, show } = useShared()
  const { vocabulary } = useWords()
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
    <section className="side-section chosen-relation" aria-label={t('theChosenRelation')} aria-live="polite">
      <p className="sentence small">
        <bdi>{subject}</bdi> <i>{verb}</i> <bdi>{object}</bdi>
      </p>
      <p className="fall-said">
        <RelationSaidBy relation={relation} />
      </p>
      {fall ? (
        <>
          <p className="muted">{t('itLosesItsOnlySupportIn', { claims: relation.claims, claims2: inWords(relation.claims) })}</p>
          <ul className="fall-reasons">
            {fall.reasons.map(({ claim, sentence, told, code, of, toldOf, through }) => (
              <li key={claim}>
                <bdi>{calledOrSaid({ name: sentence, told })}</bdi> <span className="mono muted">{claim}</span>{' '}
                {t('whyItFalls', { code, of: code === 'rests' ? inQuotes(calledOrSaid({ name: of ?? '', told: toldOf })) : of, through })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">
          {t(report.weakened.includes(id) ? 'itLostClaimsAndStandsOn' : 'itStandsAsBeforeOn', { claims: relation.claims })}{' '}
          <Button className="link" onPress={open}>
            {t('readItsEvidence')}
          </Button>
        </p>
      )}
    </section>
  )
}
