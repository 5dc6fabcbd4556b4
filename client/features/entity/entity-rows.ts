import type { EntityCard } from '../../../server/contract/answers.ts'
import type { Relation } from '../../../server/contract/graph.ts'
import { type Direction, directionFrom } from '../../../server/evidence/direction.ts'

export interface TypeRow {
  type: string
  direction: Direction
  total: number
  contested: number
  shown: number
}

/** Rows with most relations first; `shown` counts those on screen. */
export function typeRows(card: Pick<EntityCard, 'id' | 'relationCounts'>, onScreen: readonly Relation[]): TypeRow[] {
  const key = (type: string, direction: string): string => `${type} ${direction}`
  const shown = new Map<string, number>()
  for (const relation of onScreen)
    if (relation.from === card.id || relation.to === card.id) {
      const at = key(relation.type, directionFrom(card.id, relation))
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
