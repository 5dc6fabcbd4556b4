import cytoscape, { type Core } from 'cytoscape'

export function makeCore(host: HTMLElement): Core {
  return cytoscape({
    container: host,
    minZoom: 0.02,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
}
