/** A large picture is sketched from afar; near to, where few elements are in view, cytoscape draws it. */
import type { Core } from 'cytoscape'
import type { Theme } from '../notation/inks.ts'
import type { Lender } from './far/lend.ts'
import type { Stage } from './stage.ts'

/** What is used of cytoscape's renderer: its types leave it out, and its version is fixed. */
interface Renderer {
  render(options?: { forcedContext?: CanvasRenderingContext2D }): void
  redrawHint(group: 'eles' | 'drag', needed: boolean): void
  findNearestElements(x: number, y: number, ...how: boolean[]): unknown[]
}

export interface Distance {
  setTheme(theme: Theme): void
  /** From afar: what is under the pointer now, whenever that is another part. */
  hear(listener: (id: string | null) => void): void
  stop(): void
}

export function distance(cy: Core, stage: Stage, host: HTMLElement, layers: readonly HTMLElement[], given: Theme): Distance {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer()
  const full = renderer.render.bind(renderer)
  const canvas = makeCanvas(host)
  const context = canvas.getContext('2d')
  // letters are sharp on every screen; lines are too many for that
  const names = makeCanvas(host)
  const lettering = names.getContext('2d')
  let theme = given
  let afar = false
  /** Small pictures never need it. */
  let drawing: {
    sketch: typeof import('./far/sketch.ts').sketch
    writeNames: ReturnType<typeof import('./far/names-afar.ts').namesAfar>
    lender: Lender
  } | null = null
  let asked = false
  let listener: (id: string | null) => void = () => {}
  const load = async (): Promise<void> => {
    asked = true
    const [{ sketch }, { namesAfar }, { makeLender }] = await Promise.all([
      import('./far/sketch.ts'),
      import('./far/names-afar.ts'),
      import('./far/lend.ts'),
    ])
    if (cy.destroyed()) return
    drawing = { sketch, writeNames: namesAfar(cy, stage), lender: makeLender(cy, stage, host) }
    drawing.lender.hear(listener)
    const { lender } = drawing
    const nearest = renderer.findNearestElements.bind(renderer)
    renderer.findNearestElements = (x, y, ...how) => (lender.isAfar() ? lender.at({ x, y }) : nearest(x, y, ...how))
    renderer.redrawHint('eles', true)
    renderer.render()
  }

  const show = (far: boolean): void => {
    if (far === afar) return
    afar = far
    canvas.hidden = !far
    names.hidden = !far
    // not `visibility`: cytoscape answers only while the pointer is over one of its layers
    for (const layer of layers) layer.style.opacity = far ? '0' : ''
    renderer.redrawHint('eles', true)
    renderer.redrawHint('drag', true)
  }
  renderer.render = options => {
    const elsewhere = options?.forcedContext !== undefined
    if (stage.isLarge() && !asked) void load()
    const far = !elsewhere && context !== null && (drawing?.lender.isAfar() ?? false)
    if (!elsewhere) show(far)
    if (elsewhere || !afar || !context || !drawing) return full(options)
    clear(context, cy, 1)
    const { x, y } = cy.pan()
    context.setTransform(cy.zoom(), 0, 0, cy.zoom(), x, y)
    drawing.sketch(context, stage, cy.extent(), cy.zoom(), theme)
    if (lettering) {
      clear(lettering, cy, globalThis.devicePixelRatio || 1)
      drawing.writeNames(lettering, theme)
    }
    cy.emit('render')
  }
  return {
    setTheme(next) {
      theme = next
    },
    hear(next) {
      listener = next
      drawing?.lender.hear(next)
    },
    stop: () => drawing?.lender.stop(),
  }
}

function clear(context: CanvasRenderingContext2D, cy: Core, ratio: number): void {
  const { canvas } = context
  const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)]
  context.setTransform(1, 0, 0, 1, 0, 0)
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  else context.clearRect(0, 0, width, height)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

function makeCanvas(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.hidden = true
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' })
  host.append(canvas)
  return canvas
}
