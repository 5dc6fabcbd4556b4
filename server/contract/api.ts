/** One entry per route; routes, client and the published OpenAPI are all made from it. */
import * as z from 'zod'
import { type Address, addresses as at } from './addresses.ts'
import { EntityCard, Evidence, Graph, Health, Neighbours, Paths, Schema, SearchHit, Source, SourceClaims } from './answers.ts'
import { Claim, EntityRef } from './claim.ts'
import { Assessment, Entity } from './graph.ts'
import {
  DryRunInput,
  Imported,
  ImportInput,
  ImportReport,
  MadeFile,
  ReadAnswer,
  ReadInput,
  UndoInput,
  Undone,
  UnreadableInput,
} from './import.ts'
import { Lens } from './lens.ts'
import { page, restOf } from './pages.ts'
import { Plan, QueryInput, QueryLine } from './query.ts'
import { ChangeInput, ChangesInput, ChangesWritten, SavedSheets, SaveInput, SheetChanges } from './sheets.ts'
import { Speakers } from './speakers.ts'
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
const ids = (longest: number) =>
  z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string().min(1).max(longest)).max(20_000))
const limit = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback)

/** Of a stream, `output` is one line. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Address {
  summary: string
  params: P
  query: Q
  body: B
  output: O
  /** With an Idempotency-Key it is written once, however often it comes. */
  once?: true
  files?: true
}
const none = z.strictObject({})
const route = <
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodType,
>(
  entry: Address & {
    summary: string
    params?: P
    query?: Q
    body?: B
    output: O
    once?: true
    files?: true
  },
): Route<P, Q, B, O> => ({ params: none as unknown as P, query: none as unknown as Q, body: z.undefined() as unknown as B, ...entry })

export const api = {
  health: route({ ...at.health, summary: 'Is the store there, and what is in it', output: Health }),
  schema: route({
    ...at.schema,
    summary: 'Kinds, relation types, predicates; labels, types and keys of the store',
    output: Schema,
  }),
  search: route({
    ...at.search,
    summary: 'Entities by any spelling, with the reason of each match',
    query: Lens.extend({ q: z.string().min(1).max(500), limit: limit(10, 100) }),
    output: z.strictObject({ hits: z.array(SearchHit) }),
  }),
  graph: route({
    ...at.graph,
    summary: 'The drawn graph under a lens; of a large one those most tied; by ids a part of it',
    query: Lens.extend({
      limit: limit(5000, 100_000),
      // of a graph with more relations than `limit`, so many
      overview: limit(1500, 100_000),
      entity: ids(400),
      relation: ids(1000),
    }),
    output: Graph,
  }),
  entity: route({
    ...at.entity,
    summary: 'One entity, its names, counts and claims that are not drawn',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: EntityCard,
  }),
  neighbours: route({
    ...at.neighbours,
    summary: 'Drawn relations of an entity, page by page',
    params: Id,
    // `type` is LENS's own parameter of the same meaning
    query: Lens.extend({
      direction: z.enum(['in', 'out', 'both']).default('both'),
      ...page(40, 1000),
    }),
    output: Neighbours,
  }),
  evidence: route({
    ...at.evidence,
    summary: 'The claims behind a drawn relation',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Evidence,
  }),
  names: route({
    ...at.names,
    summary: 'Names of entities, sources and voices by id; an id that nobody has is left out',
    query: z.strictObject({
      id: z.preprocess(
        one => (one === undefined || Array.isArray(one) ? one : [one]),
        z.array(z.string().min(1).max(400)).min(1).max(10_000),
      ),
    }),
    output: z.strictObject({ names: z.array(EntityRef) }),
  }),
  claim: route({ ...at.claim, summary: 'One claim', params: Id, output: Claim }),
  sources: route({
    ...at.sources,
    summary: 'Documents and recordings',
    query: z.strictObject(page(5000, 10_000)),
    output: z.strictObject({ sources: z.array(Source), rest: restOf('sources') }),
  }),
  source: route({
    ...at.source,
    summary: 'One source with its claims',
    params: Id,
    query: z.strictObject(page(1000, 5000)),
    output: SourceClaims,
  }),
  addSource: route({ ...at.addSource, summary: 'A new source', body: SourceInput, output: Source, once: true }),
  addEntity: route({ ...at.addEntity, summary: 'A new entity', body: EntityInput, output: Entity, once: true }),
  addClaim: route({
    ...at.addClaim,
    summary: 'A new claim; the relation that it is drawn as changes with it',
    body: ClaimInput,
    once: true,
    output: WrittenClaim,
  }),
  correctClaim: route({
    ...at.correctClaim,
    summary: 'A new claim in the place of one that is then superseded',
    params: Id,
    body: CorrectionInput,
    once: true,
    output: WrittenClaim,
  }),
  withdrawClaim: route({
    ...at.withdrawClaim,
    summary: 'Takes a claim back; it stays in the record as retracted',
    params: Id,
    body: WithdrawalInput,
    once: true,
    output: WrittenClaim,
  }),
  assess: route({
    ...at.assess,
    summary: 'A judgement on a claim or a source, by name and with a reason; earlier ones stay',
    body: AssessmentInput,
    once: true,
    output: Assessment,
  }),
  assessments: route({
    ...at.assessments,
    summary: 'Judgements on these claims and sources, newest first',
    query: z.strictObject({
      of: z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string().min(1).max(400)).max(500)),
    }),
    output: z.strictObject({ assessments: z.array(Assessment) }),
  }),
  duplicates: route({
    ...at.duplicates,
    summary: 'Entities whose name may be the same; advice for a person, never a merge',
    query: z.strictObject({ name: z.string().min(1).max(500), kind: z.string().min(1).max(60).optional() }),
    output: z.strictObject({ duplicates: z.array(Duplicate) }),
  }),
  exportAll: route({
    ...at.exportAll,
    summary: 'The whole record as files that `npm run seed -- --from` reads back',
    output: z.strictObject({ files: z.array(ExportedFile) }),
  }),
  exportSource: route({
    ...at.exportSource,
    summary: 'One source as a file, with the entities and predicates that it names',
    params: Id,
    output: z.strictObject({ files: z.array(ExportedFile) }),
  }),
  readFiles: route({
    ...at.readFiles,
    summary: 'Spreadsheets, pasted cells and graph files as tables, with a guess of what their columns are; nothing is written',
    body: ReadInput,
    output: ReadAnswer,
    files: true,
  }),
  dryRun: route({
    ...at.dryRun,
    summary: 'What an import would come to: new, the same, otherwise, not readable; nothing is written',
    body: DryRunInput,
    output: ImportReport,
    files: true,
  }),
  unreadableRows: route({
    ...at.unreadableRows,
    summary: 'The rows that cannot be read as a sheet of their own, each with its reason; formulas are disarmed',
    body: UnreadableInput,
    output: MadeFile,
    files: true,
  }),
  importFiles: route({
    ...at.importFiles,
    summary: 'Claims of the rows of a table, all or none, in one step',
    body: ImportInput,
    output: Imported,
    files: true,
    once: true,
  }),
  saveSheets: route({
    ...at.saveSheets,
    summary: 'The record as sheets of claims, entities and sources, with their ids; changed, they are read back',
    query: SaveInput,
    output: SavedSheets,
  }),
  lookAtChanges: route({
    ...at.lookAtChanges,
    summary: 'What was changed in saved sheets, what others changed meanwhile, and which rows are gone; nothing is written',
    body: ChangesInput,
    output: SheetChanges,
    files: true,
  }),
  importChanges: route({
    ...at.importChanges,
    summary: 'Changes of saved sheets as corrections, in one step; deleted rows only where they are named',
    body: ChangeInput,
    output: ChangesWritten,
    files: true,
    once: true,
  }),
  undoImport: route({
    ...at.undoImport,
    summary: 'Takes an import back in one step; its claims stay in the record as withdrawn',
    body: UndoInput,
    output: Undone,
    once: true,
  }),
  paths: route({
    ...at.paths,
    summary: 'All shortest paths over drawn relations',
    query: Lens.extend({ from: z.string().min(1), to: z.string().min(1), max: z.coerce.number().int().min(1).max(15).default(6) }),
    output: Paths,
  }),
  setAside: route({
    ...at.setAside,
    summary: 'What falls and what stands without what the lens sets aside',
    query: Lens.extend({ limit: limit(5000, 100_000) }),
    output: SetAside,
  }),
  foundations: route({
    ...at.foundations,
    summary: 'What claims rest on: speakers, publishers, recordings, documents, single claims; most claims first',
    query: z.strictObject({
      q: z.string().max(500).default(''),
      role: z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.enum(foundationRoles))),
      limit: limit(50, 1000),
    }),
    output: z.strictObject({ foundations: z.array(Foundation), total: z.int() }),
  }),
  speakers: route({
    ...at.speakers,
    summary: 'Whom a lens can go by: speakers, publishers in their own voice, deniers; most relations first',
    query: Lens.extend({ limit: limit(1000, 10_000) }),
    output: Speakers,
  }),
  compare: route({
    ...at.compare,
    summary: 'Two lenses side by side: only A, only B, both agree, they contradict',
    query: LensPair.extend(page(1000, 5000)),
    output: Comparison,
  }),
  relationLedger: route({
    ...at.relationLedger,
    summary: 'Claims on a relation by position: say, deny, report',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Positions,
  }),
  entityLedger: route({
    ...at.entityLedger,
    summary: 'Claims about an entity by position',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Positions,
  }),
  sourceLedger: route({
    ...at.sourceLedger,
    summary: 'Claims stated or heard in a source by position',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Positions,
  }),
  query: route({
    ...at.query,
    summary: 'Read-only Cypher, row by row',
    body: QueryInput,
    output: QueryLine,
  }),
  cancelQuery: route({
    ...at.cancelQuery,
    summary: 'Stop a running query',
    params: Id,
    output: z.strictObject({ cancelled: z.boolean() }),
  }),
  plan: route({
    ...at.plan,
    summary: 'How the engine would run a query',
    body: QueryInput.pick({ cypher: true, params: true }),
    output: z.strictObject({ plan: Plan, columns: z.array(z.string()) }),
  }),
} satisfies Record<keyof typeof at, Route>
export type Api = typeof api
