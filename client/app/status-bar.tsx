import { memo, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer, useHealth, useShared, useUi, useWords } from '../session/context.tsx'
import { visible } from '../state/visible.ts'
import { showsOverview } from '../state/whole.ts'
import { Icon } from '../ui/icon.tsx'
import { t } from './t.ts'

export const StatusBar = memo(function StatusBar({ addressFull }: { addressFull: boolean }) {
  const health = useHealth()
  const locked = useUi(ui => ui.locked)
  const shown = useExplorer(visible)
  const loaded = useExplorer(state => state.picture.loaded)
  const zoom = useExplorer(state => state.viewport?.zoom ?? null)
  const hidden = useExplorer(state => state.picture.hidden.size)
  const overview = useExplorer(state => showsOverview(state.picture))
  const { report, lostAt } = health
  const { show } = useShared()
  const place = useWords().schema?.place
  const inferred = useMemo(() => shown.relations.filter(({ derived }) => derived).length, [shown])
  const engine = report?.store.kind === 'neo4j' ? t('neo4jVersion', { version: report.store.version }) : t('embeddedEngine')
  return (
    <footer className="status" data-region="Status">
      {place && (
        <span>
          <Button
            className="link"
            aria-label={place.example ? undefined : t('workspaceName', { name: place.name })}
            onPress={() => show({ dialog: 'workspaces' })}
          >
            {place.example ? t('theExampleWhatYouWriteIsGone') : <bdi>{place.name}</bdi>}
          </Button>
        </span>
      )}
      <span className="engine" data-lost={lostAt !== null || undefined}>
        <span className="dot" aria-hidden="true" />
        {lostAt ? t('storeNotReachable', { isNeoj: report?.store.kind === 'neo4j' }) : report ? engine : t('connecting')}
      </span>
      <span>
        <Icon name="lock" size={12} /> {t('cypherReadOnly')}
      </span>
      <span className="num">
        {overview
          ? t('overviewOfRelations', { total: loaded.total })
          : t('ofEntitiesRelationsOfThemInferred', {
              entities: shown.entities.length,
              max: Math.max(report?.counts.entities ?? 0, loaded.entities.size),
              relations: shown.relations.length,
              anyInferred: inferred > 0,
              inferred,
            })}
      </span>
      {report && (
        <span className="num wide-only">
          {t('claims', { claims: report.counts.claims })} · {t('sources', { sources: report.counts.sources })}
        </span>
      )}
      {loaded.truncated && !overview && (
        <span className="cut">{t('relationsLoadedOfTotal', { relations: loaded.relations.size, total: loaded.total })}</span>
      )}
      {lostAt && <span>{t('workingFromLoadedData')}</span>}
      {hidden > 0 && <span>{t('hiddenByHand', { hidden })}</span>}
      {locked && <span className="wide-only">{t('positionsLocked')}</span>}
      <span className="status-end">
        {addressFull ? (
          <Button className="link" onPress={() => show({ dialog: 'views' })}>
            {t('viewTooLargeForTheAddress')}
          </Button>
        ) : (
          t('viewInTheAddressBar')
        )}
      </span>
      {zoom !== null && !overview && <span className="num">{Math.round(zoom * 100)}%</span>}
    </footer>
  )
})
