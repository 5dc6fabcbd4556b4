import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { everyone } from '../../../server/contract/everyone.ts'
import { useExplorer, useHealth, useShared, useUi } from '../../session/context.tsx'
import type { Asked } from '../../session/queries.ts'
import { sameLens } from '../../state/lenses.ts'
import { select } from '../../state/selection.ts'
import { visible } from '../../state/visible.ts'
import { showsOverview } from '../../state/whole.ts'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { DenialBox } from '../claims/denial-box.tsx'
import { RelationLine } from '../claims/relation-line.tsx'
import { EntityPanel } from '../entity/entity-panel.tsx'
import { Evidence } from '../evidence/evidence.tsx'
import { ImportedNotice } from '../import/imported-notice.tsx'
import { SourcePanel } from '../sources/source-panel.tsx'
import { FailedState, LoadingState, LostNotice, NothingUnderLens } from './canvas-states.tsx'
import { t } from './t.ts'

const OverviewTables = later(async () => (await import('../overview/overview-list.tsx')).OverviewTables)
const Crumbs = later(async () => (await import('../overview/crumbs.tsx')).Crumbs, { unseen: true })

export function ReadingView({ opening }: { opening: Asked<string | null> }) {
  const { explorer, show } = useShared()
  const health = useHealth()
  const side = useUi(ui => ui.side)
  const sideOpen = useUi(ui => ui.sideOpen)
  const imported = useUi(ui => ui.imported !== null)
  const shown = useExplorer(visible)
  const lens = useExplorer(state => state.picture.lens)
  const chosen = useExplorer(state => state.selection.relations.at(-1) ?? null)
  const { entities, truncated } = useExplorer(state => state.picture.loaded)
  const names = useMemo(() => new Map(shown.entities.map(entity => [entity.id, entity.name])), [shown])
  const at = shown.relations.findIndex(relation => relation.id === chosen)
  const go = (index: number): void => select(explorer, { relations: shown.relations[index] ? [shown.relations[index].id] : [] })
  const short = (index: number): string => {
    const relation = shown.relations[index]
    return relation ? `${names.get(relation.from) ?? relation.from}, ${names.get(relation.to) ?? relation.to}` : ''
  }
  const overview = useExplorer(state => showsOverview(state.picture))
  if (overview && !(side === 'source' && sideOpen) && !(side === 'entity' && sideOpen))
    return (
      <div className="reading-page">
        <section className="reading-body" aria-label={t('overview')} data-region="Overview">
          <OverviewTables />
        </section>
      </div>
    )
  if (entities.size === 0 && !overview)
    return (
      <div className="reading-page">
        {opening.isPending && <LoadingState />}
        {opening.error && <FailedState problem={opening.error} retry={() => void opening.refetch()} />}
        {opening.isSuccess && !sameLens(lens, everyone) && <NothingUnderLens />}
      </div>
    )
  const beside = side === 'source' ? 'source' : side === 'entity' ? 'entity' : null
  if (beside && sideOpen)
    return (
      <div className="reading-page">
        <nav className="reading-nav" aria-label={t('pages')}>
          <Button className="btn plain" onPress={() => show({ side: 'evidence', cardId: null })}>
            <Icon name="back" /> {t('back')}
          </Button>
        </nav>
        <aside className="reading-body" aria-label={t('evidence')} data-region="Evidence">
          {beside === 'source' ? <SourcePanel /> : <EntityPanel />}
        </aside>
      </div>
    )
  if (at < 0)
    return (
      <div className="reading-page">
        {health.lostAt && <LostNotice />}
        {imported && <ImportedNotice />}
        {truncated && <Crumbs />}
        <section className="reading-body" aria-label={t('relations')} data-region="Relations">
          <h2 className="reading-title">{t('relations2', { relations: shown.relations.length })}</h2>
          {shown.denials.length > 0 && (
            <div className="side-section">
              <DenialBox denials={shown.denials} />
            </div>
          )}
          <ul className="relation-list">
            {shown.relations.map((relation, index) => (
              <li key={relation.id}>
                <Button
                  className="row-button"
                  onPress={() => {
                    go(index)
                    show({ side: 'evidence' })
                  }}
                >
                  <RelationLine relation={relation} />
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    )
  return (
    <div className="reading-page">
      <p className="reading-where num">{t('relationOf', { at: at + 1, relations: shown.relations.length })}</p>
      <aside className="reading-body" aria-label={t('evidence')} data-region="Evidence">
        <Evidence key={chosen} id={chosen!} />
      </aside>
      <nav className="reading-nav" aria-label={t('pages')}>
        <Button
          className="btn plain"
          isDisabled={at === 0}
          onPress={() => go(at - 1)}
          aria-label={t('previousShort', { short: short(at - 1) })}
        >
          <Icon name="back" /> <span>{short(at - 1)}</span>
        </Button>
        <Button className="btn plain" onPress={() => go(-1)}>
          <Icon name="list" /> {t('all')}
        </Button>
        <Button
          className="btn plain"
          isDisabled={at === shown.relations.length - 1}
          onPress={() => go(at + 1)}
          aria-label={t('nextShort', { short: short(at + 1) })}
        >
          <span>{short(at + 1)}</span> <Icon name="next" />
        </Button>
      </nav>
    </div>
  )
}
