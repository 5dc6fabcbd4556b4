import type { Entity } from '../../server/contract/graph.ts'
import type { Theme } from '../notation/inks.ts'
import type { Look } from '../notation/shapes.ts'
import type { Point, Target } from '../state/state.ts'

export interface GraphViewOptions {
  theme: Theme
  phraseOf(type: string): string
  shortPhraseOf?(type: string): string
  lookOf(kind: string): Look
  kindWord(kind: string): string
  nameOf?(entity: Entity): string
  onOpen?(kind: 'entity' | 'relation', id: string): void
  onPointed?(id: string | null): void
  onExpand?(id: string): void
  onMenu?(target: Target, at: Point): void
  announce?(sentence: string): void
  onError?(message: string): void
  letters?(): boolean
}
