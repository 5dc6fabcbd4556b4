import type { Entity } from '../../server/contract/graph.ts'
import type { Theme } from '../notation/inks.ts'
import type { Look } from '../notation/shapes.ts'
import type { Point, Target } from '../state/state.ts'

export interface GraphViewOptions {
  theme: Theme
  /** Relation type as words between two names: "is affiliated with". */
  phraseOf(type: string): string
  /** Relation type as it stands on a line, "affiliated with"; `phraseOf` where it is not given. */
  shortPhraseOf?(type: string): string
  lookOf(kind: string): Look
  /** A kind in words: "State body". */
  kindWord(kind: string): string
  nameOf?(entity: Entity): string
  onOpen?(kind: 'entity' | 'relation', id: string): void
  onExpand?(id: string): void
  /** A right click or a long press: a menu of what is there, at a point of the window, px. */
  onMenu?(target: Target, at: Point): void
  /** A sentence for the live region. */
  announce?(sentence: string): void
  onError?(message: string): void
  /** Whether single letters act; they do where it is not given. */
  letters?(): boolean
}
