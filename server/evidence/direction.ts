/** The direction of a relation as one of its ends sees it: the card that counts and the list that shows must agree. */
import type { Relation } from '../contract/graph.ts'

export type Direction = 'out' | 'in' | 'both'

/** `both` where it says the same of its two ends, or of one entity. */
export const directionFrom = (id: string, { symmetric, from, to }: Pick<Relation, 'symmetric' | 'from' | 'to'>): Direction =>
  symmetric || from === to ? 'both' : from === id ? 'out' : 'in'
