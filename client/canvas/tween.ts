import type { Core } from 'cytoscape'
import { motion } from '../notation/sizes.ts'
import type { Point } from '../state/state.ts'
import type { Stage } from './stage.ts'

/** Above this many moving nodes they jump: a frame could not be drawn in time. */
const tweenUpTo = 400

export interface Tween {
  to(targets: ReadonlyMap<string, Point>, smooth: boolean): Promise<void>
  done(): Promise<void>
  stop(): void
}

export function tween(cy: Core, stage: Stage): Tween {
  let finish: (() => void) | null = null
  let running = Promise.resolve()
  let frame = 0

  const stop = (): void => {
    cancelAnimationFrame(frame)
    finish?.()
    finish = null
  }
  const glide = (targets: ReadonlyMap<string, Point>): Promise<void> => {
    const moves = [...targets].flatMap(([id, to]) => {
      const node = stage.nodes.get(id)
      return node ? [{ id, from: { x: node.x, y: node.y }, to }] : []
    })
    const start = performance.now()
    return new Promise(resolve => {
      finish = resolve
      const step = (now: number): void => {
        const t = Math.min(1, Math.max(0, now - start) / motion.layout)
        const eased = 1 - (1 - t) ** 3
        stage.move(
          moves
            .filter(({ id }) => !cy.getElementById(id).grabbed())
            .map(({ id, from, to }) => [id, { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased }] as const),
        )
        if (t < 1) frame = requestAnimationFrame(step)
        else stop()
      }
      frame = requestAnimationFrame(step)
    })
  }
  return {
    to(targets, smooth) {
      stop()
      if (smooth && targets.size <= tweenUpTo) running = glide(targets)
      else {
        stage.move(targets)
        running = Promise.resolve()
      }
      return running
    },
    done: () => running,
    stop,
  }
}
