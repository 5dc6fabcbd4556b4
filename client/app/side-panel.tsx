import { memo } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { EvidencePanel } from '../features/evidence/evidence-panel.tsx'
import { type SideTab, useExplorer, useShared, useUi } from '../session/context.tsx'
import { showsOverview } from '../state/whole.ts'
import { Icon } from '../ui/icon.tsx'
import { later } from '../ui/later.tsx'
import { t } from './t.ts'

const EntityPanel = later(async () => (await import('../features/entity/entity-panel.tsx')).EntityPanel)
const SelectionPanel = later(async () => (await import('../features/selection/selection-panel.tsx')).SelectionPanel)
const BackToSelection = later(async () => (await import('../features/selection/selection-panel.tsx')).BackToSelection)
const SourcePanel = later(async () => (await import('../features/sources/source-panel.tsx')).SourcePanel)
const RecordPanel = later(async () => (await import('../features/overview/record-panel.tsx')).RecordPanel)
const RegionPanel = later(async () => (await import('../features/overview/record-panel.tsx')).RegionPanel, { unseen: true })
const PathsPanel = later(async () => (await import('../features/paths/paths-panel.tsx')).PathsPanel)

export const SidePanel = memo(function SidePanel() {
  const { show } = useShared()
  const side = useUi(ui => ui.side)
  const sideOpen = useUi(ui => ui.sideOpen)
  const cardId = useUi(ui => ui.cardId)
  const pathEnds = useUi(ui => ui.pathEnds)
  const selected = useExplorer(state => state.selection.entities)
  const several = selected.length > 1
  const inside = cardId !== null
  const path = useExplorer(state => state.picture.path)
  const overview = useExplorer(state => showsOverview(state.picture))
  const unchosen = useExplorer(state => state.picture.region != null && state.selection.relations.length === 0)
  if (!sideOpen)
    return (
      <Button className="side-open icon-btn" aria-label={t('openTheEvidencePanel')} onPress={() => show({ sideOpen: true })}>
        <Icon name="back" />
      </Button>
    )
  return (
    <aside className="side" aria-label={t('evidence')} data-region="Evidence">
      <Tabs className="side-tabs" selectedKey={side} onSelectionChange={key => show({ side: key as SideTab })}>
        <div className="side-head">
          <TabList className="tabs" aria-label={t('sidePanel')}>
            <Tab className="tab" id="evidence">
              {overview ? t('theRecord') : t('evidence')}
            </Tab>
            <Tab className="tab" id="entity">
              {several ? t('selected') : t('entity')}
            </Tab>
            <Tab className="tab" id="source">
              {t('source')}
            </Tab>
            <Tab className="tab" id="paths">
              {path ? t('path') : t('paths')}
            </Tab>
          </TabList>
          <Button className="icon-btn" aria-label={t('closeTheSidePanel')} onPress={() => show({ sideOpen: false })}>
            <Icon name="close" />
          </Button>
        </div>
        <TabPanel id="evidence" className="side-body">
          {overview ? <RecordPanel /> : unchosen && <RegionPanel />}
          {!overview && <EvidencePanel />}
        </TabPanel>
        <TabPanel id="entity" className="side-body">
          {several && !inside && <SelectionPanel ids={selected} />}
          {several && inside && <BackToSelection number={selected.length} />}
          {(!several || inside) && <EntityPanel />}
        </TabPanel>
        <TabPanel id="source" className="side-body">
          <SourcePanel />
        </TabPanel>
        <TabPanel id="paths" className="side-body">
          <PathsPanel key={pathEnds.join()} ends={pathEnds} />
        </TabPanel>
      </Tabs>
    </aside>
  )
})
