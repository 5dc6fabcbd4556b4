import cytoscape from 'cytoscape'
import { type Draw, painted } from './peer.ts'

export const draw: Draw = async (place, { entities, relations, places }) => {
  const cy = cytoscape({
    container: place,
    elements: [
      ...entities.map(({ id, name }) => ({ group: 'nodes' as const, data: { id, name }, position: { ...places[id]! } })),
      ...relations.map(({ id, from, to }) => ({ group: 'edges' as const, data: { id, source: from, target: to } })),
    ],
    style: [
      {
        selector: 'node',
        style: { width: 16, height: 16, 'background-color': '#456', label: 'data(name)', 'font-size': 10, 'min-zoomed-font-size': 6 },
      },
      { selector: 'edge', style: { width: 1, 'line-color': '#999', 'target-arrow-shape': 'triangle', 'curve-style': 'straight' } },
      { selector: '.near', style: { 'background-color': '#c40', 'line-color': '#c40' } },
    ],
    layout: { name: 'preset' },
    minZoom: 0.01,
    hideEdgesOnViewport: false,
    textureOnViewport: false,
  })
  cy.fit(undefined, 20)
  await new Promise<void>(done => cy.one('render', () => done()))
  await painted()
  return {
    where: id => cy.getElementById(id).renderedPosition(),
    hear(hovered, selected) {
      cy.on('mouseover', 'node', event => hovered(event.target.id()))
      cy.on('tap', 'node', event => {
        cy.elements('.near').removeClass('near')
        event.target.closedNeighborhood().addClass('near')
        cy.one('render', () => selected(event.target.id()))
      })
    },
  }
}
