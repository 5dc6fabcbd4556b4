import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { addToGraph } from '../../state/acts.ts'
import { select } from '../../state/selection.ts'
import { Icon } from '../../ui/icon.tsx'
import { drawnFrom } from './drawn.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import { drawable } from './wire.ts'

export function AddToGraph({ answer }: { answer: Answer }) {
  const { explorer, show, announce, view } = useShared()
  const [busy, setBusy] = useState(false)
  const named = drawable(answer.rows)
  const nothing = named.entities.size + named.relations.size === 0
  const add = async (): Promise<void> => {
    setBusy(true)
    try {
      const drawn = await drawnFrom(answer, new AbortController().signal)
      addToGraph(explorer, drawn, t('addTheAnswerToTheGraph'))
      select(explorer, { entities: drawn.entities.map(entity => entity.id), relations: drawn.relations.map(relation => relation.id) })
      show({ tab: 'explore' })
      view.current?.fit(drawn.entities.map(entity => entity.id))
      announce(
        t('entitiesAndRelationsAreOnThe', {
          entities: drawn.entities.length,
          relations: drawn.relations.length,
          anyLeft: drawn.left > 0,
          left: drawn.left,
        }),
      )
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button className="btn small add-to-graph" isDisabled={nothing || busy} onPress={() => void add()}>
      <Icon name="layout" /> {t('addToTheGraph')}
    </Button>
  )
}
