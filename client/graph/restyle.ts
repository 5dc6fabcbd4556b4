/** Another theme for what is drawn: at once, or of a large picture in portions. */
import type { Core, StylesheetJson } from 'cytoscape'
import { isLarge } from './distance.ts'
import type { Theme } from './palette.ts'
import { slices } from './slices.ts'
import { stylesheet } from './style.ts'

/** Elements that are restyled within one frame; a node's lines are worked out again with it, and a hub has many. */
const perFrame = 60

/** Parts of cytoscape that its types leave out: a stylesheet that takes effect only where it is asked for. */
interface Restyled {
  setStyle(sheet: StylesheetJson): void
}
interface Portion {
  updateStyle(): void
}

export interface Restyle {
  to(theme: Theme): void
  stop(): void
}

export function restyle(cy: Core): Restyle {
  const portions = slices()
  return {
    to(theme) {
      portions.drop()
      if (!isLarge(cy)) {
        cy.style(stylesheet(theme))
        return
      }
      ;(cy as unknown as Restyled).setStyle(stylesheet(theme))
      void portions.run(cy.elements().toArray(), perFrame, some => {
        const portion: unknown = some.reduce((all, element) => all.merge(element), cy.collection())
        ;(portion as Portion).updateStyle()
      })
    },
    stop: () => portions.drop(),
  }
}
