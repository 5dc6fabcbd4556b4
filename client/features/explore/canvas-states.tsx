import { Button } from 'react-aria-components'
import { accordingToEveryone } from '../../actions/according-to.ts'
import { useActs } from '../../actions/use-acts.ts'
import type { ApiProblem } from '../../session/api.ts'
import { useHealth } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSlow } from '../../ui/use-slow.ts'
import { t } from './t.ts'

export function NothingUnderLens() {
  const health = useHealth()
  const { act } = useActs()
  return (
    <div className="state" role="status">
      <h2>{t('nothingIsDrawnUnderThisLens')}</h2>
      <p>{t('theRecordHoldsClaimsNoneThat', { claims: health.report?.counts.claims ?? 0 })}</p>
      <Button className="btn primary" onPress={() => act(accordingToEveryone)}>
        {t('accordingToEveryone')}
      </Button>
    </div>
  )
}

export const LoadingState = () =>
  useSlow(true) && (
    <div className="state loading" role="status">
      <svg viewBox="0 0 300 160" width="300" height="160" aria-hidden="true">
        <path d="M60 50 150 84M150 84 240 40M150 84 210 130M150 84 84 128" />
        {[
          [60, 50],
          [150, 84],
          [240, 40],
          [210, 130],
          [84, 128],
        ].map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r="11" />
        ))}
      </svg>
      <p>{t('readingTheDrawnGraph')}</p>
    </div>
  )

export const FailedState = ({ problem, retry }: { problem: ApiProblem; retry(): void }) => (
  <div className="state" role="alert">
    <h2>{t('theGraphCouldNotBeRead')}</h2>
    <p>{problem.message}</p>
    <Button className="btn primary" onPress={retry}>
      {t('tryAgain')}
    </Button>
    <p className="muted code">
      {problem.slug}, {problem.problem.status}
    </p>
  </div>
)

export const LostNotice = () => {
  const health = useHealth()
  const name = health.report?.store.kind === 'neo4j' ? t('neo4j') : t('theStore')
  return (
    <div className="notice warn" role="alert">
      <Icon name="warn" />
      <p>
        <b>
          {t('stoppedAnsweringAt', {
            name,
            toLocaleTimeString: health.lostAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
          })}
        </b>{' '}
        {t('yourCanvasFiltersAndUndoHistory')}
      </p>
      <Button className="btn small" onPress={health.check}>
        {t('tryAgain')}
      </Button>
    </div>
  )
}
