import { useQuery } from '@tanstack/react-query'
import type { Assessment } from '../../../server/contract/graph.ts'
import { currentOf } from '../../../server/evidence/grades.ts'
import { queries } from '../../session/queries.ts'
import { gradesOf, scaleWords } from '../../state/grades.ts'
import { date } from '../../words/text.ts'
import { t } from './t.ts'

export function Judgements({ id }: { id: string }) {
  const { data } = useQuery(queries.assessments(id))
  const { now, before } = currentOf(data?.assessments ?? [])
  if (now.length === 0) return null
  return (
    <div className="judgements">
      <ul aria-label={t('judgements')}>
        {now.map(each => (
          <Judgement key={each.id} assessment={each} />
        ))}
      </ul>
      {before.length > 0 && (
        <details>
          <summary>{t('earlierJudgements', { before: before.length })}</summary>
          <ul>
            {before.map(each => (
              <Judgement key={each.id} assessment={each} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const Judgement = ({ assessment }: { assessment: Assessment }) => (
  <li>
    {gradesOf(assessment).map(({ scale, words }) => (
      <b key={scale}>
        {scaleWords[scale]}: {words}.{' '}
      </b>
    ))}
    <bdi>{assessment.assessor}</bdi>, {date(assessment.date)}: <bdi>{assessment.reason}</bdi>
  </li>
)
