import type { Point } from '../../../../client/state/state.ts'
import type { Entity, Relation } from '../../../../server/contract/graph.ts'
import { random } from '../../../../server/contract/random.ts'

export function scattered({ entities }: { entities: readonly Entity[]; relations: readonly Relation[] }): Record<string, Point> {
  const next = random(11)
  const side = Math.sqrt(entities.length) * 90
  return Object.fromEntries(
    entities.map(({ id }, i) => {
      const away = (0.1 + 0.9 * Math.sqrt(i / entities.length)) * (side / 2)
      const angle = next() * 2 * Math.PI
      return [id, { x: away * Math.cos(angle), y: away * Math.sin(angle) }]
    }),
  )
}
