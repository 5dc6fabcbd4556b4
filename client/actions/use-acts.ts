import { useMemo } from 'react'
import { useEverything, useExplorer } from '../session/context.tsx'
import type { Target } from '../state/state.ts'
import { type Action, type Now, perform } from './action.ts'

const canvas: Target = { kind: 'canvas', ids: [] }

export interface Acts {
  now(target?: Target, called?: string | null): Now
  act(action: Action, target?: Target): void
}

export function useActs(): Acts {
  const everything = useEverything()
  useExplorer(state => state.picture)
  useExplorer(state => state.selection)
  return useMemo(() => {
    const now = (target = canvas, called: string | null = null): Now => ({ ...everything(), target, called })
    return { now, act: (action, target) => void perform(action, now(target)) }
  }, [everything])
}

export function selectedTarget({ explorer }: Pick<Now, 'explorer'>): Target {
  const { entities, relations } = explorer.get().selection
  const ids = [...entities, ...relations]
  return ids.length === 0 ? canvas : { kind: entities.length > 0 ? 'entity' : 'relation', ids }
}
