import { type ReactNode, useEffect, useState } from 'react'
import type { Schema } from '../../server/contract/answers.ts'
import { colourFamilies, shapeNames } from '../../server/contract/shape-names.ts'
import { call } from '../session/api.ts'
import { HealthContext, SharedContext, type Words, WordsContext } from '../session/context.tsx'
import { createShared } from '../session/shared.ts'
import { vocabularyOf } from '../session/vocabulary.ts'
import { kindOf } from './notation.tsx'

type Kinds = Schema['kinds']

const everyShape: Kinds = shapeNames.flatMap(shape =>
  colourFamilies.map(family => ({ id: kindOf(shape, family), extends: [], shape, family, words: {}, rank: 1, count: 0 })),
)

export function useKinds(): Kinds {
  const [kinds, setKinds] = useState<Kinds>([])
  useEffect(() => {
    const abort = new AbortController()
    call('schema', {}, abort.signal).then(
      schema => setKinds(schema.kinds),
      () => undefined,
    )
    return () => abort.abort()
  }, [])
  return kinds
}

export function Around({ kinds, children }: { kinds: Kinds; children: ReactNode }) {
  const [shared] = useState(createShared)
  const words: Words = { schema: null, vocabulary: vocabularyOf({ kinds: [...kinds, ...everyShape], predicates: [], families: [] }) }
  return (
    <SharedContext value={shared}>
      <WordsContext value={words}>
        <HealthContext value={{ report: null, lostAt: null, check() {} }}>{children}</HealthContext>
      </WordsContext>
    </SharedContext>
  )
}
