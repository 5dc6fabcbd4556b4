import { createStore } from 'zustand/vanilla'
import type { Now } from '../../../client/actions/action.ts'
import { createNameBook } from '../../../client/session/name-book.ts'
import { createPanels } from '../../../client/session/panels.ts'
import { createSaid } from '../../../client/session/said.ts'
import { vocabularyOf } from '../../../client/session/vocabulary.ts'
import { createExplorer } from '../../../client/state/explorer.ts'
import { merge } from '../../../client/state/merge.ts'
import type { Target } from '../../../client/state/state.ts'
import { entity, relation } from '../../factories/answers.ts'

/** a leads b, b leads c; a has 3 relations in the record. What is said is noted in `said`, what panels are shown in `shown`. */
export function asked(target: Target, called: string | null = null) {
  const explorer = createExplorer()
  const graph = {
    entities: [entity('a', { degree: 3 }), entity('b'), entity('c')],
    relations: [relation('a', 'LEADS', 'b'), relation('b', 'LEADS', 'c')],
  }
  explorer.set(state => ({ ...state, picture: merge(state.picture, graph) }))
  const said: string[] = []
  const shown: object[] = []
  const panels = createPanels(explorer, true)
  const now: Now = {
    explorer,
    view: { current: null },
    onShow: { current: null },
    panels,
    said: createSaid(),
    themeOnShow: createStore<'light' | 'dark'>(() => 'light'),
    lenses: { current: null },
    schema: null,
    names: createNameBook(async () => []),
    vocabulary: vocabularyOf(null),
    health: { report: null, lostAt: null, check() {} },
    ui: panels.getState(),
    show: change => void shown.push(change),
    announce: text => void said.push(text),
    theme: 'light',
    setTheme() {},
    target,
    called,
  }
  return { explorer, now, said, shown }
}

export const entities = (...ids: string[]): Target => ({ kind: 'entity', ids })
export const relations = (...ids: string[]): Target => ({ kind: 'relation', ids })
export const canvas: Target = { kind: 'canvas', ids: [] }
