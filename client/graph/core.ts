/** Cytoscape, as the canvas needs it. */
import cytoscape, { type Core } from 'cytoscape'
import type { Theme } from './palette.ts'
import { stylesheet } from './style.ts'

/** An empty picture in `host`. */
export function makeCore(host: HTMLElement, theme: Theme): Core {
  return cytoscape({
    container: host,
    style: stylesheet(theme),
    minZoom: 0.02,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
}
