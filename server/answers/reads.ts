import type * as z from 'zod'
import type { Health } from '../contract/answers.ts'
import type { Api } from '../contract/api.ts'
import type { ImportReport, MadeFile, ReadAnswer } from '../contract/import.ts'
import { everyone } from '../contract/lens.ts'
import { sideOf } from '../contract/what-if.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { isActive } from '../evidence/tally.ts'
import { dryRun } from '../import/import-material.ts'
import { unreadableSheet } from '../import/unreadable-sheet.ts'
import { assessmentsOf } from '../ledger/assessments.ts'
import { type Citation, citations } from '../ledger/citations.ts'
import { claimById } from '../ledger/claim-view.ts'
import { comparison } from '../ledger/comparison.ts'
import { drawnGraph } from '../ledger/denial-words.ts'
import { duplicates } from '../ledger/duplicates.ts'
import { entityCard } from '../ledger/entity-card.ts'
import { foundations } from '../ledger/foundations.ts'
import { neighbours } from '../ledger/neighbours.ts'
import { paths } from '../ledger/paths.ts'
import { positionsInSource, positionsOnEntity, positionsOnRelation } from '../ledger/positions.ts'
import { entityRef } from '../ledger/refs.ts'
import { relationEvidence } from '../ledger/relation-evidence.ts'
import type { Search } from '../ledger/search.ts'
import { setAsideReport } from '../ledger/set-aside-report.ts'
import { sourceById, sources } from '../ledger/sources.ts'
import { speakersUnder } from '../ledger/speakers.ts'
import { filesOfRecord, filesOfSource, NotAFile } from '../record/to-files.ts'
import { unlistedKinds } from '../record/unlisted-kinds.ts'
import type { Cited } from '../store/portions.ts'
import type { Input } from './input.ts'
import { type LookInput, type TablesInput, tablesOf, type UnreadableRows, unpacked } from './material.ts'
import { ProblemError } from './problems.ts'

export interface Reading {
  revision: string
  ledger: Ledger
  search: Search
}

export type ReadRoute =
  | ('search' | 'graph' | 'entity' | 'neighbours' | 'evidence' | 'names' | 'claim' | 'sources' | 'source' | 'paths')
  | ('setAside' | 'speakers' | 'foundations' | 'compare' | 'relationLedger' | 'entityLedger' | 'sourceLedger')
  | ('assessments' | 'duplicates' | 'exportAll' | 'exportSource')

export const readRoutes: { [K in ReadRoute]: (reading: Reading, input: Input<Api[K]>) => z.input<Api[K]['output']> } = {
  search: ({ search }, { query: { q, limit, ...lens } }) => ({ hits: search.search(q, limit, lens) }),
  graph: ({ ledger }, { query: { limit, overview, entity, relation, ...lens } }) =>
    drawnGraph(ledger, lens, { limit, overview, entity, relation }),
  entity: ({ ledger }, { params, query }) => entityCard(ledger, params.id, query),
  neighbours: ({ ledger }, { params, query: { direction, limit, cursor, ...lens } }) =>
    neighbours(ledger, params.id, { direction, limit, cursor, lens }),
  evidence: ({ ledger }, { params, query }) => relationEvidence(ledger, params.id, query),
  names: ({ ledger }, { query }) => ({
    names: [...new Set(query.id)].filter(id => ledger.entities.has(id)).map(id => entityRef(ledger, id)),
  }),
  claim: ({ ledger }, { params }) => claimById(ledger, params.id),
  sources: ({ ledger }) => ({ sources: sources(ledger) }),
  source: ({ ledger }, { params }) => sourceById(ledger, params.id),
  paths: ({ ledger }, { query: { from, to, max, ...lens } }) => paths(ledger, { from, to, max, lens }),
  setAside: ({ ledger }, { query: { limit, ...lens } }) => setAsideReport(ledger, lens, limit),
  speakers: ({ ledger }, { query: { limit, ...lens } }) => speakersUnder(ledger, lens, limit),
  foundations: ({ ledger }, { query }) => foundations(ledger, query),
  compare: ({ ledger }, { query }) => comparison(ledger, sideOf(query, 'a'), sideOf(query, 'b')),
  relationLedger: ({ ledger }, { params, query }) => positionsOnRelation(ledger, params.id, query),
  entityLedger: ({ ledger }, { params, query }) => positionsOnEntity(ledger, params.id, query),
  sourceLedger: ({ ledger }, { params, query }) => positionsInSource(ledger, params.id, query),
  assessments: ({ ledger }, { query }) => ({ assessments: assessmentsOf(ledger, query.of) }),
  duplicates: ({ ledger }, { query: { name, kind } }) => ({ duplicates: duplicates(ledger, name, kind) }),
  exportAll: ({ ledger }) => ({ files: faithful(() => filesOfRecord(ledger.records)) }),
  exportSource: ({ ledger }, { params }) => {
    const { id } = sourceById(ledger, params.id)
    return { files: faithful(() => filesOfSource(ledger.records, id)) }
  },
}

type Schema = z.input<Api['schema']['output']>

export const readParts = {
  counts: ({ ledger }: Reading): Health['counts'] => ({
    entities: ledger.entities.size,
    relations: underLens(ledger, everyone).relations.length,
    claims: [...ledger.claims.values()].filter(isActive).length,
    sources: [...ledger.entities.values()].filter(entity => entity.facts !== null).length,
  }),
  vocabulary: ({ ledger }: Reading): Pick<Schema, 'kinds' | 'families' | 'relationTypes' | 'predicates'> => {
    const drawn = underLens(ledger, everyone).relations
    const entities = [...ledger.entities.values()]
    const predicates = [...ledger.predicates.values()]
    const claims = [...ledger.claims.values()].filter(isActive)
    return {
      kinds: [...ledger.records.kinds, ...unlistedKinds(ledger.records)].map(kind => ({
        ...kind,
        count: count(entities, entity => entity.kind === kind.id),
      })),
      families: ledger.records.families,
      relationTypes: predicates
        .filter(predicate => predicate.drawn)
        .map(({ id, label }) => ({ type: id, label, count: count(drawn, relation => relation.type === id) })),
      predicates: predicates.map(predicate => ({ ...predicate, claims: count(claims, claim => claim.predicate === predicate.id) })),
    }
  },
  citations: ({ ledger }: Reading, { claimIds, relationIds }: Cited): Citation[] => citations(ledger, claimIds, relationIds),
  tables: ({ ledger }: Reading, input: TablesInput): ReadAnswer => tablesOf(ledger, input),
  importUnreadable: ({ ledger }: Reading, { format, ...input }: UnreadableRows): MadeFile =>
    unreadableSheet(ledger, unpacked(input), format),
  importLook: ({ ledger }: Reading, { preview, most, ...input }: LookInput): ImportReport =>
    dryRun(ledger, unpacked(input), { preview, most }),
}

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0)

/** Refuses what would not read back the same. */
function faithful<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof NotAFile) throw new ProblemError('not-faithful', error.message)
    throw error
  }
}
