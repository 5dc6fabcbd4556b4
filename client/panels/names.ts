/** Names of speakers and publishers: most are no end of a drawn relation, so they are asked for one by one, once. */
import { useEffect, useMemo, useState } from 'react'
import type { Entity } from '../../server/contract/graph.ts'
import { call } from '../api.ts'
import { useExplorer } from './context.tsx'

const asked = new Map<string, Promise<string>>()
const known = new Map<string, string>()
/** As many as are asked for; the rest go by their id. */
const most = 60

/** A look-up of names by id, which fills itself: an id stands for itself until its name is there. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const entities = useExplorer(state => state.picture.loaded.entities)
  const [round, setRound] = useState(0)
  const missing = ids
    .filter(id => !entities.has(id) && !known.has(id))
    .slice(0, most)
    .join('\n')

  useEffect(() => {
    if (missing === '') return
    let gone = false
    for (const id of missing.split('\n')) {
      const answer = asked.get(id) ?? call('entity', { params: { id } }).then(card => card.name)
      asked.set(id, answer)
      answer.then(
        name => {
          known.set(id, name)
          if (!gone) setRound(n => n + 1)
        },
        () => asked.delete(id),
      )
    }
    return () => {
      gone = true
    }
  }, [missing])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is a new answer in `known`
  return useMemo(() => (id: string) => nameOf(id, entities), [entities, round])
}

const nameOf = (id: string, entities: ReadonlyMap<string, Entity>): string => entities.get(id)?.name ?? known.get(id) ?? id
