import { type LayoutName, layouts } from '../layout/index.ts'
import { layoutWord } from '../layout/words.ts'
import { arrangeStep } from '../state/acts.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const layoutActions: readonly Action[] = layouts.map(
  ({ id }): Action => ({
    id: `layout-${id}`,
    word: () => layoutWord(id),
    icon: 'layout',
    on: ({ explorer }) => explorer.get().picture.layout === id,
    hint: ({ explorer }) => (explorer.get().picture.layout === id ? t('laidOutSoNow') : null),
    why: ({ ui }) => (ui.locked ? t('positionsAreLocked') : ui.list ? t('theCanvasIsNotOnScreen') : null),
    undo: () => arrangeStep(id as LayoutName),
    run: async ({ view }) => await view.current?.layout(id),
  }),
)
