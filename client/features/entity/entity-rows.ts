/** The relations of an entity by type and direction: how many there are, how many are on screen. */
import type { EntityCard } from '../../../server/contract/answers.ts'
import type { Relation } from '../../../server/contract/graph.ts'

export interface TypeRow {
  type: string
  direction: 'out' | 'in' | 'both'
  total: number
  contested: number
  shown: number
}

/** Direction of a relation as seen from one of its ends. */
export const directionOf = (relation: Relation, id: string): TypeRow['direction'] =>
  relation.symmetric ? 'both' : relation.from === id ? 'out' : 'in'

/** Rows with most relations first; `shown` counts those on screen. */
export function typeRows(card: Pick<EntityCard, 'id' | 'relationCounts'>, onScreen: readonly Relation[]): TypeRow[] {
  const key = (type: string, direction: string): string => `${type} ${direction}`
  const shown = new Map<string, number>()
  for (const relation of onScreen)
    if (relation.from === card.id || relation.to === card.id) {
      const at = key(relation.type, directionOf(relation, card.id))
      shown.set(at, (shown.get(at) ?? 0) + 1)
    }
  return card.relationCounts
    .map(({ type, direction, count, contested }) => ({
      type,
      direction,
      total: count,
      contested,
      shown: Math.min(count, shown.get(key(type, direction)) ?? 0),
    }))
    .sort((a, b) => b.total - a.total || (a.type < b.type ? -1 : 1))
}
