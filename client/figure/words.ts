import type { Relation } from '../../server/contract/graph.ts'
import type { LegendWords } from '../words/legend.ts'

/** Words in the figure: of its key, as on the canvas, and of the titles of its lines. */
export interface FigureWords extends LegendWords {
  phrase(type: string): string
  /** "says the recorded voice": what is said never stands alone. */
  saidBy(relation: Relation): string
}
