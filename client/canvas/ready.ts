/** After much has changed in a large picture: works out in portions what cytoscape would work out at once when the pointer next moves. */
import type { Core } from 'cytoscape'
import { slices } from './slices.ts'

/** Elements that are worked out within one frame. */
const perFrame = 60

export interface Ready {
  /** Until `finish` is through the pointer gets no answer: one that finds nothing worked out would have to wait for everything. */
  begin(): void
  /** Edges first: a node brings its edges along, and a hub has many. */
  finish(): Promise<void>
  stop(): void
}

/** `layers` are those of cytoscape: it answers only to a pointer that is over one of them. */
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
    },
    stop: () => portions.drop(),
  }
}
