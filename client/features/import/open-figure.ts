import { openView } from '../../session/start.ts'
import type { Explorer } from '../../state/state.ts'
import { t } from './t.ts'

/** Of a figure that Isnad made and of what anybody drew: which it is, the file says. */
export const mayBeFigure = ({ name, type }: File): boolean =>
  /\.(?:svg|png|pdf)$/i.test(name) || ['image/svg+xml', 'image/png', 'application/pdf'].includes(type)

/** Opens what the figure was shown under; returns what is to be said of it and whether all of it is there, null where the file carries nothing. Throws in plain words. */
export async function openFigure(explorer: Explorer, file: File): Promise<{ said: string; whole: boolean } | null> {
  const { readCarried } = await import('../../figure/carried/read-carried.ts')
  const carried = readCarried(new Uint8Array(await file.arrayBuffer()))
  if (carried === null) return null
  const missing = await openView(explorer, carried.view, t('openTheFigure'))
  return { said: missing ?? t('theFigureIsOpen'), whole: missing === null }
}
