/** Most speakers and publishers are no end of a drawn relation, so their names are asked for by id. */

import { useEffect, useMemo, useState } from 'react'
import { inSentence } from '../../server/contract/wording.ts'
import { useExplorer, useShared, useWords } from './context.tsx'
import { t } from './t.ts'

export function useNames(ids: readonly string[]): (id: string) => string {
  const { names } = useShared()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const [round, setRound] = useState(0)
  const missing = ids.filter(id => !entities.has(id) && !names.of(id)).join('\n')

  useEffect(() => {
    if (missing === '') return
    let gone = false
    names.ask(missing.split('\n')).then(
      () => {
        if (!gone) setRound(n => n + 1)
      },
      () => {},
    )
    return () => {
      gone = true
    }
  }, [missing, names])

  // an id may be anybody's words, so it is not shown in place of a name
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is a new answer in the book
  return useMemo(
    () => (id: string) => entities.get(id)?.name ?? names.of(id)?.name ?? (names.of(id) === null ? t('someoneUnknownHere') : '…'),
    [entities, names, round],
  )
}

/** The same names as they stand within a sentence: "the recorded voice". */
export function useNamesWithin(ids: readonly string[]): (id: string) => string {
  const { names } = useShared()
  const { vocabulary } = useWords()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const nameOf = useNames(ids)
  return useMemo(
    () => (id: string) => {
      const ref = entities.get(id) ?? names.of(id)
      return ref ? inSentence(vocabulary.named(ref)) : nameOf(id)
    },
    [entities, nameOf, names, vocabulary],
  )
}
