/** Colours that follow the theme: a new stylesheet would make cytoscape work out everything anew, not only colours. */
import type { CollectionReturnValue, Core, StylesheetJson } from 'cytoscape'
import type { Theme } from '../notation/inks.ts'
import { isLarge } from './distance.ts'
import { slices } from './slices.ts'
import { stylesheet } from './style.ts'

const perFrame = 250

export interface Restyle {
  to(theme: Theme): void
  stop(): void
}
/** A part that cytoscape's types leave out: style for some elements instead of all. */
type Portion = CollectionReturnValue & { updateStyle(): void }

/** Gives a picture without elements its stylesheet. Another theme comes at once, or to a large picture in portions. */
export function restyle(cy: Core, given: Theme): Restyle {
  const portions = slices()
  let theme = given
  cy.style(themed(() => theme))
  return {
    to(next) {
      theme = next
      portions.drop()
      if (!isLarge(cy)) {
        cy.style().update()
        return
      }
      void portions.run(cy.elements().toArray(), perFrame, some => {
        const portion = cy.collection()
        for (const element of some) portion.merge(element)
        ;(portion as Portion).updateStyle()
      })
    },
    stop: () => portions.drop(),
  }
}

/** One stylesheet for both themes: what differs is looked up whenever an element is restyled. */
function themed(now: () => Theme): StylesheetJson {
  const dark = stylesheet('dark')
  return stylesheet('light').map((rule, i) => {
    if (!('style' in rule)) return rule
    const other: Record<string, unknown> = { ...(dark[i] as typeof rule).style }
    const style = Object.entries(rule.style).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== other[name] ? () => (now() === 'dark' ? other[name] : value) : value,
    ])
    return { selector: rule.selector, style: Object.fromEntries(style) }
  })
}
