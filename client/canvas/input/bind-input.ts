import type { Core } from 'cytoscape'
import { moveTo } from '../../state/acts.ts'
import { clearSelection, select, selectMore, setFocus, toggleSelected } from '../../state/selection.ts'
import type { Explorer, ExplorerState, Point } from '../../state/state.ts'
import { selectedSentence } from '../../words/sentence.ts'
import type { Camera } from '../camera.ts'
import type { Distance } from '../distance.ts'
import { focusSentence, nameOfFocus } from '../focus-words.ts'
import { indexOf } from '../line-index.ts'
import type { GraphViewOptions } from '../options.ts'
import { drawingOf, relationsAbout } from '../picture.ts'
import { angleFromTop, middlemost } from '../places.ts'
import type { Stage } from '../stage.ts'
import { t } from '../t.ts'
import { partAt } from '../targets.ts'
import { bindKeys } from './keys.ts'
import { bindPointer } from './pointer.ts'

export interface Pointed {
  hovered: string | null
  keyboard: boolean
  /** The entity from which the keyboard looks at a relation. */
  base: string | null
}

interface Heard {
  cy: Core
  stage: Stage
  far: Pick<Distance, 'hear'>
  host: HTMLElement
  drawn: Promise<void>
  explorer: Explorer
  options: GraphViewOptions
  pointed: Pointed
  places(): ReadonlyMap<string, Point>
  camera: Pick<Camera, 'reveal'>
  stop(): void
  dress(): void
}

export function bindInput({ cy, stage, far, host, drawn, explorer, options, pointed, places, camera, stop, dress }: Heard): () => void {
  const state = (): ExplorerState => explorer.get()
  const open = (kind: 'entity' | 'relation', ids: readonly string[], add: boolean): void => {
    const group = kind === 'entity' ? 'entities' : 'relations'
    if (add) toggleSelected(explorer, group, ids)
    else select(explorer, { [group]: [...ids] })
    if (!add && ids[0] !== undefined) options.onOpen?.(kind, ids[0])
    if (add) saySelected()
  }
  const saySelected = (): void => options.announce?.(selectedSentence(state()))
  const expand = (id: string): void => options.onExpand?.(id)
  const lineOf = (id: string) => indexOf(drawingOf(state()).lines).byId.get(id)

  const pointer = bindPointer(cy, {
    lineOf,
    select: (kind, ids, add) => {
      pointed.keyboard = false
      const [id] = ids
      // keys go on from what was clicked
      const out = add && ids.every(each => state().selection[kind].includes(each))
      setFocus(explorer, id === undefined || out ? null : { kind: kind === 'entities' ? 'entity' : 'relation', id })
      pointed.base = kind === 'relations' && id !== undefined ? (state().picture.loaded.relations.get(id)?.from ?? null) : null
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
      pointed.hovered = id
      dress()
      options.onPointed?.(id)
    },
    dragging: () => stop(),
    dropped: moved => moveTo(explorer, moved),
  })
  far.hear(pointer.hover)
  const takeFocus = (): void => host.focus({ preventScroll: true })
  // cytoscape, which heard it first, takes the focus away from whatever had it
  for (const press of ['mousedown', 'touchstart']) host.addEventListener(press, takeFocus)
  let unbindBox = (): void => {}
  let bound = true
  const chosenInBox = (ids: readonly string[]): void => {
    pointed.keyboard = false
    setFocus(explorer, null)
    selectMore(explorer, ids)
    saySelected()
  }
  // nobody draws a box around a picture that is not there
  void drawn
    .then(() => import('../box.ts'))
    .then(({ bindBox }) => {
      if (bound) unbindBox = bindBox(cy, stage, host, chosenInBox)
    })
  const unbindKeys = bindKeys(
    host,
    {
      focus: () => state().focus,
      places,
      start: () => state().selection.entities.find(id => places().has(id)) ?? middlemost(cy, stage),
      relationsOf: id => {
        const at = places()
        const here = at.get(id)!
        return relationsAbout(id, drawingOf(state()), other => angleFromTop(here, at.get(other) ?? here)).map(relation => relation.id)
      },
      base: () => pointed.base,
      go: (focus, from) => {
        pointed.keyboard = true
        pointed.base = from
        setFocus(explorer, focus)
        const place = focus && places().get(focus.kind === 'entity' ? focus.id : (from ?? ''))
        if (place) camera.reveal(place)
        const said = focusSentence(state(), focus, options)
        if (said !== null) options.announce?.(said)
      },
      open: (focus, add) => {
        if (!focus) return
        open(focus.kind, [focus.id], add)
        if (!add) options.announce?.(t('openedBesideTheGraph', { nameOfFocus: nameOfFocus(state(), focus, options) }))
      },
      escape: () => {
        pointed.keyboard = false
        const { entities, relations } = state().selection
        setFocus(explorer, null)
        clearSelection(explorer)
        if (entities.length + relations.length > 0) saySelected()
      },
    },
    () => options.letters?.() ?? true,
  )
  return () => {
    unbindKeys()
    bound = false
    unbindBox()
    pointer.unbind()
  }
}
