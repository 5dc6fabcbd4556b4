import type { Point } from '../../../../client/state/state.ts'
import type { Entity, Relation } from '../../../../server/contract/graph.ts'
import type { KindRow } from '../../../../server/contract/vocabulary.ts'

export interface Given {
  entities: Entity[]
  relations: Relation[]
  places: Record<string, Point>
  kinds: KindRow[]
}

export interface Peer {
  where(id: string): Point
  /** Hears of the entity under the pointer, and of the one that was clicked once it and its neighbours stand out. */
  hear(hovered: (id: string) => void, selected: (id: string) => void): void
}

export type Draw = (place: HTMLElement, given: Given) => Promise<Peer>

export const painted = (): Promise<void> => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))
