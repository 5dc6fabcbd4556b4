import { useCallback } from 'react'
import { expand } from '../state/acts.ts'
import { select } from '../state/selection.ts'
import { ApiProblem, call } from './api.ts'
import { type Everything, useHealth, useShared } from './context.tsx'
import { t } from './t.ts'

export interface ExpandOptions {
  type?: string
  direction?: 'in' | 'out' | 'both'
  limit?: number
}
/** Above this many new relations a type must be chosen first. */
export const askAbove = 40

/** Returns what came, in words, and says it. */
export async function expandFrom(
  { explorer, announce, health, show }: Pick<Everything, 'explorer' | 'announce' | 'health' | 'show'>,
  id: string,
  { type, direction = 'both', limit = askAbove }: ExpandOptions = {},
): Promise<string> {
  const { picture } = explorer.get()
  const name = picture.loaded.entities.get(id)?.name ?? id
  const say = (text: string): string => {
    announce(text)
    return text
  }
  if (health.lostAt) return say(t('expandingNeedsTheStoreWhichDoes'))
  try {
    const found = await call('neighbours', {
      params: { id },
      query: { ...picture.lens, type: type ? [type] : picture.lens.type, direction, limit },
    })
    const fresh = found.relations.filter(relation => !picture.loaded.relations.has(relation.id))
    if (!type && found.total - (found.relations.length - fresh.length) > askAbove) {
      select(explorer, { entities: [id] })
      show({ side: 'entity', sideOpen: true })
      return say(t('hasRelationsChooseATypeTo', { name, total: found.total }))
    }
    const unhidden = found.entities.some(entity => picture.hidden.has(entity.id))
    if (fresh.length === 0 && !unhidden) return say(t('everyDrawnRelationOfIsOn', { name, total: found.total }))
    expand(explorer, id, found)
    const rest = found.total - found.relations.length
    return say(t('relationsOfAddedMoreAreIn', { fresh: fresh.length, name, anyRest: rest > 0, rest }))
  } catch (error) {
    return say(error instanceof ApiProblem ? error.message : String(error))
  }
}

export function useExpand(): (id: string, options?: ExpandOptions) => Promise<string> {
  const { explorer, announce, show } = useShared()
  const health = useHealth()
  return useCallback((id, options) => expandFrom({ explorer, announce, health, show }, id, options), [explorer, announce, health, show])
}
