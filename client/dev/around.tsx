/** What components ask for of the page that they stand in: an explorer with a small picture, and the kinds of the server's vocabulary. */
import { type ReactNode, useEffect, useState } from 'react'
import type { Schema } from '../../server/contract/answers.ts'
import { colourFamilies, shapeNames } from '../../server/contract/shape-names.ts'
import { call } from '../session/api.ts'
import { type Shared, SharedContext } from '../session/context.tsx'
import { createNameBook } from '../session/name-book.ts'
import { vocabularyOf } from '../session/vocabulary.ts'
import { createExplorer } from '../state/explorer.ts'
import { kindOf } from './notation.tsx'

type Kinds = Schema['kinds']

/** A kind for each shape in each colour. */
const everyShape: Kinds = shapeNames.flatMap(shape =>
  colourFamilies.map(family => ({ id: kindOf(shape, family), extends: [], shape, family, words: {}, rank: 1, count: 0 })),
)

/** Kinds of the workspace that the server has open; none until it answers. */
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
  const [explorer] = useState(createExplorer)
  const shared: Shared = {
    explorer,
    view: { current: null },
    lenses: { current: null },
    onShow: { current: null },
    schema: null,
    names: createNameBook(async () => []),
    vocabulary: vocabularyOf({ kinds: [...kinds, ...everyShape], predicates: [], families: [] }),
    health: { report: null, lostAt: null, check() {} },
    ui: {
      ...{ tab: 'explore', side: 'entity', sideOpen: true, railOpen: false, list: false, labels: true, locked: false },
      ...{ dialog: null, task: null, sourceId: null, passage: null, cardId: null, query: null, pathEnds: [], menu: null },
    },
    show() {},
    announce() {},
    theme: 'light',
    setTheme() {},
  }
  return <SharedContext value={shared}>{children}</SharedContext>
}
