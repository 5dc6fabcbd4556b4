/** The way back: rows of the record questions as records, in the order of their ids. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord, Name } from '../contract/graph.ts'
import type { FamilyRow, KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'
import { checkOwn } from './own-nodes.ts'
import type { Plain, recordQuestions } from './queries.ts'
import { inOrder, toPredicate } from './vocabulary-elements.ts'

type Rows = Record<keyof typeof recordQuestions, Plain[][]>
type Properties = Record<string, Plain>
/** A claim's relationship of one type: the id at its other end and its properties. */
interface Link {
  end: string
  properties: Properties
}

/** What toElements was given, up to the order of lists that are sets. Throws StoreError foreign-data for nodes that are not Isnad's. */
export function toRecords(rows: Rows): Records {
  for (const [label, found] of [
    ['Entity', rows.entities],
    ['Claim', rows.claims],
    ['Predicate', rows.predicates],
    ['Kind', rows.kinds],
    ['Family', rows.families],
  ] as const)
    checkOwn(
      label,
      found.map(([node]) => node as Properties),
    )
  const names = grouped(rows.names, ([, ord, name]) => ({ ord: Number(ord), name: toName(name as Properties) }))
  const links = grouped(rows.links, ([, type, end, properties]) => ({
    type: String(type),
    end: String(end),
    properties: properties as Properties,
  }))
  return {
    entities: byId(
      rows.entities.map(([entity, publisher, copyOf, releasedBy, madeBy]) =>
        toEntity(
          entity as Properties,
          { publisher: publisher ?? null, copyOf: copyOf ?? null, ...given({ releasedBy, madeBy }) },
          names.get(String((entity as Properties).id)) ?? [],
        ),
      ),
    ),
    claims: byId(
      withMarks(
        rows.claims.map(([claim]) => toClaim(claim as Properties, links.get(String((claim as Properties).id)) ?? [])),
        new Set(rows.claims.flatMap(([claim]) => (markedBefore(claim as Properties) ? String((claim as Properties).id) : []))),
      ),
    ),
    predicates: byId(rows.predicates.map(([predicate]) => toPredicate(predicate as Properties))),
    kinds: inOrder<KindRow>(rows.kinds.map(([kind]) => kind as Properties)),
    families: inOrder<FamilyRow>(rows.families.map(([family]) => family as Properties)),
    assessments: byId(
      rows.assessments.map(
        ([own, claim, source]) =>
          ({ reliability: null, credibility: null, likelihood: null, confidence: null, ...(own as object), claim, source }) as Assessment,
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
    ...(recordedBy !== undefined && { recordedBy }),
    ...(recordedAt !== undefined && { recordedAt }),
  } as EntityRecord
}

const given = (links: Record<string, Plain | undefined>): Properties =>
  Object.fromEntries(Object.entries(links).flatMap(([key, id]) => (id === null || id === undefined ? [] : [[key, id]])))

const toName = ({ value, lang = null, script = null, kind }: Properties) => ({ value, lang, script, kind }) as Name

function toClaim(own: Properties, all: (Link & { type: string })[]): ClaimRecord {
  const links = (type: string) => all.filter(link => link.type === type)
  const ids = (type: string) =>
    links(type)
      .map(link => link.end)
      .sort()
  const only = (type: string) => links(type)[0]?.end ?? null
  // contest is computed
  const {
    passages,
    withdrawnBy,
    withdrawnAt,
    withdrawnReason,
    contested: _,
    contestedOn: __,
    ...plain
  } = Object.fromEntries(Object.entries(own).filter(([key]) => !key.startsWith('q_')))
  const chain = links('VIA').sort((a, b) => Number(a.properties.ord) - Number(b.properties.ord))
  const locator = links('STATED_IN')[0]?.properties ?? {}
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
    subject: only('SUBJECT'),
    object: only('OBJECT'),
    assertedBy: only('ASSERTED_BY'),
    chain: chain.map(({ end, properties: { ord, ...link } }) => ({ agent: end, ...link })),
    source: only('STATED_IN'),
    locator: Object.keys(locator).length === 0 ? null : { ...locator },
    passages: typeof passages === 'string' ? JSON.parse(passages) : [],
    denies: ids('DENIES'),
    contradicts: ids('CONTRADICTS'),
    supports: ids('SUPPORTS'),
    contentOf: only('CONTENT_OF'),
    ...(only('SUPERSEDES') !== null && { supersedes: only('SUPERSEDES') }),
    ...(withdrawnBy !== undefined && { withdrawn: { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason } }),
    qualifiers: {
      ...Object.fromEntries(Object.entries(own).flatMap(([key, value]) => (key.startsWith('q_') ? [[key.slice(2), value]] : []))),
      ...Object.fromEntries(links('QUALIFIED_BY').map(({ end, properties }) => [String(properties.key), end])),
    },
  } as ClaimRecord
}

/** A store of the time before contest was computed says of every claim whether a reader held it for contested, and not on which ground. */
const markedBefore = ({ contested, contestedOn }: Properties): boolean => contestedOn === undefined && contested === false

/** Of these a claim through a voice that somebody denies was held for not contested by a reader. */
function withMarks(claims: ClaimRecord[], before: ReadonlySet<string>): ClaimRecord[] {
  if (before.size === 0) return claims
  const denied = new Set(claims.flatMap(({ status, denies }) => (status === 'active' ? denies : [])))
  const marked = ({ id, chain }: ClaimRecord) =>
    before.has(id) && chain.some(({ attributionClaim }) => attributionClaim !== undefined && denied.has(attributionClaim))
  return claims.map(claim => (marked(claim) ? { ...claim, notContested: true } : claim))
}

const byId = <T extends { id: string }>(list: T[]): T[] => list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** The rows by the id in their first column. */
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
