/** Names of speakers and publishers: most are no end of a drawn relation, so they are asked for by id, together and once. */
import { useEffect, useMemo, useState } from 'react'
import type { EntityRef } from '../../server/contract/claim.ts'
import type { Entity } from '../../server/contract/graph.ts'
import { inSentence } from '../../server/contract/wording.ts'
import { call } from './api.ts'
import { useExplorer } from './context.tsx'

const known = new Map<string, EntityRef>()
/** Asked for, and in nobody's record. */
const unknown = new Set<string>()
/** What was asked for and has no name yet. */
const asked = new Map<string, Promise<void>>()
/** As many as the server names at once. */
const most = 10_000

/** A look-up of names by id, which fills itself: a dash of dots stands until the name is there. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const entities = useExplorer(state => state.picture.loaded.entities)
  const [round, setRound] = useState(0)
  const missing = ids.filter(id => !entities.has(id) && !known.has(id)).join('\n')

  useEffect(() => {
    if (missing === '') return
    let gone = false
    for (const answer of new Set(missing.split('\n').map(nameSoon)))
      answer.then(
        () => {
          if (!gone) setRound(n => n + 1)
        },
        () => {},
      )
    return () => {
      gone = true
    }
  }, [missing])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is a new answer in `known`
  return useMemo(() => (id: string) => nameOf(id, entities), [entities, round])
}

/** The same names as they stand within a sentence: "the recorded voice". */
export function useNamesWithin(ids: readonly string[]): (id: string) => string {
  const entities = useExplorer(state => state.picture.loaded.entities)
  const nameOf = useNames(ids)
  return useMemo(
    () => (id: string) => {
      const ref = entities.get(id) ?? known.get(id)
      return ref ? inSentence(ref) : nameOf(id)
    },
    [entities, nameOf],
  )
}

/** Until a name is there it is left out; an id that nobody has may be anybody's words, so it is not shown. */
const nameOf = (id: string, entities: ReadonlyMap<string, Entity>): string =>
  entities.get(id)?.name ?? known.get(id)?.name ?? (unknown.has(id) ? 'someone unknown here' : '…')

let waiting: { ids: string[]; answer: Promise<void> } | null = null

/** Settles when the name is known; all that is asked for in one turn of the page is one question. */
function nameSoon(id: string): Promise<void> {
  const already = asked.get(id)
  if (already) return already
  if (!waiting || waiting.ids.length === most) {
    const ids: string[] = []
    waiting = { ids, answer: Promise.resolve().then(() => fetchNames(ids)) }
  }
  waiting.ids.push(id)
  asked.set(id, waiting.answer)
  return waiting.answer
}

async function fetchNames(ids: readonly string[]): Promise<void> {
  waiting = null
  try {
    const { names } = await call('names', { query: { id: [...ids] } })
    for (const name of names) known.set(name.id, name)
    for (const id of ids) if (!known.has(id)) unknown.add(id)
  } finally {
    for (const id of ids) asked.delete(id)
  }
}
