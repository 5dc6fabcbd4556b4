import type { ComponentType } from 'react'
import type { Asked } from '../session/queries.ts'
import { tabNames } from '../state/tabs.ts'

type Panel = ComponentType<{ opening: Asked<string | null> }>

const files = import.meta.glob<Record<string, Panel>>('./*-tab.tsx', { eager: true })

/** What each row of client/state/tabs.ts shows: the one component that `<id>-tab.tsx` beside this exports. Throws where a tab has no such file. */
export const tabPanels = tabNames.map(id => {
  const [panel] = Object.values(files[`./${id}-tab.tsx`] ?? {})
  if (!panel) throw new Error(`The tab ${id} has no client/app/${id}-tab.tsx.`)
  return { id, Panel: panel }
})
