import type * as z from 'zod'
import type { Health } from '../contract/answers.ts'
import type { Api } from '../contract/api.ts'
import { everyone } from '../contract/everyone.ts'
import type { ImportReport, ReadAnswer } from '../contract/import/report.ts'
import type { MadeFile } from '../contract/import.ts'
import type { SaysSo } from '../contract/query.ts'
import type { SavedSheets, SheetChanges } from '../contract/sheets.ts'
import { sideOf } from '../contract/what-if.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import type { Counted } from '../evidence/slice/tellings.ts'
import { isActive } from '../evidence/tally.ts'
import { importsOf } from '../import/imports.ts'
import { readChanges } from '../import/saved/read-changes.ts'
import { savedAs } from '../import/saved/save-sheets.ts'
import { unreadableSheet } from '../import/unreadable-sheet.ts'
import { assessmentsOf } from '../ledger/assessments.ts'
import { type Citation, citations } from '../ledger/citations.ts'
import { claimById } from '../ledger/claim-view.ts'
import { comparison } from '../ledger/comparison.ts'
import { counts } from '../ledger/counts.ts'
import { drawnGraph } from '../ledger/denial-words.ts'
import { duplicatePairs } from '../ledger/duplicate-pairs.ts'
import { duplicates } from '../ledger/duplicates.ts'
import { entityCard } from '../ledger/entity-card.ts'
import { foundations } from '../ledger/foundations.ts'
import { neighbours } from '../ledger/neighbours.ts'
import { paths } from '../ledger/paths.ts'
import { positionsInSource, positionsOnEntity, positionsOnRelation } from '../ledger/positions.ts'
import { entityRef } from '../ledger/refs.ts'
import { relationEvidence } from '../ledger/relation-evidence.ts'
import { type RestedOn, saysSo } from '../ledger/says-so.ts'
import type { Search } from '../ledger/search.ts'
import { setAsideReport } from '../ledger/set-aside-report.ts'
import { sourceById, sources, sourceWithClaims } from '../ledger/sources.ts'
import { speakersUnder } from '../ledger/speakers.ts'
import { overview } from '../overview/overview.ts'
import type { RegionPlaces } from '../overview/places.ts'
import { sameRegion } from '../overview/regions.ts'
import { unlistedKinds } from '../record/unlisted-kinds.ts'
import type { Cited } from '../store/portions.ts'
import type { Material } from '../tables/table.ts'
import { oneSource, wholeRecord } from './exported.ts'
import type { Input } from './input.ts'
import { type LookInput, lookAt, type TablesInput, tablesOf, type UnreadableRows, unpacked } from './material.ts'

export interface Reading {
  revision: string
  ledger: Ledger
  /** As it is written. The same object where nothing is merged. */
  record: Ledger
  search: Search
  places?: RegionPlaces
  counted?: Counted
}

export type ReadRoute =
  | ('search' | 'graph' | 'overview' | 'entity' | 'neighbours' | 'evidence' | 'names' | 'claim' | 'sources' | 'source' | 'paths')
  | ('setAside' | 'speakers' | 'foundations' | 'compare' | 'relationLedger' | 'entityLedger' | 'sourceLedger')
  | ('assessments' | 'duplicates' | 'pairs' | 'exportAll' | 'exportSource' | 'imports')

export const readRoutes: { [K in ReadRoute]: (reading: Reading, input: Input<Api[K]>) => z.input<Api[K]['output']> } = {
  search: ({ search }, { query: { q, limit, takes, ...lens } }) => ({ hits: search.search(q, limit, lens, takes) }),
  graph: ({ ledger, places }, { query: { limit, overview, entity, relation, region, ...lens } }) =>
    drawnGraph(ledger, lens, {
      limit,
      overview,
      entity,
      relation,
      among: region === undefined ? undefined : sameRegion(ledger, region, places),
    }),
  overview: ({ ledger, places }, { query: lens }) => overview(ledger, lens, places),
  entity: ({ ledger, counted }, { params, query: { limit, cursor, ...lens } }) =>
    entityCard(ledger, params.id, lens, { limit, cursor }, counted),
  neighbours: ({ ledger, counted }, { params, query: { direction, limit, cursor, ...lens } }) =>
    neighbours(ledger, params.id, { direction, limit, cursor, lens }, counted),
  evidence: ({ ledger }, { params, query: { limit, cursor, ...lens } }) => relationEvidence(ledger, params.id, lens, { limit, cursor }),
  names: ({ ledger, record }, { query }) => ({
    // whoever is shown as another keeps its own name here
    names: [...new Set(query.id)].flatMap(id => {
      const knows = [ledger, record].find(({ entities }) => entities.has(id))
      return knows ? [entityRef(knows, id)] : []
    }),
  }),
  claim: ({ ledger }, { params }) => claimById(ledger, params.id),
  sources: ({ ledger }, { query }) => sources(ledger, query),
  source: ({ ledger }, { params, query }) => sourceWithClaims(ledger, params.id, query),
  paths: ({ ledger }, { query: { from, to, max, ...lens } }) => paths(ledger, { from, to, max, lens }),
  setAside: ({ ledger }, { query: { limit, ...lens } }) => setAsideReport(ledger, lens, limit),
  speakers: ({ ledger }, { query: { limit, ...lens } }) => speakersUnder(ledger, lens, limit),
  foundations: ({ ledger }, { query }) => foundations(ledger, query),
  compare: ({ ledger }, { query: { limit, cursor, ...pair } }) =>
    comparison(ledger, sideOf(pair, 'a'), sideOf(pair, 'b'), { limit, cursor }),
  relationLedger: ({ ledger }, { params, query: { limit, cursor, ...lens } }) =>
    positionsOnRelation(ledger, params.id, lens, { limit, cursor }),
  entityLedger: ({ ledger }, { params, query: { limit, cursor, ...lens } }) =>
    positionsOnEntity(ledger, params.id, lens, { limit, cursor }),
  sourceLedger: ({ ledger }, { params, query: { limit, cursor, ...lens } }) =>
    positionsInSource(ledger, params.id, lens, { limit, cursor }),
  assessments: ({ ledger }, { query }) => ({ assessments: assessmentsOf(ledger, query.of) }),
  duplicates: ({ ledger }, { query: { name, kind } }) => ({ duplicates: duplicates(ledger, name, kind) }),
  pairs: ({ ledger, record }, { query: { limit } }) => duplicatePairs(ledger, record, limit),
  imports: ({ record }, { query: { limit } }) => {
    const all = importsOf(record)
    return { imports: all.slice(0, limit), more: Math.max(0, all.length - limit) }
  },
  exportAll: ({ record }) => wholeRecord(record.records),
  exportSource: ({ record }, { params }) => oneSource(record.records, sourceById(record, params.id).id),
}

type Schema = z.input<Api['schema']['output']>

export const readParts = {
  counts: ({ ledger }: Reading): Health['counts'] => counts(ledger),
  vocabulary: ({ ledger }: Reading): Pick<Schema, 'kinds' | 'families' | 'relationTypes' | 'predicates'> => {
    const drawn = tally(underLens(ledger, everyone).relations, ({ type }) => type)
    const entities = tally(ledger.entities.values(), ({ kind }) => kind)
    const predicates = [...ledger.predicates.values()]
    const claims = tally(ledger.claims.values(), claim => (isActive(claim) ? claim.predicate : null))
    return {
      kinds: [...ledger.records.kinds, ...unlistedKinds(ledger.records)].map(kind => ({
        ...kind,
        count: entities.get(kind.id) ?? 0,
      })),
      families: ledger.records.families,
      relationTypes: predicates
        .filter(predicate => predicate.drawn)
        .map(({ id, label }) => ({ type: id, label, count: drawn.get(id) ?? 0 })),
      predicates: predicates.map(predicate => ({ ...predicate, claims: claims.get(predicate.id) ?? 0 })),
    }
  },
  quotesOf: ({ ledger }: Reading, source: string): { url: string | null; quotes: { claim: string; quote: string }[] } => {
    const url = ledger.entities.get(source)?.facts?.url ?? null
    const claims = (ledger.bySource.get(source) ?? []).filter(isActive)
    return { url, quotes: claims.flatMap(({ id, quote }) => (quote ? [{ claim: id, quote }] : [])) }
  },
  citations: ({ ledger }: Reading, { claimIds, relationIds }: Cited): Citation[] => citations(ledger, claimIds, relationIds),
  known: ({ ledger }: Reading, ids: string[]): string[] => ids.filter(id => ledger.entities.has(id) || ledger.claims.has(id)),
  saysSo: ({ ledger }: Reading, rested: RestedOn): SaysSo => saysSo(ledger, rested),
  tables: ({ record }: Reading, input: TablesInput): ReadAnswer => tablesOf(record, input),
  importUnreadable: ({ record }: Reading, { format, ...input }: UnreadableRows): MadeFile =>
    unreadableSheet(record, unpacked(input), format),
  savedSheets: ({ record }: Reading, { format }: { format: 'csv' | 'xlsx' }): SavedSheets => savedAs(record, format),
  sheetChanges: ({ record }: Reading, { material }: { material: string }): SheetChanges =>
    readChanges(record, JSON.parse(material) as Material).report,
  importLook: ({ record }: Reading, input: LookInput): ImportReport => lookAt(record, input),
}

function tally<T>(items: Iterable<T>, of: (item: T) => string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = of(item)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
