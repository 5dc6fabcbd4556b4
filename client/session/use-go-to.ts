import { useCallback } from 'react'
import { addToGraph, clearFilters, show as unhide } from '../state/acts.ts'
import { select, setFocus } from '../state/selection.ts'
import { visible } from '../state/visible.ts'
import { ApiProblem, call } from './api.ts'
import { useShared } from './context.tsx'
import { pickEntity } from './entity-of.ts'
import { t } from './t.ts'

export function useGoTo(): (id: string) => Promise<void> {
  const { explorer, view, show, announce } = useShared()
  return useCallback(
    async (id: string) => {
      const { loaded, hidden, lens } = explorer.get().picture
      try {
        if (!loaded.entities.has(id)) {
          const [card, around] = await Promise.all([
            call('entity', { params: { id }, query: lens }),
            call('neighbours', { params: { id }, query: { ...lens, limit: 40 } }),
          ])
          const within = around.relations.filter(relation =>
            [relation.from, relation.to].every(end => end === id || loaded.entities.has(end)),
          )
          addToGraph(explorer, { entities: [pickEntity(card)], relations: within }, t('addCard', { card: card.name }))
        }
      } catch (error) {
        announce(error instanceof ApiProblem ? error.message : String(error))
        return
      }
      if (hidden.has(id)) unhide(explorer, [id])
      if (!visible(explorer.get()).entities.some(entity => entity.id === id)) clearFilters(explorer)
      select(explorer, { entities: [id] })
      setFocus(explorer, { kind: 'entity', id })
      show({ tab: 'explore', side: 'entity', sideOpen: true })
      view.current?.goTo(id)
    },
    [explorer, view, show, announce],
  )
}
