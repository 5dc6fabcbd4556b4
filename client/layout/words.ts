import type { LayoutName } from './index.ts'
import { t } from './t.ts'

export const layoutWord = (name: LayoutName): string => t(name)
/** In a sentence and in undo: "circle layout". */
export const layoutShort = (name: LayoutName): string => t(`${name}Short`)
