import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { addToGraph } from '../../state/acts.ts'
import { select } from '../../state/selection.ts'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words/text.ts'
import { drawnFrom } from './drawn.ts'
import type { Answer } from './use-query.ts'
import { drawable } from './wire.ts'

/** Puts the entities and relations of the answer onto the canvas, selected. */
export function AddToGraph({ answer }: { answer: Answer }) {
  const { explorer, show, announce, view } = useShared()
  const [busy, setBusy] = useState(false)
  const named = drawable(answer.rows)
  const nothing = named.entities.size + named.relations.size === 0
  const add = async (): Promise<void> => {
    setBusy(true)
    try {
      const drawn = await drawnFrom(answer, new AbortController().signal)
      addToGraph(explorer, drawn, 'add the answer to the graph')
      select(explorer, { entities: drawn.entities.map(entity => entity.id), relations: drawn.relations.map(relation => relation.id) })
      show({ tab: 'explore' })
      view.current?.fit(drawn.entities.map(entity => entity.id))
      announce(
        `${count(drawn.entities.length, 'entity', 'entities')} and ${count(drawn.relations.length, 'relation')} are on the canvas, selected.${drawn.left > 0 ? ` ${count(drawn.left, 'entity', 'entities')} were too many to fetch.` : ''}`,
      )
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button className="btn small add-to-graph" isDisabled={nothing || busy} onPress={() => void add()}>
      <Icon name="layout" /> Add to the graph
    </Button>
  )
}
