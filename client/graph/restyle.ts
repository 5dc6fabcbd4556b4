/** Another theme for what is drawn: at once, or of a large picture in portions. */
import type { CollectionReturnValue, Core, StylesheetJson } from 'cytoscape'
import { isLarge } from './distance.ts'
import type { Theme } from './palette.ts'
import type { Ready } from './ready.ts'
import { stylesheet } from './style.ts'

/** Parts of cytoscape that its types leave out: a stylesheet that takes effect only where it is asked for. */
interface Restyled {
  setStyle(sheet: StylesheetJson): void
}
interface Portion {
  updateStyle(): void
}

export function restyle(cy: Core, theme: Theme, { finish }: Ready): void {
  if (!isLarge(cy)) {
    cy.style(stylesheet(theme))
    return
  }
  const restyled: unknown = cy
  ;(restyled as Restyled).setStyle(stylesheet(theme))
  void finish((portion: CollectionReturnValue & Partial<Portion>) => portion.updateStyle?.())
}
