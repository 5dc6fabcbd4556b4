import { useMemo } from 'react'
import type { FigureWords } from '../../figure/index.ts'
import { deniedGhostWord, fates } from '../../notation/fates.ts'
import { useWords } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import type { Picture, Scene } from '../../state/state.ts'
import { saidByText } from '../../words/relation-words.ts'

export function useFigureWords(scene: Scene, loaded: Picture['loaded']): FigureWords {
  const { vocabulary } = useWords()
  const speakers = useMemo(
    () => [...new Set(scene.relations.flatMap(({ relation: { asserterIds, publisherIds } }) => [...asserterIds, ...publisherIds]))],
    [scene],
  )
  const nameOf = useNamesWithin(speakers)
  const denied = loaded.ghosts.relations.size > 0
  return useMemo(
    () => ({
      kinds: vocabulary.kinds,
      phrase: vocabulary.phrase,
      saidBy: relation => saidByText(relation, nameOf),
      fate: fate => (fate === 'ghost' && denied ? deniedGhostWord() : fates[fate].word),
    }),
    [vocabulary, nameOf, denied],
  )
}
