import { useCallback, useState } from 'react'
import { TabPanel } from 'react-aria-components'
import { everyone } from '../../../server/contract/lens.ts'
import { call } from '../../api.ts'
import { useExplorer, useShared } from '../context.tsx'
import { LoadedOr } from '../LoadedOr.tsx'
import { sameLens } from '../lenses.ts'
import { useLoad } from '../useLoad.ts'
import { useNarrow } from '../useNarrow.ts'
import { AsideCanvases } from './AsideCanvases.tsx'
import { FallPanel } from './FallPanel.tsx'
import { Foundations } from './Foundations.tsx'
import { type Shown, WhatIfHead } from './WhatIfHead.tsx'

/** Below this width two canvases show the same graph too small for its names, px. */
const roomForTwo = 1800

/** What falls when something is set aside. */
export function WhatIfTab() {
  const { ui } = useShared()
  return (
    <TabPanel id="whatif" className="whatif">
      {ui.tab === 'whatif' && <WhatIf />}
    </TabPanel>
  )
}

function WhatIf() {
  const lens = useExplorer(state => state.picture.lens)
  const [shown, setShown] = useState<Shown>(() => (innerWidth >= roomForTwo ? 'side' : 'ghosts'))
  const [chosen, setChosen] = useState<string | null>(null)
  const narrow = useNarrow()
  const choose = useCallback((id: string | null) => setChosen(id), [])
  const key = lens.without.length > 0 ? `set-aside:${JSON.stringify(lens)}` : null
  const loading = useLoad(key, signal => call('setAside', { query: lens }, signal))
  if (key === null) return <Nothing />
  return (
    <LoadedOr loading={loading} words="Looking what falls.">
      {report => (
        <>
          <div className="whatif-centre">
            <WhatIfHead report={report} shown={shown} onShow={setShown} />
            {!sameLens({ ...lens, without: [] }, everyone) && (
              <p className="notice" role="status">
                Counted under the lens of Explore, not in the whole record.
              </p>
            )}
            {!narrow && <AsideCanvases report={report} shown={shown} onSelect={choose} />}
            {!narrow && <FallKey />}
          </div>
          <FallPanel report={report} chosen={chosen} onChoose={choose} />
        </>
      )}
    </LoadedOr>
  )
}

function Nothing() {
  return (
    <div className="whatif-nothing">
      <h2 className="whatif-headline">What falls if it is not so?</h2>
      <p className="whatif-rest">
        Set aside a speaker, a publisher, a recording or a single claim, and see which relations fall with it and which stand on other
        claims. Nothing is deleted; undo takes it back.
      </p>
      <Foundations />
    </div>
  )
}

const FallKey = () => (
  <ul className="key whatif-key" aria-label="Key">
    <li>
      <svg className="line" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path d="M1 5H27" />
      </svg>{' '}
      stands
    </li>
    <li>
      <svg className="line ghost-line" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path d="M1 5H27" strokeDasharray="1.5 5" />
      </svg>{' '}
      falls: every claim behind it rests on what is set aside
    </li>
    <li>
      <i className="ghost-dot" /> has no relation left
    </li>
    <li className="end">Positions are the same in both. Nothing is deleted.</li>
  </ul>
)
