import type { ContestGround, Kind, RelationState } from '../../server/contract/ontology.ts'
import type { Mark } from '../model/state.ts'
import type { LineStyle } from './paper.ts'

/** Words for people in the figure's key; the same as on the canvas key. */
export interface LegendWords {
  kind(kind: Kind): string
  line(style: LineStyle): string
  state(state: RelationState): string
  ground(ground: ContestGround): string
  denial: string
  fate(mark: Mark): string
}
