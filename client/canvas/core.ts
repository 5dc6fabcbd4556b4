/** Cytoscape, as the canvas needs it. */
import cytoscape, { type Core } from 'cytoscape'

/** An empty picture in `host`, without a style. */
export function makeCore(host: HTMLElement): Core {
  return cytoscape({
    container: host,
    minZoom: 0.02,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
}
