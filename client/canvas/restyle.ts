/** Colours that follow the theme: a new stylesheet would make cytoscape work out everything anew, not only colours. */
import type { Core, StylesheetJson } from 'cytoscape'
import type { Theme } from '../notation/inks.ts'
import { stylesheet } from './style.ts'

/** Gives a picture without elements its stylesheet; what comes back gives it another theme. */
export function restyle(cy: Core, given: Theme): (theme: Theme) => void {
  let theme = given
  cy.style(themed(() => theme))
  return next => {
    theme = next
    cy.style().update()
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
