import * as z from 'zod'
import { addresses as at } from '../addresses.ts'
import { EntityCard, Evidence, Graph, Health, Neighbours, Paths, Schema, SearchHit, Source, SourceClaims } from '../answers.ts'
import { Claim, EntityRef } from '../claim.ts'
import { Assessment } from '../graph.ts'
import { Lens } from '../lens.ts'
import { page, restOf } from '../list-pages.ts'
import { Id, ids, limit, route } from './route.ts'

export const readingRoutes = {
  health: route({ ...at.health, summary: 'Is the store there, and what is in it', output: Health }),
  schema: route({
    ...at.schema,
    summary: 'Kinds, relation types, predicates; labels, types and keys of the store',
    // what queries may name; to count it the embedded store loads its graph
    query: z.strictObject({ names: z.enum(['true', 'false']).default('true') }),
    output: Schema,
  }),
  search: route({
    ...at.search,
    summary: 'Entities by any spelling, with the reason of each match',
    // of these labels first, and then the others
    query: Lens.extend({ q: z.string().min(1).max(500), limit: limit(10, 100), takes: ids(100) }),
    output: z.strictObject({ hits: z.array(SearchHit) }),
  }),
  graph: route({
    ...at.graph,
    summary: 'The drawn graph under a lens; of a large one those most tied; by ids a part of it',
    query: Lens.extend({
      limit: limit(5000, 100_000),
      // of a graph with more relations than `limit`, so many
      overview: z.coerce.number().int().min(0).max(100_000).default(1500),
      entity: ids(400),
      relation: ids(1000),
      // of the region that this entity is in
      region: z.string().min(1).max(400).optional(),
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
  assessments: route({
    ...at.assessments,
    summary: 'Judgements on these claims and sources, newest first',
    query: z.strictObject({
      of: z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string().min(1).max(400)).max(500)),
    }),
    output: z.strictObject({ assessments: z.array(Assessment) }),
  }),
  paths: route({
    ...at.paths,
    summary: 'All shortest paths over drawn relations',
    query: Lens.extend({ from: z.string().min(1), to: z.string().min(1), max: z.coerce.number().int().min(1).max(15).default(6) }),
    output: Paths,
  }),
}
