import { useCallback } from 'react'
import { everyone } from '../../../server/contract/everyone.ts'
import { useShared } from '../../session/context.tsx'
import { graphUnder } from '../../session/graph-under.ts'
import { addToGraph } from '../../state/acts.ts'
import { select } from '../../state/selection.ts'
import { t } from './t.ts'

/** Draws a relation where it is not drawn, selects it and shows its evidence. */
export function useShowRelation(): (id: string) => Promise<void> {
  const { explorer, view, show, announce } = useShared()
  return useCallback(
    async (id: string) => {
      try {
        if (!explorer.get().picture.loaded.relations.has(id)) {
          const { entities, relations } = await graphUnder(everyone, { relation: [id] })
          addToGraph(explorer, { entities, relations: relations.filter(relation => relation.id === id) }, t('addTheAnswerToTheGraph'))
        }
        select(explorer, { relations: [id] })
        show({ tab: 'explore', side: 'evidence', sideOpen: true })
        const drawn = explorer.get().picture.loaded.relations.get(id)
        if (drawn) view.current?.fit([drawn.from, drawn.to])
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error))
      }
    },
    [explorer, view, show, announce],
  )
}
