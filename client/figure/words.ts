import type { Relation } from '../../server/contract/graph.ts'
import type { LegendWords } from '../words/legend.ts'

/** Words for people in the figure: of its key, the same as on the canvas key, and of the titles of its lines. */
export interface FigureWords extends LegendWords {
  /** "is affiliated with" */
  phrase(type: string): string
  /** "says the recorded voice": what is said never stands alone. */
  saidBy(relation: Relation): string
}
