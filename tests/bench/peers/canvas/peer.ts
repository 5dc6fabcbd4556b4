import type { Point } from '../../../../client/state/state.ts'
import type { Entity, Relation } from '../../../../server/contract/graph.ts'
import type { KindRow } from '../../../../server/contract/vocabulary.ts'

/** The same for everybody: a graph and a place of every entity. */
export interface Given {
  entities: Entity[]
  relations: Relation[]
  places: Record<string, Point>
  kinds: KindRow[]
}

/** What the benchmark asks of every way of drawing. */
export interface Peer {
  /** Where an entity stands in the window, px. */
  where(id: string): Point
  /** Hears of the entity under the pointer, and of the one that was clicked once it and its neighbours stand out. */
  hear(hovered: (id: string) => void, selected: (id: string) => void): void
}

/** Draws all of it; ends when it stands there. */
export type Draw = (place: HTMLElement, given: Given) => Promise<Peer>

/** When what was painted last is on the screen. */
export const painted = (): Promise<void> => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))
