import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { everyone } from '../../../server/contract/everyone.ts'
import { useExplorer } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { sameLens } from '../../state/lenses.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { AsideCanvases } from './aside-canvases.tsx'
import { AsidePicker } from './aside-picker.tsx'
import { FallKey } from './fall-key.tsx'
import { FallPanel } from './fall-panel.tsx'
import { t } from './t.ts'
import { type Shown, WhatIfHead } from './what-if-head.tsx'

const roomForTwo = 1680

export function AsideView() {
  const lens = useExplorer(state => state.picture.lens)
  const [shown, setShown] = useState<Shown>(() => (innerWidth >= roomForTwo ? 'side' : 'ghosts'))
  const [chosen, setChosen] = useState<string | null>(null)
  const narrow = useNarrow()
  const whole = lens.without.length === 0
  const loading = useQuery({ ...queries.setAside(lens), enabled: !whole })
  if (whole) return <Nothing />
  return (
    <LoadedOr loading={loading} words={t('lookingWhatRestsOnIt')}>
      {report => (
        <>
          <div className="whatif-centre">
            <WhatIfHead report={report} shown={shown} onShow={setShown} />
            {!sameLens({ ...lens, without: [] }, everyone) && (
              <p className="notice" role="status">
                {t('countedUnderTheLensOfExplore')}
              </p>
            )}
            {!narrow && <AsideCanvases report={report} shown={shown} onSelect={setChosen} />}
            {!narrow && <FallKey />}
          </div>
          <FallPanel report={report} chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </LoadedOr>
  )
}

const Nothing = () => (
  <div className="whatif-nothing">
    <h2 className="whatif-headline">{t('whatRestsOnIt')}</h2>
    <p className="whatif-rest">{t('setAsideASpeakerAPublisher')}</p>
    <AsidePicker />
  </div>
)
