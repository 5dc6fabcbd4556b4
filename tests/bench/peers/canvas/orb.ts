import { Orb, OrbEventType } from '@memgraph/orb'
import { type Draw, painted } from './peer.ts'

export const draw: Draw = async (place, { entities, relations, places }) => {
  const orb = new Orb<{ id: string; label: string }, { id: string; start: string; end: string }>(place)
  orb.setView(
    context =>
      new (orb.view.constructor as never as new (...given: unknown[]) => typeof orb.view)(context, {
        getPosition: (node: { id: string }) => places[node.id],
        simulation: { isPhysicsEnabled: false },
        zoomFitTransitionMs: 0,
      }),
  )
  orb.data.setDefaultStyle({
    getNodeStyle: node => ({ label: node.data.label, size: 8, color: '#445566', fontSize: 10 }),
    getEdgeStyle: () => ({ color: '#999999', width: 1, arrowSize: 3 }),
  })
  orb.data.setup({
    nodes: entities.map(({ id, name }) => ({ id, label: name })),
    edges: relations.map(({ id, from, to }) => ({ id, start: from, end: to })),
  })
  let rendered = (): void => {}
  orb.events.on(OrbEventType.RENDER_END, () => rendered())
  const once = (act: () => void): Promise<void> =>
    new Promise(done => {
      rendered = done
      act()
    })
  await once(() => orb.view.render())
  await once(() => orb.view.recenter())
  await painted()
  let transform = { x: 0, y: 0, k: 1 }
  orb.events.on(OrbEventType.TRANSFORM, event => {
    transform = event.transform
  })
  return {
    where: id => {
      const node = orb.data.getNodeById(id)!
      const { x, y } = node.position as { x: number; y: number }
      return { x: x * transform.k + transform.x, y: y * transform.k + transform.y }
    },
    hear(hovered, selected) {
      orb.events.on(OrbEventType.NODE_HOVER, ({ node }) => hovered(String(node.id)))
      orb.events.on(OrbEventType.NODE_CLICK, ({ node }) => selected(String(node.id)))
    },
  }
}
