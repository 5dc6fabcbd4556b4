import type { Neighbours } from '../contract/answers.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { BadArgument, NotInRecord } from './not-in-record.ts'

export interface NeighbourQuery {
  lens: Lens
  direction: 'in' | 'out' | 'both'
  limit: number
  cursor?: string | undefined
}

/** With both ends of each relation; throws NotInRecord, BadArgument. */
export function neighbours(ledger: Ledger, id: string, { lens, direction, limit, cursor }: NeighbourQuery): Neighbours {
  const self = ledger.entities.get(id)
  if (!self) throw new NotInRecord(`There is no entity ${id}.`)
  const { relations, degrees } = underLens(ledger, lens)
  const all = relations.filter(relation => touches(relation, id, direction))
  const start = cursor === undefined ? 0 : startOf(cursor, all.length)
  const page = all.slice(start, start + limit)
  const ids = new Set([id, ...page.flatMap(({ from, to }) => [from, to])])
  return {
    entities: [...ids].sort().flatMap(end => {
      const record = ledger.entities.get(end)
      return record ? [toEntity(record, degrees.get(end) ?? 0)] : []
    }),
    relations: page,
    total: all.length,
    next: start + limit < all.length ? `${start + limit}.${all.length}` : null,
  }
}

function touches({ from, to, symmetric }: Relation, id: string, direction: NeighbourQuery['direction']): boolean {
  if (direction === 'both' || symmetric) return from === id || to === id
  return direction === 'out' ? from === id : to === id
}

/** A cursor holds the page's start and the number of relations: if that changed, pages would skip or repeat some. */
function startOf(cursor: string, total: number): number {
  const [, start, then] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? []
  if (start === undefined) throw new BadArgument('cursor', 'This is not a cursor that an earlier page gave.')
  if (Number(then) !== total) throw new BadArgument('cursor', 'The relations changed since the first page. Start again without a cursor.')
  return Number(start)
}
