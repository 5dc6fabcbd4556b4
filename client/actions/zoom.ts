import type { Action } from './action.ts'
import { t } from './t.ts'

const zoom = (id: string, word: () => string, keys: readonly string[], factor: number): Action => ({
  id,
  word,
  keys,
  heard: 'graph',
  everyCanvas: true,
  run({ view, announce }) {
    const now = view.current?.zoomBy(factor)
    if (now !== undefined) announce(t('zoomRound', { round: Math.round(now * 100) }))
  },
})

export const zoomIn = zoom('zoom-in', () => t('zoomIn'), ['+', '='], 1.25)
export const zoomOut = zoom('zoom-out', () => t('zoomOut'), ['-'], 0.8)
