import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Tabs } from 'react-aria-components'
import { useShortcuts } from '../actions/use-shortcuts.ts'
import { call } from '../session/api.ts'
import { type LensBarActs, type OnShow, SharedContext, type Ui } from '../session/context.tsx'
import { useHealth } from '../session/health.ts'
import { createNameBook } from '../session/name-book.ts'
import { followAddress, start } from '../session/start.ts'
import { applyTheme, storedTheme, storeTheme, systemTheme, type Theme } from '../session/theme.ts'
import { useLoad } from '../session/use-load.ts'
import { vocabularyOf } from '../session/vocabulary.ts'
import { createExplorer } from '../state/explorer.ts'
import type { GraphView } from '../state/state.ts'
import type { Tab } from '../state/tabs.ts'
import { LiveRegion, SaidLast, useAnnouncer, useSaidHere } from '../ui/live-region.tsx'
import { useLatest } from '../ui/use-latest.ts'
import { Dialogs } from './dialogs.tsx'
import { StatusBar } from './status-bar.tsx'
import { t } from './t.ts'
import { tabPanels } from './tab-panels.tsx'
import { TopBar } from './top-bar.tsx'

const atFirst: Omit<Ui, 'tab'> = {
  side: 'evidence',
  // on a narrower window the canvas comes first; choosing something opens the panel
  sideOpen: innerWidth >= 1200,
  railOpen: false,
  list: false,
  labels: true,
  locked: false,
  dialog: null,
  task: null,
  sourceId: null,
  passage: null,
  cardId: null,
  query: null,
  pathEnds: [],
  menu: null,
}

export function App() {
  const [explorer] = useState(() => createExplorer())
  const [names] = useState(() => createNameBook())
  const view = useRef<GraphView | null>(null)
  const onShow = useRef<OnShow | null>(null)
  const lenses = useRef<LensBarActs | null>(null)
  const [panels, setPanels] = useState(atFirst)
  const tab = useSyncExternalStore(explorer.subscribe, () => explorer.get().tab)
  const ui = useMemo(() => ({ ...panels, tab }), [panels, tab])

  const [theme, setThemeState] = useState<Theme>(() => storedTheme() ?? systemTheme())
  const [addressFull, setAddressFull] = useState(false)
  const [saidLast, announce] = useAnnouncer()

  // the tab belongs to the view, which the address and a saved view carry; how the panels stand is of this window only
  const show = useCallback(
    ({ tab, ...change }: Partial<Ui>) => {
      if (tab) explorer.set(state => (state.tab === tab ? state : { ...state, tab }))
      setPanels(now => ({ ...now, ...change }))
    },
    [explorer],
  )
  const setTheme = useCallback((next: Theme) => {
    storeTheme(next)
    setThemeState(applyTheme(next))
  }, [])

  const schema = useLoad('schema', signal => call('schema', {}, signal))
  // the words come first: the layout leaves room for them
  const opening = useLoad(
    schema.data || schema.problem ? 'start' : null,
    signal => start(explorer, location, schema.data?.workspace ?? null, signal),
    false,
  )
  const workspace = useLatest(schema.data?.workspace ?? null)
  const back = useCallback(() => {
    announce(t('theStoreAnswersAgain'))
    schema.retry()
    if (explorer.get().picture.loaded.entities.size === 0) opening.retry()
  }, [announce, schema.retry, opening.retry, explorer])
  const health = useHealth(back)
  useEffect(() => followAddress(explorer, setAddressFull, () => workspace.current), [explorer, workspace])
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const follow = (): void => {
      if (!storedTheme()) setThemeState(applyTheme(null))
    }
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])

  const vocabulary = useMemo(() => vocabularyOf(schema.data), [schema.data])
  const shared = useMemo(
    () => ({ explorer, view, onShow, lenses, names, schema: schema.data, vocabulary, health, ui, show, announce, theme, setTheme }),
    [explorer, names, schema.data, vocabulary, health, ui, show, announce, theme, setTheme],
  )
  useShortcuts(shared)
  const said = useSaidHere(saidLast, tab)

  return (
    <SharedContext value={shared}>
      <a className="skip" href="#main">
        {t('toTheGraph')}
      </a>
      <Tabs className="app" selectedKey={ui.tab} onSelectionChange={key => show({ tab: key as Tab })}>
        <TopBar />
        <main id="main" className="main">
          {tabPanels.map(({ id, Panel }) => (
            <Panel key={id} opening={opening} />
          ))}
        </main>
        <StatusBar addressFull={addressFull} />
        <SaidLast said={said} />
      </Tabs>
      <Dialogs />
      <LiveRegion said={said} />
    </SharedContext>
  )
}
