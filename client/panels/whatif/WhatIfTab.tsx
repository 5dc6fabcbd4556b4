import { useState } from 'react'
import { TabPanel, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useShared } from '../context.tsx'
import { AsideView } from './AsideView.tsx'
import { CompareView, type Pair } from './CompareView.tsx'

const modes = { aside: 'Set aside', compare: 'Compare two lenses' } as const
type Mode = keyof typeof modes

/** What falls when something is set aside, and two lenses compared. */
export function WhatIfTab() {
  const { ui } = useShared()
  const [mode, setMode] = useState<Mode>('aside')
  const [pair, setPair] = useState<Pair>({ a: null, b: null })
  return (
    <TabPanel id="whatif" className="whatif-tab">
      {ui.tab === 'whatif' && (
        <>
          <div className="whatif-modes" data-region="What if">
            <ToggleButtonGroup
              className="lens-choices"
              aria-label="What if"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[mode]}
              onSelectionChange={keys => {
                const [key] = keys
                if (key) setMode(key as Mode)
              }}
            >
              {Object.entries(modes).map(([id, word]) => (
                <ToggleButton key={id} id={id} className="lens-choice">
                  {word}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </div>
          <div className="whatif">{mode === 'aside' ? <AsideView /> : <CompareView pair={pair} onPair={setPair} />}</div>
        </>
      )}
    </TabPanel>
  )
}
