import type { Draw, Given, Peer } from './peer.ts'

const peers: Record<string, () => Promise<{ draw: Draw }>> = {
  isnad: () => import('./isnad.ts'),
  cytoscape: () => import('./cytoscape.ts'),
  vis: () => import('./vis.ts'),
  orb: () => import('./orb.ts'),
  plain: () => import('./plain.ts'),
}

export interface CanvasPage {
  /** Draws and tells how long that took, ms: loading the library and the graph is not counted. */
  start(): Promise<number>
  where: Peer['where']
  hovered: string | null
  selected: string | null
  frames: number[]
  longTasks: number[]
}

const { draw } = await peers[new URLSearchParams(location.search).get('peer')!]!()
const given: Given = await (await fetch('/given.json')).json()
const page: CanvasPage = {
  async start() {
    const begin = performance.now()
    const peer = await draw(document.querySelector<HTMLElement>('#place')!, given)
    const took = performance.now() - begin
    page.where = id => peer.where(id)
    peer.hear(
      id => {
        page.hovered = id
      },
      id => {
        page.selected = id
      },
    )
    return took
  },
  where: () => ({ x: 0, y: 0 }),
  hovered: null,
  selected: null,
  frames: [],
  longTasks: [],
}
new PerformanceObserver(list => page.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
let last = performance.now()
const frame = (now: number): void => {
  page.frames.push(now - last)
  last = now
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)
Object.assign(globalThis, { page })
