/** Ids of whoever is shown as another entity, in addresses and lenses that were kept from before. */
import type { Ledger } from '../evidence/ledger.ts'
import { clusters } from '../evidence/seen/merged.ts'

const ofEntities = new Set(['entity', 'neighbours', 'entityLedger'])
const ofRelations = new Set(['evidence', 'relationLedger'])

/** The same input where nobody in it is shown as another. */
export function shownAs<T>(record: Ledger, name: string, input: T): T {
  const { canonical } = clusters(record)
  if (canonical.size === 0 || typeof input !== 'object' || input === null) return input
  const to = (id: string): string => canonical.get(id) ?? id
  const { params, query } = input as { params?: { id?: string }; query?: Record<string, unknown> }
  return {
    ...input,
    ...(params?.id !== undefined && {
      params: {
        ...params,
        id: ofEntities.has(name) ? to(params.id) : ofRelations.has(name) ? params.id.split('|').map(to).join('|') : params.id,
      },
    }),
    ...(query && {
      query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, lists.has(key) ? each(value, to) : value])),
    }),
  }
}

const lists = new Set([
  'by',
  'without',
  'publisher',
  'entity',
  'from',
  'to',
  'a.by',
  'b.by',
  'a.without',
  'b.without',
  'a.publisher',
  'b.publisher',
])
const each = (value: unknown, to: (id: string) => string): unknown =>
  Array.isArray(value) ? [...new Set(value.map(id => to(String(id))))] : typeof value === 'string' ? to(value) : value
