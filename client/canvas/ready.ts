/** Works out in portions what cytoscape would compute at once when the pointer next moves. */
import type { Core } from 'cytoscape'
import { slices } from './slices.ts'

const perFrame = 60

export interface Ready {
  /** The pointer gets no answer until `finish` is through: before that, it would have to wait for everything. */
  begin(): void
  /** False where it was begun anew meanwhile. */
  finish(): Promise<boolean>
  stop(): void
}

/** `layers`: cytoscape's own; it answers only while the pointer is over one of them. */
export function ready(cy: Core, layers: readonly HTMLElement[]): Ready {
  const portions = slices()
  let run = 0
  const answer = (on: boolean): void => {
    for (const layer of layers) layer.style.pointerEvents = on ? '' : 'none'
  }
  const begin = (): void => {
    run += 1
    portions.drop()
    answer(false)
  }
  return {
    begin,
    async finish() {
      begin()
      const own = run
      await portions.run([...cy.edges().toArray(), ...cy.nodes().toArray()], perFrame, some => {
        const portion = cy.collection()
        for (const element of some) portion.merge(element)
        portion.boundingBox()
      })
      if (own === run) answer(true)
      return own === run
    },
    stop: () => portions.drop(),
  }
}
