import type { Ink } from './inks.ts'
import { t } from './t.ts'

/** `gap` between its lines, px; its words are `larger` px larger than a relation's. */
export const denial = {
  get word() {
    return t('denial')
  },
  ink: 'contested' satisfies Ink as Ink,
  gap: 3,
  larger: 1.5,
  get plain() {
    return t('twoParallelLinesWithABar')
  },
}
