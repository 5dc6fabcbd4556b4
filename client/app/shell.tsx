import { memo } from 'react'
import { Tabs } from 'react-aria-components'
import { useShortcuts } from '../actions/use-shortcuts.ts'
import { useShared, useUi } from '../session/context.tsx'
import type { Asked } from '../session/queries.ts'
import type { Tab } from '../state/tabs.ts'
import { later } from '../ui/later.tsx'
import { LiveRegion, SaidLast, useSaidHere } from '../ui/live-region.tsx'
import { Dialogs } from './dialogs.tsx'
import { StatusBar } from './status-bar.tsx'
import { t } from './t.ts'
import { tabPanels } from './tab-panels.tsx'
import { TopBar } from './top-bar.tsx'

const DropAnywhere = later(async () => (await import('../features/import/drop-anywhere.tsx')).DropAnywhere, { unseen: true, waits: true })

export const Shell = memo(function Shell({ opening, addressFull }: { opening: Asked<string | null>; addressFull: boolean }) {
  const { show } = useShared()
  const tab = useUi(ui => ui.tab)
  return (
    <>
      <a className="skip" href="#main">
        {t('toTheGraph')}
      </a>
      <Tabs className="app" selectedKey={tab} onSelectionChange={key => show({ tab: key as Tab })}>
        <TopBar />
        <main id="main" className="main">
          {tabPanels.map(({ id, Panel }) => (
            <Panel key={id} opening={opening} />
          ))}
        </main>
        <StatusBar addressFull={addressFull} />
        <Seen />
      </Tabs>
      <Dialogs />
      <DropAnywhere />
      <Heard />
      <Shortcuts />
    </>
  )
})

const Heard = () => <LiveRegion said={useSaidHere()} />
const Seen = () => <SaidLast said={useSaidHere()} />

/** A component of its own, because what the keys need changes more often than the page. */
function Shortcuts() {
  useShortcuts()
  return null
}
