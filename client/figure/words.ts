import type { Relation } from '../../server/contract/graph.ts'
import type { ContestGround, RelationState } from '../../server/contract/ontology.ts'
import type { Mark } from '../notation/states.ts'
import type { LineStyle } from './paper.ts'

/** Words for people in the figure: of its key, the same as on the canvas key, and of the titles of its lines. */
export interface LegendWords {
  /** Kinds in the order of the key. */
  kindOrder: readonly string[]
  kind(kind: string): string
  /** "is affiliated with" */
  phrase(type: string): string
  /** "says the recorded voice": what is said never stands alone. */
  saidBy(relation: Relation): string
  line(style: LineStyle): string
  state(state: RelationState): string
  ground(ground: ContestGround): string
  denial: string
  fate(mark: Mark): string
}
