import type { Lens } from '../../server/contract/lens.ts'
import { setLens } from '../state/acts.ts'
import type { Shared } from './context.tsx'
import { graphUnder, type Seen } from './graph-under.ts'
import { t } from './t.ts'

type Asked = Pick<Shared, 'explorer' | 'announce'>

/** Shows the record under `lens`; `step` completes "Undo: …", `told` is what is said of the graph. */
export async function look(
  { explorer, announce }: Asked,
  lens: Lens,
  step: string,
  told: (graph: Seen) => string,
  seen = false,
): Promise<void> {
  try {
    const graph = await graphUnder(lens, { overview: 0 })
    setLens(explorer, lens, graph, step)
    announce(told(graph), seen)
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error))
  }
}

/** Keeps what is set aside and whether withdrawn relations are shown. `denies`: what somebody denies who does nothing else. */
export function goBy(asked: Asked, lens: Lens, label: string, denies?: string): Promise<void> {
  const { without, withdrawn } = asked.explorer.get().picture.lens
  return look(
    asked,
    { ...lens, without, ...(withdrawn && { withdrawn }) },
    t('accordingTo', { label }),
    ({ total, truncated, entities }) => {
      if (total === 0 && denies) return t('accordingToWhoNoRelationWhat', { label, denies })
      return truncated
        ? t('accordingToRelations', { label, relations: total })
        : t('accordingToEntitiesRelations', { label, entities: entities.length, relations: total })
    },
  )
}

export function setAside(asked: Asked, without: readonly string[], step: string): Promise<void> {
  const { lens } = asked.explorer.get().picture
  const told = ({ total }: Seen): string => t('relationsStands', { relations: total })
  return look(asked, { ...lens, without: [...without] }, step, told, true)
}
