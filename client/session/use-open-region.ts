import { useCallback } from 'react'
import type { RegionRef } from '../state/state.ts'
import { openRegion } from '../state/whole.ts'
import { useShared } from './context.tsx'
import { graphUnder } from './graph-under.ts'
import { t } from './t.ts'

/** Of a region with more relations than `limit` come `overview`, so that names can be read. */
const portion = { limit: 600, overview: 300 }

export function useOpenRegion(): (region: RegionRef) => Promise<void> {
  const { explorer, view, announce } = useShared()
  return useCallback(
    async ({ id, name }: RegionRef) => {
      try {
        const graph = await graphUnder(explorer.get().picture.lens, { region: id, ...portion })
        openRegion(explorer, { id, name }, graph)
        announce(t('regionOpened', { name, entities: graph.entities.length, relations: graph.relations.length }))
        requestAnimationFrame(() => view.current?.focus())
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error), true)
      }
    },
    [explorer, view, announce],
  )
}
