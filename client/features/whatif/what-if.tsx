import type { RefObject } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import type { Comparing } from '../../state/state.ts'
import { later } from '../../ui/later.tsx'
import { t } from './t.ts'

const AsideView = later(async () => (await import('./aside-view.tsx')).AsideView)
const CompareView = later(async () => (await import('./compare-view.tsx')).CompareView)

const modes = {
  get aside() {
    return t('setAside4')
  },
  get compare() {
    return t('compareTwoLenses')
  },
} as const
type Mode = keyof typeof modes

/** `last`: the pair that was compared before the view turned to setting aside. */
export function WhatIf({ last }: { last: RefObject<Comparing> }) {
  const { explorer } = useShared()
  const comparing = useExplorer(state => state.comparing)
  const compare = (next: Comparing | null): void => {
    if (comparing) last.current = comparing
    explorer.set(state => ({ ...state, comparing: next }))
  }
  return (
    <>
      <div className="whatif-modes" data-region="What if">
        <ToggleButtonGroup
          className="lens-choices"
          aria-label={t('whatIf')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[comparing ? 'compare' : 'aside']}
          onSelectionChange={keys => {
            const [key] = keys
            if (key) compare((key as Mode) === 'compare' ? last.current : null)
          }}
        >
          {Object.entries(modes).map(([id, word]) => (
            <ToggleButton key={id} id={id} className="lens-choice">
              {word}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className="whatif">{comparing ? <CompareView pair={comparing} onPair={compare} /> : <AsideView />}</div>
    </>
  )
}
