import type { Action } from './action.ts'

const zoom = (id: string, word: string, keys: readonly string[], factor: number): Action => ({
  id,
  word: () => word,
  keys,
  heard: 'graph',
  everyCanvas: true,
  run({ view, announce }) {
    const now = view.current?.zoomBy(factor)
    if (now !== undefined) announce(`Zoom ${Math.round(now * 100)} %.`)
  },
})

export const zoomIn = zoom('zoom-in', 'Zoom in', ['+', '='], 1.25)
export const zoomOut = zoom('zoom-out', 'Zoom out', ['-'], 0.8)
