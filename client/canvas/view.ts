import type { LayoutName } from '../layout/index.ts'
import { layoutThread } from '../layout/thread.ts'
import { layoutShort } from '../layout/words.ts'
import { arrange } from '../state/acts.ts'
import { selectedEnds } from '../state/selection.ts'
import type { Explorer, ExplorerState, GraphView, Point, Selection } from '../state/state.ts'
import { unloadedOf } from '../state/unloaded.ts'
import { markOnce } from '../ui/mark-once.ts'
import { countsSentence } from '../words/sentence.ts'
import { camera } from './camera.ts'
import { makeCore } from './core.ts'
import { distance } from './distance.ts'
import { graphSentence } from './focus-words.ts'
import { canvasFonts } from './fonts.ts'
import { highlight } from './highlight.ts'
import { makeHost, prefersReducedMotion } from './host.ts'
import { bindInput, type Pointed } from './input/bind-input.ts'
import { labels } from './labels.ts'
import { lateOverlay } from './late-overlay.ts'
import { layoutTask } from './layout-task.ts'
import { textMeasure } from './measure.ts'
import type { GraphViewOptions } from './options.ts'
import { drawingOf, placesIn } from './picture.ts'
import { grid, growth, whereOf } from './places.ts'
import { restyle } from './restyle.ts'
import { sceneOf } from './scene.ts'
import { makeStage } from './stage.ts'
import { sync } from './sync.ts'
import { t } from './t.ts'
import { targetOf } from './targets.ts'
import { tween } from './tween.ts'

/** Draws the explorer into `container`, which needs a size of its own, until `destroy`. */
export function createGraphView(container: HTMLElement, explorer: Explorer, options: GraphViewOptions): GraphView {
  const host = makeHost(container)
  const cy = makeCore(host)
  const stage = makeStage(cy)
  const measure = textMeasure()
  const shortPhrase = (type: string): string => (options.shortPhraseOf ?? options.phraseOf)(type)
  const drawn = [...host.children] as HTMLElement[]
  let stand = (): void => {}
  const stood = new Promise<void>(resolve => {
    stand = resolve
  })
  const layers = {
    style: restyle(cy, options.theme),
    sync: sync(stage, measure, entity => options.nameOf?.(entity) ?? entity.name, options.lookOf),
    marks: highlight(stage),
    names: labels(stage, measure, shortPhrase),
    far: distance(cy, stage, host, drawn, options.theme),
    over: lateOverlay(cy, stage, host, stood),
  }
  const view = camera(cy, stage, explorer)
  const mover = tween(cy, stage)
  const thread = layoutThread()

  let theme = options.theme
  let started = false
  let arranging = false
  let destroyed = false
  let locked = false
  let emphasised: Selection | null = null
  const pointed: Pointed = { hovered: null, keyboard: false, base: null }
  let lastPlaced: readonly unknown[] = []

  const smooth = (): boolean => !arranging && !prefersReducedMotion() && !stage.isLarge()
  const state = (): ExplorerState => explorer.get()
  const places = (): ReadonlyMap<string, Point> => placesIn(state())

  /** Names are placed again only when lines, places or what is asked for changed. */
  const dress = (): void => {
    if (!started || destroyed) return
    const { lines, fates } = drawingOf(state())
    const asked = layers.marks.apply(
      { ...state(), fates: state().fates ?? fates ?? new Map() },
      lines,
      pointed.hovered,
      emphasised,
      pointed.keyboard,
    )
    const key = [lines, state().picture.positions, [...asked].sort().join('\n')]
    if (key.some((part, i) => part !== lastPlaced[i])) layers.names.place(lines, asked)
    lastPlaced = key
    layers.over.set({ pinned: state().picture.pinned, unloaded: unloadedOf(state().picture.loaded), theme })
    if (stage.nodes.size === 0) return
    stand()
    markOnce('isnad:pointer-ready')
  }

  const render = (): void => {
    if (!started || destroyed) return
    const { picture } = state()
    const { seen, entities, lines } = drawingOf(state())
    const fresh = stage.nodes.size === 0
    const unplaced = entities.length > 0 && picture.positions.size === 0
    // edges between nodes that all lie in one point cannot be drawn
    const { added, moved } = layers.sync.to({
      entities,
      lines: unplaced ? [] : lines,
      positions: picture.positions,
    })
    host.setAttribute('aria-label', graphSentence(seen, picture.loaded))
    if (unplaced) {
      void firstLayout()
      return
    }
    const followed = view.follow(state(), places())
    if (fresh && !followed) view.fit(undefined, places(), false)
    const targets = new Map(moved)
    if (!fresh && smooth())
      for (const [id, start] of growth(stage, lines, added, picture.positions)) {
        targets.set(id, picture.positions.get(id)!)
        stage.move([[id, start]])
      }
    if (targets.size === 0) dress()
    else void mover.to(targets, smooth()).then(dress)
  }

  /** Nothing has a place yet: the layout gives it, without entering undo, and only then is anything shown. */
  const firstLayout = async (): Promise<void> => {
    if (arranging) return
    arranging = true
    host.style.visibility = 'hidden'
    const positions = await compute(state().picture.layout)
    if (destroyed) return
    host.style.visibility = ''
    if (positions)
      explorer.set(now => ({ ...now, picture: { ...now.picture, positions: new Map([...positions, ...now.picture.positions]) } }))
    view.fit(undefined, places(), false)
    arranging = false
  }

  const compute = async (name: LayoutName): Promise<Map<string, Point> | null> => {
    const { positions, pinned } = state().picture
    const { task, ids } = layoutTask({
      stage,
      size: { width: cy.width(), height: cy.height() },
      name,
      lines: drawingOf(state()).lines,
      positions,
      pinned,
      measure,
      phraseOf: shortPhrase,
    })
    try {
      const layout = await thread.run(task)
      return layout && new Map(ids.map((id, i) => [id, { x: Math.round(layout.xs[i]! * 10) / 10, y: Math.round(layout.ys[i]! * 10) / 10 }]))
    } catch (error) {
      options.onError?.(error instanceof Error ? error.message : String(error))
      return positions.size === 0 ? new Map(ids.map((id, i) => [id, grid(i)])) : null
    }
  }

  const unbindInput = bindInput({
    cy,
    stage,
    far: layers.far,
    drawn: stood,
    host,
    explorer,
    options,
    pointed,
    places,
    camera: view,
    stop: () => mover.stop(),
    dress,
  })
  const unsubscribe = explorer.subscribe(render)
  const watcher = new ResizeObserver(() => view.resized(places(), selectedEnds(state())))
  watcher.observe(host)
  void canvasFonts().then(() => {
    started = true
    render()
  })

  return {
    drawn: () => stood,
    fit: ids => view.fit(ids, places(), smooth()),
    zoomBy(factor) {
      view.zoomBy(factor)
      return cy.zoom()
    },
    target: () => targetOf(state(), pointed.base),
    where: part => whereOf(cy, stage, host, part),
    goTo: id => {
      const place = places().get(id)
      if (place) view.goTo(place, smooth())
    },
    center: id => {
      const place = places().get(id)
      if (place) view.center(place, smooth())
    },
    async layout(name) {
      if (locked) return options.announce?.(t('positionsAreLocked'))
      const positions = await compute(name)
      if (!positions || destroyed) return
      arrange(explorer, name, positions)
      view.fit(undefined, places(), smooth())
      options.announce?.(
        t('laidOutAnew', {
          short: layoutShort(name),
          countsSentence: countsSentence(drawingOf(state()).seen.entities.length, drawingOf(state()).seen.relations.length),
        }),
      )
      await mover.done()
    },
    scene: ids => sceneOf(stage, drawingOf(state()).entities, drawingOf(state()).lines, shortPhrase, ids),
    focus: () => host.focus(),
    setTheme(next) {
      theme = next
      layers.far.setTheme(next)
      layers.style(next)
      dress()
    },
    setLabels(on) {
      layers.names.show(on)
      lastPlaced = []
      dress()
    },
    setLocked(on) {
      locked = on
      cy.autoungrabify(on)
    },
    rename() {
      if (!started) return
      layers.sync.rename()
      lastPlaced = []
      dress()
    },
    emphasise(part) {
      emphasised = part
      dress()
    },
    destroy() {
      destroyed = true
      unsubscribe()
      unbindInput()
      watcher.disconnect()
      mover.stop()
      layers.far.stop()
      thread.stop()
      view.stop()
      layers.over.destroy()
      cy.destroy()
      host.remove()
    },
  }
}
