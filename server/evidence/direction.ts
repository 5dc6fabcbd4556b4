/** In one place, since the card that counts and the list that shows must agree. */
import type { Relation } from '../contract/graph.ts'

export type Direction = 'out' | 'in' | 'both'

/** `both` where it is symmetric or joins an entity to itself. */
export const directionFrom = (id: string, { symmetric, from, to }: Pick<Relation, 'symmetric' | 'from' | 'to'>): Direction =>
  symmetric || from === to ? 'both' : from === id ? 'out' : 'in'
