import type { LayoutName } from '../layout/index.ts'
import { layoutThread } from '../layout/thread.ts'
import { layoutShort } from '../layout/words.ts'
import { arrange, moveTo } from '../state/acts.ts'
import { clearSelection, select, selectedEnds, selectMore, setFocus, toggleSelected } from '../state/selection.ts'
import type { Explorer, ExplorerState, GraphView, Point, Selection } from '../state/state.ts'
import { unloadedOf } from '../state/unloaded.ts'
import { countsSentence, denialsSentence, refIn, selectedSentence } from '../words/sentence.ts'
import { bindBox } from './box.ts'
import { camera } from './camera.ts'
import { makeCore } from './core.ts'
import { distance, isLarge } from './distance.ts'
import { focusSentence, nameOfFocus } from './focus-words.ts'
import { canvasFonts } from './fonts.ts'
import { highlight } from './highlight.ts'
import { makeHost, prefersReducedMotion } from './host.ts'
import { bindKeys } from './input/keys.ts'
import { bindPointer } from './input/pointer.ts'
import { labels } from './labels.ts'
import { layoutTask } from './layout-task.ts'
import { textMeasure } from './measure.ts'
import type { GraphViewOptions } from './options.ts'
import { overlay } from './overlay.ts'
import { drawingOf, relationsAbout } from './picture.ts'
import { angleFromTop, grid, growth, middlemost, whereOf } from './places.ts'
import { ready } from './ready.ts'
import { restyle } from './restyle.ts'
import { sceneOf } from './scene.ts'
import { sync } from './sync.ts'
import { t } from './t.ts'
import { partAt, targetOf } from './targets.ts'
import { tween } from './tween.ts'

/** From this many changed elements of a large picture on, it takes a while until the pointer can be answered again. */
const muchFrom = 200

/** Draws the explorer into `container`, which needs a size of its own, until `destroy`. */
export function createGraphView(container: HTMLElement, explorer: Explorer, options: GraphViewOptions): GraphView {
  const host = makeHost(container)
  const cy = makeCore(host)
  const measure = textMeasure()
  const shortPhrase = (type: string): string => (options.shortPhraseOf ?? options.phraseOf)(type)
  const drawn = [...host.children] as HTMLElement[]
  const layers = {
    style: restyle(cy, options.theme),
    ready: ready(cy, drawn),
    sync: sync(cy, measure, entity => options.nameOf?.(entity) ?? entity.name, options.lookOf),
    marks: highlight(cy),
    names: labels(cy, measure, shortPhrase),
    far: distance(cy, host, drawn, options.theme),
    over: overlay(cy, host),
  }
  const view = camera(cy, explorer)
  const mover = tween(cy)
  const thread = layoutThread()

  let theme = options.theme
  let started = false
  let arranging = false
  let destroyed = false
  let locked = false
  let hovered: string | null = null
  let emphasised: Selection | null = null
  let keyboard = false
  let base: string | null = null
  let lastPlaced: readonly unknown[] = []

  const smooth = (): boolean => !arranging && !prefersReducedMotion() && !isLarge(cy)
  const state = (): ExplorerState => explorer.get()
  const places = (): ReadonlyMap<string, Point> => {
    const { positions } = state().picture
    return new Map(
      drawingOf(state()).entities.flatMap(({ id }): [string, Point][] => (positions.has(id) ? [[id, positions.get(id)!]] : [])),
    )
  }

  /** Names are placed again only when lines, places or what is asked for changed. */
  const dress = (): void => {
    if (!started || destroyed) return
    const { lines, fates } = drawingOf(state())
    const asked = layers.marks.apply({ ...state(), fates: state().fates ?? fates ?? new Map() }, lines, hovered, emphasised, keyboard)
    const key = [lines, state().picture.positions, [...asked].sort().join('\n')]
    if (key.some((part, i) => part !== lastPlaced[i])) layers.names.place(lines, asked)
    lastPlaced = key
    layers.over.set({ pinned: state().picture.pinned, unloaded: unloadedOf(state().picture.loaded), theme })
  }

  const render = (): void => {
    if (!started || destroyed) return
    const { picture } = state()
    const { seen, entities, lines } = drawingOf(state())
    const fresh = cy.nodes().empty()
    const unplaced = entities.length > 0 && picture.positions.size === 0
    // edges between nodes that all lie in one point cannot be drawn
    const { added, moved, settled } = layers.sync.to({
      entities,
      lines: unplaced ? [] : lines,
      positions: picture.positions,
    })
    host.setAttribute(
      'aria-label',
      t('graphOfArrowKeysGoFrom', {
        countsSentence: countsSentence(seen.entities.length, seen.relations.length),
        denialsSentence: denialsSentence(seen.denials, refIn(picture.loaded)),
      }),
    )
    if (unplaced) {
      void firstLayout()
      return
    }
    const followed = view.follow(state(), places())
    if (fresh && !followed) view.fit(undefined, places(), false)
    const targets = new Map(moved)
    if (!fresh && smooth())
      for (const [id, start] of growth(cy, added, picture.positions)) {
        targets.set(id, picture.positions.get(id)!)
        cy.getElementById(id).position(start)
      }
    if (targets.size === 0 && !settled) {
      dress()
      return
    }
    const much = isLarge(cy) && targets.size + added.length > muchFrom
    if (much) layers.ready.begin()
    void Promise.all([settled, mover.to(targets, smooth())]).then(() => {
      dress()
      if (much) return layers.ready.finish()
    })
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
    await layers.sync.settled()
    if (destroyed) return null
    const { positions, pinned } = state().picture
    const { task, ids } = layoutTask({ cy, name, lines: drawingOf(state()).lines, positions, pinned, measure, phraseOf: shortPhrase })
    try {
      const layout = await thread.run(task)
      return layout && new Map(ids.map((id, i) => [id, { x: Math.round(layout.xs[i]! * 10) / 10, y: Math.round(layout.ys[i]! * 10) / 10 }]))
    } catch (error) {
      options.onError?.(error instanceof Error ? error.message : String(error))
      return positions.size === 0 ? new Map(ids.map((id, i) => [id, grid(i)])) : null
    }
  }

  const open = (kind: 'entity' | 'relation', ids: readonly string[], add: boolean): void => {
    const group = kind === 'entity' ? 'entities' : 'relations'
    if (add) toggleSelected(explorer, group, ids)
    else select(explorer, { [group]: [...ids] })
    if (!add && ids[0] !== undefined) options.onOpen?.(kind, ids[0])
    if (add) saySelected()
  }
  const saySelected = (): void => options.announce?.(selectedSentence(state()))
  const expand = (id: string): void => options.onExpand?.(id)
  const lineOf = (id: string) => drawingOf(state()).lines.find(line => line.id === id)

  const unbindPointer = bindPointer(cy, {
    lineOf,
    select: (kind, ids, add) => {
      keyboard = false
      const [id] = ids
      // keys go on from what was clicked
      const out = add && ids.every(each => state().selection[kind].includes(each))
      setFocus(explorer, id === undefined || out ? null : { kind: kind === 'entities' ? 'entity' : 'relation', id })
      base = kind === 'relations' && id !== undefined ? (state().picture.loaded.relations.get(id)?.from ?? null) : null
      open(kind === 'entities' ? 'entity' : 'relation', ids, add)
    },
    clear: () => clearSelection(explorer),
    expand,
    menu: (id, at) => {
      const part = partAt(state(), id, id === null ? undefined : lineOf(id))
      const [first] = part.ids
      if (part.kind !== 'canvas' && first !== undefined) setFocus(explorer, { kind: part.kind, id: first })
      options.onMenu?.(part, at)
    },
    hover: id => {
      hovered = id
      dress()
    },
    dragging: () => mover.stop(),
    dropped: moved => moveTo(explorer, moved),
  })
  const takeFocus = (): void => host.focus({ preventScroll: true })
  // cytoscape, which heard it first, takes the focus away from whatever had it
  for (const press of ['mousedown', 'touchstart']) host.addEventListener(press, takeFocus)
  const unbindBox = bindBox(cy, host, ids => {
    keyboard = false
    setFocus(explorer, null)
    selectMore(explorer, ids)
    saySelected()
  })
  const unbindKeys = bindKeys(
    host,
    {
      focus: () => state().focus,
      places,
      start: () => state().selection.entities.find(id => places().has(id)) ?? middlemost(cy),
      relationsOf: id => {
        const at = places()
        const here = at.get(id)!
        return relationsAbout(id, drawingOf(state()), other => angleFromTop(here, at.get(other) ?? here)).map(relation => relation.id)
      },
      base: () => base,
      go: (focus, from) => {
        keyboard = true
        base = from
        setFocus(explorer, focus)
        const place = focus && places().get(focus.kind === 'entity' ? focus.id : (from ?? ''))
        if (place) view.reveal(place)
        const said = focusSentence(state(), focus, options)
        if (said !== null) options.announce?.(said)
      },
      open: (focus, add) => {
        if (!focus) return
        open(focus.kind, [focus.id], add)
        if (!add) options.announce?.(t('openedBesideTheGraph', { nameOfFocus: nameOfFocus(state(), focus, options) }))
      },
      escape: () => {
        keyboard = false
        const { entities, relations } = state().selection
        setFocus(explorer, null)
        clearSelection(explorer)
        if (entities.length + relations.length > 0) saySelected()
      },
    },
    () => options.letters?.() ?? true,
  )
  const unsubscribe = explorer.subscribe(render)
  const watcher = new ResizeObserver(() => view.resized(places(), selectedEnds(state())))
  watcher.observe(host)
  void canvasFonts().then(() => {
    started = true
    render()
  })

  return {
    fit: ids => view.fit(ids, places(), smooth()),
    zoomBy(factor) {
      view.zoomBy(factor)
      return cy.zoom()
    },
    target: () => targetOf(state(), base),
    where: part => whereOf(cy, host, part),
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
    scene: ids => sceneOf(cy, drawingOf(state()).entities, drawingOf(state()).lines, shortPhrase, ids),
    focus: () => host.focus(),
    setTheme(next) {
      theme = next
      layers.far.setTheme(next)
      layers.style.to(next)
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
      unbindKeys()
      unbindBox()
      unbindPointer()
      watcher.disconnect()
      mover.stop()
      layers.sync.stop()
      layers.ready.stop()
      layers.style.stop()
      thread.stop()
      view.stop()
      layers.over.destroy()
      cy.destroy()
      host.remove()
    },
  }
}
