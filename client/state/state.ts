/** What the explorer knows. Plain data; what is on screen is computed from it (visible.ts), never kept. */

import type { Denial, Entity, Relation } from '../../server/contract/graph.ts'
import type { Lens } from '../../server/contract/lens.ts'
import type { LayoutName } from '../layout/index.ts'
import type { Fate } from '../notation/fates.ts'
import type { Look } from '../notation/shapes.ts'
import type { FacetName } from './facets/index.ts'
import type { Tab } from './tabs.ts'

/** Graph coordinates, px at zoom 1; y grows downwards. */
export interface Point {
  x: number
  y: number
}

export interface Loaded {
  entities: ReadonlyMap<string, Entity>
  relations: ReadonlyMap<string, Relation>
  denials: ReadonlyMap<string, Denial>
  /** What those the lens goes by call not so, or not genuine: drawn as ghosts, counted nowhere. */
  ghosts: { entities: ReadonlyMap<string, Entity>; relations: ReadonlyMap<string, Relation> }
  total: number
  truncated: boolean
}

/** A filter hides, never deletes, and never moves. Sets name what is switched OFF, so that new kinds appear by themselves. */
export interface Filters extends Record<FacetName, ReadonlySet<string>> {
  denials: boolean
}

export interface Selection {
  entities: readonly string[]
  relations: readonly string[]
}
/** What an act is done to. `from`: the entity from which a relation was reached by key. */
export interface Target {
  kind: 'entity' | 'relation' | 'canvas'
  ids: readonly string[]
  from?: string | null
}
export interface PathHighlight {
  from: string
  to: string
  entities: ReadonlySet<string>
  relations: ReadonlySet<string>
}

export interface RegionRef {
  id: string
  name: string
}

export interface Picture {
  loaded: Loaded
  lens: Lens
  filters: Filters
  hidden: ReadonlySet<string>
  pinned: ReadonlySet<string>
  positions: ReadonlyMap<string, Point>
  layout: LayoutName
  path: PathHighlight | null
  region?: RegionRef | null
  /** Of an overview: the region from which one came back. */
  cameFrom?: string | null
}

/** Two lenses side by side: whom each goes by. Empty is everyone; null is not chosen yet. */
export interface Comparing {
  a: readonly string[] | null
  b: readonly string[] | null
}

export interface Viewport {
  zoom: number
  pan: Point
  whole?: boolean
  /** Size of the canvas it was seen on, px, so that another canvas can show the same part. */
  size?: { width: number; height: number }
}

export interface ExplorerState {
  tab: Tab
  picture: Picture
  comparing: Comparing | null
  selection: Selection
  focus: { kind: 'entity' | 'relation'; id: string } | null
  viewport: Viewport | null
  fates?: ReadonlyMap<string, Fate>
}

/** The one store of the client. `act` enters undo under its name ("hide contested"); `set` does not. With `moves` undo also brings back what was in view. */
export interface Explorer {
  get(): ExplorerState
  subscribe(listener: (state: ExplorerState) => void): () => void
  act(name: string, change: (picture: Picture) => Picture, moves?: 'moves'): void
  set(change: (state: ExplorerState) => ExplorerState): void
  undo(): void
  redo(): void
  steps(): { undo: string | null; redo: string | null }
}

export interface Visible {
  entities: readonly Entity[]
  relations: readonly Relation[]
  denials: readonly Denial[]
}

/** What the canvas offers to the rest; createGraphView(container, explorer, options) returns it. */
export interface GraphView {
  /** Ends when a first picture stands, which answers the pointer from then on. */
  drawn(): Promise<void>
  fit(ids?: readonly string[]): void
  zoomBy(factor: number): number
  center(id: string): void
  /** Centres it unless it is in plain view. */
  goTo(id: string): void
  /** Runs a layout over what is visible (pinned stay), animated; resolves when it has settled. Enters undo as one step. */
  layout(name: LayoutName): Promise<void>
  scene(ids?: readonly string[]): Scene
  target(): Target
  where(target: Target): Point
  focus(): void
  setTheme(theme: 'light' | 'dark'): void
  /** Relation names on or off; those of what is pointed at are shown in any case. */
  setLabels(on: boolean): void
  setLocked(on: boolean): void
  /** Reads names and looks again: the vocabulary has come, or another language. */
  rename(): void
  emphasise(part: Selection | null): void
  destroy(): void
}

/** `bend`: px of the control point from the middle, to the right of from → to; `loop`: which self-loop; `bundle`: relations in one line. */
export interface Scene {
  entities: readonly {
    id: string
    entity: Entity
    look: Look
    x: number
    y: number
    width: number
    height: number
    label: string
    fate: Fate | null
  }[]
  relations: readonly {
    id: string
    relation: Relation
    bundle: readonly Relation[]
    label: string
    bend: number
    loop: number
    showLabel: boolean
    /** Where the label's middle is, from the middle of the drawn line; null where it is not shown. */
    labelAt: { dx: number; dy: number } | null
    /** The number of independent origins stands alone on the line, whose name has no room. */
    originsAlone: boolean
    fate: Fate | null
  }[]
  denials: readonly { id: string; denial: Denial; bend: number; loop: number; labelAt: { dx: number; dy: number } }[]
}
