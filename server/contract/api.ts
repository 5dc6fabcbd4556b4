/** The HTTP surface, one entry per route; routes, client and the published OpenAPI are all made from it. */
import * as z from 'zod'
import { Claim, EntityRef, PartialDate } from './claim.ts'
import { Assessment, Entity, Relation } from './graph.ts'
import { fileKinds } from './labels.ts'
import { Lens } from './lens.ts'
import { Kind, Predicate } from './ontology.ts'
import { Problem } from './problem.ts'
import { Comparison, Foundation, foundationRoles, LensPair, Positions, SetAside } from './what-if.ts'
import {
  AssessmentInput,
  ClaimInput,
  CorrectionInput,
  Duplicate,
  EntityInput,
  ExportedFile,
  SourceInput,
  WithdrawalInput,
  WrittenClaim,
} from './write.ts'

const Id = z.strictObject({ id: z.string().min(1).max(400) })
const limit = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback)

export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  store: z.strictObject({ kind: z.enum(['embedded', 'neo4j']), version: z.string(), connected: z.boolean() }),
  counts: z.strictObject({ entities: z.int(), relations: z.int(), claims: z.int(), sources: z.int() }),
})
export type Health = z.infer<typeof Health>

const Counted = z.strictObject({ name: z.string(), count: z.int() })
export const Schema = z.strictObject({
  kinds: z.array(z.strictObject({ kind: Kind, count: z.int() })),
  relationTypes: z.array(z.strictObject({ type: z.string(), label: z.string(), count: z.int() })),
  predicates: z.array(Predicate.extend({ claims: z.int() })),
  store: z.strictObject({ labels: z.array(Counted), relationshipTypes: z.array(Counted), propertyKeys: z.array(z.string()) }),
  procedures: z.array(z.string()),
  functions: z.array(z.string()),
})
export type Schema = z.infer<typeof Schema>

export const SearchHit = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: Kind,
  score: z.number(),
  /** Why it matched: the stored name that did, and the rule in words. `via` shows the comparison, "m·k·t·d s·d·r". */
  matched: z.strictObject({ name: z.string(), lang: z.string().nullable(), rule: z.string(), via: z.string().nullable() }),
})
export type SearchHit = z.infer<typeof SearchHit>

export const Graph = z.strictObject({ entities: z.array(Entity), relations: z.array(Relation), truncated: z.boolean() })
export type Graph = z.infer<typeof Graph>

export const TypeCount = z.strictObject({ type: z.string(), direction: z.enum(['out', 'in', 'both']), count: z.int(), contested: z.int() })
/** An entity with what hangs on it. `undrawnClaims` = claims with this end that are not drawn, each with its reason. */
export const EntityCard = Entity.extend({
  relationCounts: z.array(TypeCount),
  roles: z.array(z.strictObject({ text: z.string(), claimIds: z.array(z.string()) })),
  said: z.strictObject({ by: z.int(), about: z.int(), byVoice: z.int() }),
  undrawnClaims: z.array(Claim),
})
export type EntityCard = z.infer<typeof EntityCard>

export const Neighbours = z.strictObject({
  entities: z.array(Entity),
  relations: z.array(Relation),
  total: z.int(),
  next: z.string().nullable(),
})
export type Neighbours = z.infer<typeof Neighbours>

/** `denials`: the claims that deny one of these, or that contest the voice behind them. `others`: claims that these depend on. */
export const Evidence = z.strictObject({
  relation: Relation,
  sentence: z.string(),
  reading: z.string(),
  /** Publishers or speakers behind it cite each other: what looks like several origins is one. */
  circular: z.boolean(),
  claims: z.array(Claim),
  denials: z.array(Claim),
  others: z.array(Claim),
})
export type Evidence = z.infer<typeof Evidence>

export const Source = z.strictObject({
  id: z.string(),
  title: z.string(),
  kinds: z.array(z.string()),
  publisher: EntityRef.nullable(),
  url: z.string().nullable(),
  date: PartialDate.nullable(),
  dateBasis: z.string().nullable(),
  copyOf: z.string().nullable(),
  partOf: z.string().nullable(),
  parts: z.array(z.string()),
  reliability: z.string().nullable(),
  note: z.string().nullable(),
  counts: z.strictObject({ claims: z.int(), heard: z.int(), relations: z.int() }),
})
export type Source = z.infer<typeof Source>
/** A source with every claim that is stated or heard in it. */
export const SourceClaims = Source.extend({ claims: z.array(Claim) })
export type SourceClaims = z.infer<typeof SourceClaims>

export const Path = z.strictObject({
  entities: z.array(Entity),
  relations: z.array(Relation),
  /** The relation on the way that stands on the least. */
  weakest: Relation.pick({ id: true, state: true, modality: true }),
  sentences: z.array(z.string()),
})
export const Paths = z.strictObject({ paths: z.array(Path), truncated: z.boolean() })
export type Paths = z.infer<typeof Paths>

/** Params take plain JSON (integral numbers become INTEGER) or typed JSON {"$type","_value"}. */
export const QueryInput = z.strictObject({
  cypher: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.int().min(1).max(1_000_000).optional(),
  timeoutMs: z.int().min(1).max(600_000).optional(),
})
export type QueryInput = z.input<typeof QueryInput>

/** One value as Neo4j's Query API writes it: null is {"$type":"Null","_value":null}, a string {"$type":"String","_value":"…"}, a list's `_value` holds values. */
export const Wire = z.strictObject({ $type: z.string(), _value: z.unknown() })
export type WireValue = z.infer<typeof Wire>

/** One line of a query's NDJSON answer; the last line is always `summary` or `error`. */
export const QueryLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), id: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ type: z.literal('row'), values: z.array(Wire) }),
  z.strictObject({
    type: z.literal('summary'),
    rows: z.int(),
    truncated: z.boolean(),
    ms: z.number(),
    /** Which cap cut the answer: rows or bytes. */
    cut: z.string().nullable(),
    /** Sources behind the relations and claims that the rows returned. */
    citations: z.array(z.strictObject({ source: z.string(), title: z.string(), claimIds: z.array(z.string()) })),
  }),
  z.strictObject({ type: z.literal('error'), problem: Problem }),
])
export type QueryLine = z.infer<typeof QueryLine>

export interface PlanOperator {
  operator: string
  details: string
  estimatedRows: number | null
  /** How many it gave; null where the query was not run: only PROFILE runs it. */
  rows: number | null
  children: PlanOperator[]
}
export const Plan: z.ZodType<PlanOperator> = z.lazy(() =>
  z.strictObject({
    operator: z.string(),
    details: z.string(),
    estimatedRows: z.number().nullable(),
    rows: z.number().nullable(),
    children: z.array(Plan),
  }),
)

/** method, path (express style), what goes in as path parameters, query and body, and what comes out. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'delete'
  path: string
  summary: string
  params: P
  query: Q
  body: B
  output: O
  /** application/x-ndjson instead of JSON: `output` is one line. */
  stream?: true
}
const none = z.strictObject({})
const route = <
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodType,
>(entry: {
  method: Route['method']
  path: string
  summary: string
  params?: P
  query?: Q
  body?: B
  output: O
  stream?: true
}): Route<P, Q, B, O> => ({ params: none as unknown as P, query: none as unknown as Q, body: z.undefined() as unknown as B, ...entry })

export const api = {
  health: route({ method: 'get', path: '/api/health', summary: 'Is the store there, and what is in it', output: Health }),
  schema: route({
    method: 'get',
    path: '/api/schema',
    summary: 'Kinds, relation types, predicates; labels, types and keys of the store',
    output: Schema,
  }),
  search: route({
    method: 'get',
    path: '/api/search',
    summary: 'Entities by any spelling, with the reason of each match',
    query: Lens.extend({ q: z.string().min(1).max(500), limit: limit(10, 100) }),
    output: z.strictObject({ hits: z.array(SearchHit) }),
  }),
  graph: route({
    method: 'get',
    path: '/api/graph',
    summary: 'The drawn graph under a lens',
    query: Lens.extend({ limit: limit(5000, 100_000) }),
    output: Graph,
  }),
  entity: route({
    method: 'get',
    path: '/api/entities/:id',
    summary: 'One entity, its names, counts and claims that are not drawn',
    params: Id,
    query: Lens,
    output: EntityCard,
  }),
  neighbours: route({
    method: 'get',
    path: '/api/entities/:id/neighbours',
    summary: 'Drawn relations of an entity, page by page',
    params: Id,
    // `type` is LENS's own parameter of the same meaning
    query: Lens.extend({
      direction: z.enum(['in', 'out', 'both']).default('both'),
      limit: limit(40, 1000),
      cursor: z.string().max(200).optional(),
    }),
    output: Neighbours,
  }),
  evidence: route({
    method: 'get',
    path: '/api/relations/:id/evidence',
    summary: 'Every claim behind a drawn relation',
    params: Id,
    query: Lens,
    output: Evidence,
  }),
  claim: route({ method: 'get', path: '/api/claims/:id', summary: 'One claim', params: Id, output: Claim }),
  sources: route({
    method: 'get',
    path: '/api/sources',
    summary: 'Documents and recordings',
    output: z.strictObject({ sources: z.array(Source) }),
  }),
  source: route({
    method: 'get',
    path: '/api/sources/:id',
    summary: 'One source with all its claims',
    params: Id,
    output: SourceClaims,
  }),
  addSource: route({ method: 'post', path: '/api/sources', summary: 'A new source', body: SourceInput, output: Source }),
  addEntity: route({ method: 'post', path: '/api/entities', summary: 'A new entity', body: EntityInput, output: Entity }),
  addClaim: route({
    method: 'post',
    path: '/api/claims',
    summary: 'A new claim; the relation that it is drawn as changes with it',
    body: ClaimInput,
    output: WrittenClaim,
  }),
  correctClaim: route({
    method: 'post',
    path: '/api/claims/:id/correction',
    summary: 'A new claim in the place of one that is then superseded',
    params: Id,
    body: CorrectionInput,
    output: WrittenClaim,
  }),
  withdrawClaim: route({
    method: 'post',
    path: '/api/claims/:id/withdrawal',
    summary: 'Takes a claim back; it stays in the record as retracted',
    params: Id,
    body: WithdrawalInput,
    output: WrittenClaim,
  }),
  assess: route({
    method: 'post',
    path: '/api/assessments',
    summary: 'A judgement on a claim or a source, by name and with a reason; earlier ones stay',
    body: AssessmentInput,
    output: Assessment,
  }),
  assessments: route({
    method: 'get',
    path: '/api/assessments',
    summary: 'Judgements on these claims and sources, newest first',
    query: z.strictObject({
      of: z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string().min(1).max(400)).max(500)),
    }),
    output: z.strictObject({ assessments: z.array(Assessment) }),
  }),
  duplicates: route({
    method: 'get',
    path: '/api/duplicates',
    summary: 'Entities whose name may be the same; advice for a person, never a merge',
    query: z.strictObject({ name: z.string().min(1).max(500), kind: z.enum(fileKinds).optional() }),
    output: z.strictObject({ duplicates: z.array(Duplicate) }),
  }),
  exportAll: route({
    method: 'get',
    path: '/api/export',
    summary: 'The whole record as files that `npm run seed -- --from` reads back',
    output: z.strictObject({ files: z.array(ExportedFile) }),
  }),
  exportSource: route({
    method: 'get',
    path: '/api/export/source/:id',
    summary: 'One source as a file, with the entities and predicates that it names',
    params: Id,
    output: z.strictObject({ files: z.array(ExportedFile) }),
  }),
  paths: route({
    method: 'get',
    path: '/api/paths',
    summary: 'All shortest paths over drawn relations',
    query: Lens.extend({ from: z.string().min(1), to: z.string().min(1), max: z.coerce.number().int().min(1).max(15).default(6) }),
    output: Paths,
  }),
  setAside: route({
    method: 'get',
    path: '/api/set-aside',
    summary: 'What falls and what stands without what the lens sets aside',
    query: Lens.extend({ limit: limit(5000, 100_000) }),
    output: SetAside,
  }),
  foundations: route({
    method: 'get',
    path: '/api/foundations',
    summary: 'What claims rest on: speakers, publishers, recordings, documents, single claims; most claims first',
    query: z.strictObject({
      q: z.string().max(500).default(''),
      role: z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.enum(foundationRoles))),
      limit: limit(50, 1000),
    }),
    output: z.strictObject({ foundations: z.array(Foundation), total: z.int() }),
  }),
  compare: route({
    method: 'get',
    path: '/api/compare',
    summary: 'Two lenses side by side: only A, only B, both agree, they contradict',
    query: LensPair,
    output: Comparison,
  }),
  relationLedger: route({
    method: 'get',
    path: '/api/relations/:id/ledger',
    summary: 'Claims on a relation by position: say, deny, report',
    params: Id,
    query: Lens,
    output: Positions,
  }),
  entityLedger: route({
    method: 'get',
    path: '/api/entities/:id/ledger',
    summary: 'Claims about an entity by position',
    params: Id,
    query: Lens,
    output: Positions,
  }),
  sourceLedger: route({
    method: 'get',
    path: '/api/sources/:id/ledger',
    summary: 'Claims stated or heard in a source by position',
    params: Id,
    query: Lens,
    output: Positions,
  }),
  query: route({
    method: 'post',
    path: '/api/query',
    summary: 'Read-only Cypher, row by row',
    body: QueryInput,
    output: QueryLine,
    stream: true,
  }),
  cancelQuery: route({
    method: 'delete',
    path: '/api/query/:id',
    summary: 'Stop a running query',
    params: Id,
    output: z.strictObject({ cancelled: z.boolean() }),
  }),
  plan: route({
    method: 'post',
    path: '/api/query/plan',
    summary: 'How the engine would run a query',
    body: QueryInput.pick({ cypher: true, params: true }),
    output: z.strictObject({ plan: Plan, columns: z.array(z.string()) }),
  }),
}
export type Api = typeof api
