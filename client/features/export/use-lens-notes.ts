import { useMemo } from 'react'
import { useExplorer, useWords } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import { lensNotes } from './export-notes.ts'

export function useLensNotes(): string[] {
  const lens = useExplorer(state => state.picture.lens)
  const ids = useMemo(() => [...lens.by, ...lens.publisher, ...lens.without], [lens])
  const { vocabulary } = useWords()
  const nameOf = useNamesWithin(ids)
  return useMemo(
    () => lensNotes(lens, { nameOf, kindWord: kind => vocabulary.kinds.word(kind), label: vocabulary.label }),
    [lens, nameOf, vocabulary],
  )
}
