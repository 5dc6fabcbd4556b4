/** Ties, and the entities that they name by id. */
import type { KnownPart, RawTable, Row } from './table.ts'

export interface GraphEntity {
  id: string
  name?: string
  kind?: string
  note?: string
  wikidata?: string
  more?: Record<string, string>
}

/** In words of a mapping; `from` and `to` are ids of entities. */
export interface GraphTie extends Partial<Record<TiePart, string>> {
  from: string
  to: string
  more?: Record<string, string>
}
const tieParts = [
  ...(['tie', 'source', 'title', 'publisher', 'published', 'quote', 'date', 'start', 'end'] as const),
  ...(['share', 'amount', 'currency', 'role', 'not', 'note'] as const),
] as const
type TiePart = (typeof tieParts)[number]

export function graphTables({ entities, ties }: { entities: GraphEntity[]; ties: GraphTie[] }): RawTable[] {
  const said = tieParts.filter(part => ties.some(tie => tie[part]))
  const of = { id: 'id', name: 'name', kind: 'kind', note: 'note', wikidata: 'wikidata' }
  const given = (key: 'kind' | 'note' | 'wikidata') => entities.some(entity => entity[key])
  const known = ['id', 'name', ...(['kind', 'note', 'wikidata'] as const).filter(given)] as (keyof typeof of)[]
  const parts: KnownPart[] = ['from', 'to', ...said].map(part => ({ column: part, part }))
  return [
    { name: 'ties', parts, ...tableOf(ties, ['from', 'to', ...said] as (keyof GraphTie)[]) },
    { name: 'entities', entities: Object.fromEntries(known.map(key => [key, key])) as RawTable['entities'], ...tableOf(entities, known) },
  ]
}

function tableOf<T extends { more?: Record<string, string> }>(
  items: readonly T[],
  own: readonly (keyof T)[],
): { columns: string[]; rows: Row[] } {
  const more = new Set(items.flatMap(item => Object.keys(item.more ?? {})))
  const keys = [...more].filter(key => key !== '' && !own.includes(key as keyof T)).slice(0, mostAttributes)
  const rows = items.map((item, i) => ({
    row: i + 1,
    cells: [
      ...own.map(key => String(item[key] ?? '')),
      ...keys.map(key => (Object.hasOwn(item.more ?? {}, key) ? (item.more?.[key] ?? '') : '')),
    ],
  }))
  return { columns: [...own.map(String), ...keys], rows }
}
const mostAttributes = 200

/** Takes the first present name, kind or tie among user-defined attributes; the rest stays. */
export function pick(attributes: Record<string, string>, names: readonly string[]): string | undefined {
  for (const name of names)
    for (const [key, value] of Object.entries(attributes))
      if (value !== '' && key.toLowerCase().replace(/[\s_-]/g, '') === name) return value
  return undefined
}
const naming = ['name', 'label', 'title', 'caption', 'fullname', 'displayname', 'nodelabel', 'sharedname']
const sorting = ['kind', 'type', 'labels', 'labelv', 'schema', 'category', 'class', 'entitytype', 'nodetype', 'group']
const tying = [
  'relation',
  'relationship',
  'relationshiptype',
  'reltype',
  'predicate',
  'interaction',
  'labele',
  'label',
  'type',
  'kind',
  'name',
  'edgetype',
]

export const entityOf = (id: string, more: Record<string, string>, label?: string): GraphEntity => ({
  id,
  name: (label ?? pick(more, naming)) || id,
  kind: firstLabel(pick(more, sorting)),
  wikidata: pick(more, ['wikidata', 'wikidataid', 'qid']),
  more,
})

export const tieOf = (from: string, to: string, more: Record<string, string>, label?: string): GraphTie => ({
  ...{ from, to, more },
  tie: wordsOf(label || pick(more, tying)),
  source: pick(more, ['sourceurl', 'url', 'link', 'href', 'reference', 'evidence']),
  publisher: pick(more, ['publisher', 'outlet']),
  quote: pick(more, ['quote', 'excerpt']),
  date: pick(more, ['date', 'year']),
  start: pick(more, ['start', 'startdate', 'since', 'validfrom']),
  end: pick(more, ['end', 'enddate', 'until', 'validto']),
  share: pick(more, ['share', 'percentage', 'stake', 'ownership']),
  amount: pick(more, ['amount']),
  currency: pick(more, ['currency']),
  role: pick(more, ['role', 'position']),
  note: pick(more, ['note', 'description', 'comment']),
})

/** A node of a property graph: the first label is its kind. */
export function propertyGraphEntity(id: string, labels: readonly string[], properties: Record<string, string>): GraphEntity {
  const { kind, ...entity } = entityOf(id, properties)
  return { ...entity, kind: labels[0] || kind }
}

export const propertyGraphTie = (from: string, to: string, type: string, properties: Record<string, string>): GraphTie =>
  tieOf(from, to, properties, type)

/** ":Person:Actor" -> "Person" */
const firstLabel = (labels: string | undefined): string | undefined =>
  labels
    ?.replace(/^:/, '')
    .split(/[:;|,]/)[0]
    ?.trim() || undefined

/** "WORKS_FOR" stays as it is: a predicate may have that name. */
const wordsOf = (words: string | undefined): string | undefined => words?.trim() || undefined
