import type { ExplorerState } from '../../state/state.ts'
import { t } from './t.ts'

export interface Part {
  id: string
  word: string
  /** Ids for the canvas's scene; undefined: all that is shown; null: there is no such part. */
  ids(state: ExplorerState): readonly string[] | undefined | null
}

const orNone = (ids: readonly string[]): readonly string[] | null => (ids.length > 0 ? ids : null)

/** What of the picture is exported. A new one is a row. */
export const parts = [
  {
    id: 'all',
    get word() {
      return t('allShown')
    },
    ids: () => undefined,
  },
  {
    id: 'selection',
    get word() {
      return t('selection')
    },
    ids: ({ selection }) => orNone([...selection.entities, ...selection.relations]),
  },
  {
    id: 'neighbours',
    get word() {
      return t('withNeighbours')
    },
    ids({ selection: { entities, relations }, picture }) {
      const ends = new Set(entities)
      const near = [...picture.loaded.relations.values()].filter(({ from, to }) => ends.has(from) || ends.has(to))
      return ends.size === 0 ? null : [...entities, ...relations, ...near.map(({ id }) => id)]
    },
  },
  {
    id: 'path',
    get word() {
      return t('path')
    },
    ids: ({ picture: { path } }) => (path === null ? null : orNone([...path.relations])),
  },
] as const satisfies readonly Part[]

export type PartId = (typeof parts)[number]['id']
