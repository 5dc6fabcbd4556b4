import type { Neighbours } from '../contract/answers.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { coded } from '../contract/told/coded.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import type { Counted } from '../evidence/slice/tellings.ts'
import { cutLists, type Page } from './cut-lists.ts'
import { NotInRecord } from './not-in-record.ts'

export interface NeighbourQuery extends Page {
  lens: Lens
  direction: 'in' | 'out' | 'both'
}

/** With both ends of each relation; `counted` where the ledger is a slice. Throws NotInRecord, BadArgument. */
export function neighbours(ledger: Ledger, id: string, { lens, direction, ...page }: NeighbourQuery, counted?: Counted): Neighbours {
  const self = ledger.entities.get(id)
  if (!self) throw new NotInRecord(coded('thereIsNoEntity', { id }))
  const { relations, degrees } = underLens(ledger, lens)
  const all = counted?.tied(id, direction) ?? relations.flatMap(relation => (touches(relation, id, direction) ? relation.id : []))
  const { shown, rest } = cutLists({ relations: all }, page)
  const listed = new Set(shown.relations)
  const drawn = relations.filter(relation => listed.has(relation.id))
  const ids = new Set([id, ...drawn.flatMap(({ from, to }) => [from, to])])
  return {
    entities: [...ids].sort().flatMap(end => {
      const record = ledger.entities.get(end)
      return record ? [toEntity(record, counted?.degree(end) ?? degrees.get(end) ?? 0)] : []
    }),
    relations: drawn,
    ...rest.relations,
  }
}

function touches({ from, to, symmetric }: Relation, id: string, direction: NeighbourQuery['direction']): boolean {
  if (direction === 'both' || symmetric) return from === id || to === id
  return direction === 'out' ? from === id : to === id
}
