import { type Draw, painted } from './peer.ts'

export const draw: Draw = async (place, { entities, relations, places }) => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: place.clientWidth, height: place.clientHeight })
  place.append(canvas)
  const context = canvas.getContext('2d')!
  const xs = entities.map(({ id }) => places[id]!.x)
  const ys = entities.map(({ id }) => places[id]!.y)
  const number = new Map(entities.map(({ id }, i) => [id, i]))
  const ends = relations.map(({ from, to }) => [number.get(from)!, number.get(to)!] as const)
  const least = { x: Math.min(...xs), y: Math.min(...ys) }
  const most = { x: Math.max(...xs), y: Math.max(...ys) }
  let zoom = 0.96 * Math.min(canvas.width / (most.x - least.x), canvas.height / (most.y - least.y))
  let pan = { x: 10 - least.x * zoom, y: 10 - least.y * zoom }
  let near = new Set<number>()
  const paint = (): void => {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(zoom, 0, 0, zoom, pan.x, pan.y)
    context.lineWidth = 0.6 / zoom
    context.strokeStyle = '#999'
    for (const [a, b] of ends) {
      context.beginPath()
      context.moveTo(xs[a]!, ys[a]!)
      context.lineTo(xs[b]!, ys[b]!)
      context.stroke()
    }
    context.fillStyle = '#456'
    context.beginPath()
    for (let i = 0; i < xs.length; i++) {
      context.moveTo(xs[i]! + 8, ys[i]!)
      context.arc(xs[i]!, ys[i]!, 8, 0, 2 * Math.PI)
    }
    context.fill()
    context.fillStyle = '#c40'
    for (const i of near) context.fillRect(xs[i]! - 8, ys[i]! - 8, 16, 16)
  }
  let asked = false
  const soon = (): void => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      paint()
    })
  }
  const at = (event: MouseEvent): number => {
    const [x, y] = [(event.clientX - pan.x) / zoom, (event.clientY - pan.y) / zoom]
    return xs.findIndex((each, i) => Math.hypot(each - x, ys[i]! - y) <= Math.max(8, 4 / zoom))
  }
  let heard: { hovered: (id: string) => void; selected: (id: string) => void } | null = null
  let from: { x: number; y: number } | null = null
  canvas.addEventListener('mousedown', ({ clientX, clientY }) => {
    from = { x: clientX - pan.x, y: clientY - pan.y }
  })
  canvas.addEventListener('mouseup', () => {
    from = null
  })
  canvas.addEventListener('mousemove', event => {
    if (from) {
      pan = { x: event.clientX - from.x, y: event.clientY - from.y }
      soon()
    } else if (at(event) >= 0) heard?.hovered(entities[at(event)]!.id)
  })
  canvas.addEventListener('wheel', event => {
    const factor = 1.002 ** -event.deltaY
    pan = { x: event.clientX - (event.clientX - pan.x) * factor, y: event.clientY - (event.clientY - pan.y) * factor }
    zoom *= factor
    soon()
  })
  canvas.addEventListener('click', event => {
    const hit = at(event)
    if (hit < 0) return
    near = new Set([hit, ...ends.flatMap(([a, b]) => (a === hit ? [b] : b === hit ? [a] : []))])
    paint()
    heard?.selected(entities[hit]!.id)
  })
  paint()
  await painted()
  return {
    where: id => ({ x: places[id]!.x * zoom + pan.x, y: places[id]!.y * zoom + pan.y }),
    hear: (hovered, selected) => {
      heard = { hovered, selected }
    },
  }
}
