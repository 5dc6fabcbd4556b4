import type { RefObject } from 'react'
import { useExplorer, useShared } from '../../session/context.tsx'
import type { Comparing } from '../../state/state.ts'
import { later } from '../../ui/later.tsx'
import { Segments } from '../../ui/segments.tsx'
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
        <Segments
          className="lens-choices"
          itemClassName="lens-choice"
          label={t('whatIf')}
          value={comparing ? 'compare' : 'aside'}
          onChange={mode => compare(mode === 'compare' ? last.current : null)}
          items={Object.entries(modes) as [Mode, string][]}
        />
      </div>
      <div className="whatif">{comparing ? <CompareView pair={comparing} onPair={compare} /> : <AsideView />}</div>
    </>
  )
}
