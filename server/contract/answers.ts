import * as z from 'zod'
import { Claim, EntityRef, PartialDate } from './claim.ts'
import { Corrected } from './corrected.ts'
import { Said, Tally } from './counts.ts'
import { Denial, Entity, Relation } from './graph.ts'
import { restOf } from './list-pages.ts'
import { matchWayCodes, toldNames } from './match-ways.ts'
import { Kind, Predicate } from './ontology.ts'
import { Told } from './told/schema.ts'
import { FamilyRow, KindRow } from './vocabulary.ts'
import { Place } from './workspaces.ts'

export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  store: z.strictObject({ kind: z.enum(['embedded', 'neo4j']), version: z.string(), connected: z.boolean() }),
  counts: z.strictObject({ entities: z.int(), relations: z.int(), claims: z.int(), sources: z.int() }),
  /** Another one: somebody wrote. Null where it is not known now. */
  revision: z.string().nullable(),
})
export type Health = z.infer<typeof Health>

const Counted = z.strictObject({ name: z.string(), count: z.int() })
export const Schema = z.strictObject({
  /** The same for the same folder or database, and no other: a browser's stored state belongs to it. */
  workspace: z.string(),
  place: Place,
  /** In the vocabulary's order, with numbers of entities; then kinds that only the record has, as plain rows. */
  kinds: z.array(KindRow.extend({ id: Kind, extends: z.array(Kind), count: z.int() })),
  families: z.array(FamilyRow),
  relationTypes: z.array(z.strictObject({ type: z.string(), label: z.string(), count: z.int() })),
  /** `from` and `to` include kinds that name this predicate themselves. */
  predicates: z.array(Predicate.extend({ claims: z.int() })),
  /** These three are null where they were not asked for. */
  store: z.strictObject({ labels: z.array(Counted), relationshipTypes: z.array(Counted), propertyKeys: z.array(z.string()) }).nullable(),
  procedures: z.array(z.string()).nullable(),
  functions: z.array(z.string()).nullable(),
})
export type Schema = z.infer<typeof Schema>

export const SearchHit = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: Kind,
  kinds: Entity.shape.kinds,
  score: z.number(),
  /** The stored name that matched, what kind of name it is and how it matched. `via` shows the comparison, "m·k·t·d s·d·r". */
  matched: z.strictObject({
    name: z.string(),
    lang: z.string().nullable(),
    as: z.enum(toldNames).nullable(),
    way: z.enum(matchWayCodes),
    rule: z.string(),
    via: z.string().nullable(),
  }),
})
export type SearchHit = z.infer<typeof SearchHit>

/** `denials` stand beside the relations; their ends are among the entities, whose degrees count relations only. */
export const Graph = z.strictObject({
  entities: z.array(Entity),
  relations: z.array(Relation),
  denials: z.array(Denial),
  counts: Tally,
  /** Relations under the lens; more than one picture takes where `truncated`. */
  total: z.int(),
  truncated: z.boolean(),
})
export type Graph = z.infer<typeof Graph>

export const TypeCount = z.strictObject({ type: z.string(), direction: z.enum(['out', 'in', 'both']), count: z.int(), contested: z.int() })
/** `undrawnClaims`: claims with this end that are not drawn, each with its reason. */
export const EntityCard = Entity.extend({
  relationCounts: z.array(TypeCount),
  /** With who says it and, where contested, who disputes it: "head of State of Law Coalition, states Mena Affairs". */
  roles: z.array(z.strictObject({ text: z.string(), told: Told, claimIds: z.array(z.string()) })),
  said: Said,
  undrawnClaims: z.array(Claim),
  corrected: z.array(Corrected),
  rest: restOf('undrawnClaims'),
})
export type EntityCard = z.infer<typeof EntityCard>

export const Neighbours = z.strictObject({
  entities: z.array(Entity),
  relations: z.array(Relation),
  total: z.int(),
  next: z.string().nullable(),
})
export type Neighbours = z.infer<typeof Neighbours>

/** `denials`: of one of these or of the voice behind them. `others`: what the shown ones depend on, cut, with no next page. */
export const Evidence = z.strictObject({
  relation: Relation,
  /** Must not be shown without `saidBy`: "states Middle East Monitor". */
  sentence: z.string(),
  saidBy: z.string(),
  reading: z.string(),
  told: z.strictObject({ saidBy: Told, reading: z.array(Told) }),
  /** Publishers or speakers behind it cite each other, so that one origin looks like several. */
  circular: z.boolean(),
  claims: z.array(Claim),
  denials: z.array(Claim),
  others: z.array(Claim),
  /** The content of an accusation, a call or a wish: claims of their own, each with its own contest. */
  contents: z.array(Claim),
  rest: restOf('claims', 'denials', 'others', 'contents'),
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
  releasedBy: EntityRef.nullable(),
  madeBy: EntityRef.nullable(),
  reliability: z.string().nullable(),
  note: z.string().nullable(),
  /** Stated in it, heard in it, drawn from both; withdrawn claims count in `withdrawn` alone. */
  counts: z.strictObject({ claims: z.int(), heard: z.int(), relations: z.int(), withdrawn: z.int() }),
})
export type Source = z.infer<typeof Source>
export const SourceClaims = Source.extend({ claims: z.array(Claim), rest: restOf('claims') })
export type SourceClaims = z.infer<typeof SourceClaims>

export const Path = z.strictObject({
  entities: z.array(Entity),
  relations: z.array(Relation),
  weakest: Relation.pick({ id: true, state: true, modality: true }),
  sentences: z.array(z.string()),
})
export const Paths = z.strictObject({ paths: z.array(Path), truncated: z.boolean() })
export type Paths = z.infer<typeof Paths>
