import type { Core } from 'cytoscape'
import { motion } from '../notation/sizes.ts'
import type { Point } from '../state/state.ts'
import { slices } from './slices.ts'

/** Above this many moving nodes they jump: a frame could not be drawn in time. */
const tweenUpTo = 400
const perFrame = 250

export interface Tween {
  to(targets: ReadonlyMap<string, Point>, smooth: boolean): Promise<void>
  done(): Promise<void>
  stop(): void
}

export function tween(cy: Core): Tween {
  const portions = slices()
  let finish: (() => void) | null = null
  let running = Promise.resolve()
  let frame = 0

  const stop = (): void => {
    portions.drop()
    cancelAnimationFrame(frame)
    finish?.()
    finish = null
  }
  const jump = (targets: readonly (readonly [string, Point])[]): void => {
    cy.batch(() => {
      for (const [id, point] of targets) cy.getElementById(id).position({ ...point })
    })
  }
  const glide = (targets: ReadonlyMap<string, Point>): Promise<void> => {
    const moves = [...targets].map(([id, to]) => ({ node: cy.getElementById(id), from: { ...cy.getElementById(id).position() }, to }))
    const start = performance.now()
    return new Promise(resolve => {
      finish = resolve
      const step = (now: number): void => {
        const t = Math.min(1, Math.max(0, now - start) / motion.layout)
        const eased = 1 - (1 - t) ** 3
        cy.batch(() => {
          for (const { node, from, to } of moves)
            if (!node.grabbed()) node.position({ x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased })
        })
        if (t < 1) frame = requestAnimationFrame(step)
        else stop()
      }
      frame = requestAnimationFrame(step)
    })
  }
  return {
    to(targets, smooth) {
      stop()
      if (targets.size > tweenUpTo) running = portions.run([...targets], perFrame, jump)
      else if (smooth) running = glide(targets)
      else {
        jump([...targets])
        running = Promise.resolve()
      }
      return running
    },
    done: () => running,
    stop,
  }
}
