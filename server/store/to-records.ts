/** From rows of the record questions, by id. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord, Name } from '../contract/graph.ts'
import type { FamilyRow, KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'
import { qualifierOfKey } from './claim-elements.ts'
import { checkOwn } from './own-nodes.ts'
import type { Plain, recordQuestions } from './queries.ts'
import { inOrder, toPredicate } from './vocabulary-elements.ts'

type Rows = Record<keyof typeof recordQuestions, Plain[][]>
type Properties = Record<string, Plain>
export interface Link {
  type: string
  end: string
  properties: Properties
}

export interface RecordParts {
  entities: { own: Properties; ends: Properties; names: { ord: number; name: Properties }[] }[]
  claims: { own: Properties; links: readonly Link[] }[]
  predicates: Properties[]
  kinds: Properties[]
  families: Properties[]
  assessments: { own: Properties; claim: Plain; source: Plain }[]
}

/** The inverse of toElements, except for the order of set-like lists. Throws StoreError foreign-data for nodes that are not Isnad's. */
export function toRecords(rows: Rows): Records {
  const own = (row: Plain[]): Properties => row[0] as Properties
  const names = grouped(rows.names, ([, ord, name]) => ({ ord: Number(ord), name: name as Properties }))
  const links = grouped(rows.links, ([, type, end, properties]) => ({
    type: String(type),
    end: String(end),
    properties: properties as Properties,
  }))
  return recordsOfParts({
    entities: rows.entities.map(row => {
      const [, publisher = null, copyOf = null, releasedBy = null, madeBy = null] = row
      return { own: own(row), ends: { publisher, copyOf, releasedBy, madeBy }, names: names.get(String(own(row).id)) ?? [] }
    }),
    claims: rows.claims.map(row => ({ own: own(row), links: links.get(String(own(row).id)) ?? [] })),
    predicates: rows.predicates.map(own),
    kinds: rows.kinds.map(own),
    families: rows.families.map(own),
    assessments: rows.assessments.map(row => ({ own: own(row), claim: row[1] ?? null, source: row[2] ?? null })),
  })
}

export function recordsOfParts({ entities, claims, predicates, kinds, families, assessments }: RecordParts): Records {
  const ownOf = ({ own }: { own: Properties }): Properties => own
  checkOwn('Entity', entities.map(ownOf))
  checkOwn('Claim', claims.map(ownOf))
  checkOwn('Predicate', predicates)
  checkOwn('Kind', kinds)
  checkOwn('Family', families)
  const marked = new Set(claims.flatMap(({ own }) => (markedBefore(own) ? String(own.id) : [])))
  return {
    entities: byId(
      entities.map(({ own, ends: { publisher, copyOf, ...recorded }, names }) =>
        toEntity(
          own,
          { publisher: publisher ?? null, copyOf: copyOf ?? null, ...given(recorded) },
          names.map(({ ord, name }) => ({ ord, name: toName(name) })),
        ),
      ),
    ),
    claims: byId(
      withMarks(
        claims.map(({ own, links }) => toClaim(own, links)),
        marked,
      ),
    ),
    predicates: byId(predicates.map(toPredicate)),
    kinds: inOrder<KindRow>(kinds),
    families: inOrder<FamilyRow>(families),
    assessments: byId(
      assessments.map(
        ({ own, claim, source }) =>
          ({ reliability: null, credibility: null, likelihood: null, confidence: null, ...own, claim, source }) as Assessment,
      ),
    ),
  }
}

function toEntity(own: Properties, linked: Properties, names: { ord: number; name: Name }[]): EntityRecord {
  const {
    id,
    kind,
    name,
    kinds,
    status,
    resolved,
    wikidata = null,
    note = null,
    title = null,
    url = null,
    date = null,
    dateBasis = null,
    reliability = null,
    partOf = null,
    recordedBy,
    recordedAt,
    decisions,
    corrected,
  } = own
  const labels = ['Entity', ...(kinds as string[])]
  const facts = labels.includes('Source') ? { ...linked, title, url, date, dateBasis, partOf, reliability } : null
  return {
    id,
    kind,
    labels,
    name,
    names: names.sort((a, b) => a.ord - b.ord).map(each => each.name),
    status,
    resolved,
    wikidata,
    note,
    facts,
    ...(Array.isArray(decisions) && { decisions: decisions.map(each => JSON.parse(String(each))) }),
    ...(Array.isArray(corrected) && { corrected: corrected.map(each => JSON.parse(String(each))) }),
    ...(recordedBy !== undefined && { recordedBy }),
    ...(recordedAt !== undefined && { recordedAt }),
  } as EntityRecord
}

const given = (links: Record<string, Plain | undefined>): Properties =>
  Object.fromEntries(Object.entries(links).flatMap(([key, id]) => (id === null || id === undefined ? [] : [[key, id]])))

const toName = ({ value, lang = null, script = null, kind }: Properties) => ({ value, lang, script, kind }) as Name

const sets = { DENIES: 'denies', CONTRADICTS: 'contradicts', SUPPORTS: 'supports' } as const

/** One pass over properties and links: there may be a hundred thousand claims. */
function toClaim(own: Properties, links: readonly Link[]): ClaimRecord {
  const ends: Properties = { subject: null, object: null, assertedBy: null, source: null, contentOf: null, supersedes: null }
  const lists: Record<(typeof sets)[keyof typeof sets], string[]> = { denies: [], contradicts: [], supports: [] }
  const chain: { ord: number; link: Properties }[] = []
  const qualifiedBy: [string, string][] = []
  let locator: Properties | null = null
  for (const { type, end, properties } of links) {
    if (type === 'VIA') {
      const { ord, ...link } = properties
      chain.push({ ord: Number(ord), link: { agent: end, ...link } })
    } else if (type === 'QUALIFIED_BY') qualifiedBy.push([String(properties.key), end])
    else if (type in sets) lists[sets[type as keyof typeof sets]].push(end)
    else if (type in singles) {
      ends[singles[type as keyof typeof singles]] ??= end
      if (type === 'STATED_IN' && locator === null && Object.keys(properties).length > 0) locator = { ...properties }
    }
  }
  const { passages, withdrawnBy, withdrawnAt, withdrawnReason, contested: _, contestedOn: __, ...plain } = own
  const qualifiers: Properties = {}
  for (const key of Object.keys(plain)) {
    const qualifier = qualifierOfKey(key)
    if (qualifier === null) continue
    define(qualifiers, qualifier, plain[key] as Plain)
    delete plain[key]
  }
  for (const [key, end] of qualifiedBy) define(qualifiers, key, end)
  const { supersedes, ...single } = ends
  return {
    quote: null,
    mood: null,
    notDrawn: null,
    dateFrom: null,
    dateTo: null,
    datePrecision: null,
    note: null,
    credibility: null,
    recordedAt: null,
    ...plain,
    ...single,
    chain: chain.sort((a, b) => a.ord - b.ord).map(({ link }) => link),
    locator,
    passages: typeof passages === 'string' ? JSON.parse(passages) : [],
    denies: lists.denies.sort(),
    contradicts: lists.contradicts.sort(),
    supports: lists.supports.sort(),
    ...(supersedes !== null && { supersedes }),
    ...(withdrawnBy !== undefined && { withdrawn: { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason } }),
    qualifiers,
  } as unknown as ClaimRecord
}

const singles = {
  SUBJECT: 'subject',
  OBJECT: 'object',
  ASSERTED_BY: 'assertedBy',
  STATED_IN: 'source',
  CONTENT_OF: 'contentOf',
  SUPERSEDES: 'supersedes',
} as const

/** Not assigned: a key may be `__proto__`. */
const define = (object: Properties, key: string, value: Plain): void =>
  void Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })

/** Older stores say of every claim whether a reader held it for contested, without a ground. */
const markedBefore = ({ contested, contestedOn }: Properties): boolean => contestedOn === undefined && contested === false

/** Marks those that come through a denied voice and that a reader held for not contested. */
function withMarks(claims: ClaimRecord[], before: ReadonlySet<string>): ClaimRecord[] {
  if (before.size === 0) return claims
  const denied = new Set(claims.flatMap(({ status, denies }) => (status === 'active' ? denies : [])))
  const marked = ({ id, chain }: ClaimRecord) =>
    before.has(id) && chain.some(({ attributionClaim }) => attributionClaim !== undefined && denied.has(attributionClaim))
  return claims.map(claim => (marked(claim) ? { ...claim, notContested: true } : claim))
}

const byId = <T extends { id: string }>(list: T[]): T[] => list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

function grouped<T>(rows: Plain[][], item: (row: Plain[]) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const id = String(row[0])
    const group = groups.get(id)
    if (group) group.push(item(row))
    else groups.set(id, [item(row)])
  }
  return groups
}
