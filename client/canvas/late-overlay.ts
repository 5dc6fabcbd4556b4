import type { Core } from 'cytoscape'
import type { Overlay } from './overlay.ts'
import type { Stage } from './stage.ts'

/** Badges, pins and double rings come when there is a picture for them to stand on. */
export function lateOverlay(cy: Core, stage: Stage, host: HTMLElement, drawn: Promise<void>): Overlay {
  let marks: Parameters<Overlay['set']>[0] | null = null
  let over: Overlay | null = null
  let gone = false
  void drawn
    .then(() => import('./overlay.ts'))
    .then(({ overlay }) => {
      if (gone) return
      over = overlay(cy, stage, host)
      if (marks) over.set(marks)
    })
  return {
    set(next) {
      marks = next
      over?.set(next)
    },
    destroy() {
      gone = true
      over?.destroy()
    },
  }
}
