import { Network } from 'vis-network/standalone'
import { type Draw, painted } from './peer.ts'

export const draw: Draw = async (place, { entities, relations, places }) => {
  const network = new Network(
    place,
    {
      nodes: entities.map(({ id, name }) => ({ id, label: name, ...places[id]!, shape: 'dot', size: 8 })),
      edges: relations.map(({ id, from, to }) => ({ id, from, to, arrows: 'to' })),
    },
    { physics: false, edges: { smooth: false, color: '#999' }, interaction: { hover: true }, layout: { improvedLayout: false } },
  )
  const drawn = new Promise<void>(done => network.once('afterDrawing', () => done()))
  network.fit({ animation: false, minZoomLevel: 0.01 })
  await drawn
  await painted()
  return {
    where: id => network.canvasToDOM(network.getPosition(id)),
    hear(hovered, selected) {
      network.on('hoverNode', ({ node }) => hovered(node))
      network.on('selectNode', ({ nodes }) => network.once('afterDrawing', () => selected(nodes[0])))
    },
  }
}
