import { type LayoutName, layouts } from '../layout/index.ts'
import { arrangeStep } from '../state/acts.ts'
import type { Action } from './action.ts'

/** One act for each layout. */
export const layoutActions: readonly Action[] = layouts.map(
  ({ id, word }): Action => ({
    id: `layout-${id}`,
    word: () => word,
    icon: 'layout',
    on: ({ explorer }) => explorer.get().picture.layout === id,
    hint: ({ explorer }) => (explorer.get().picture.layout === id ? 'laid out so now' : null),
    why: ({ ui }) => (ui.locked ? 'positions are locked' : ui.list ? 'the canvas is not on screen' : null),
    undo: () => arrangeStep(id as LayoutName),
    run: async ({ view }) => await view.current?.layout(id),
  }),
)
