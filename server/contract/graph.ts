import * as z from 'zod'
import { PartialDate } from './claim.ts'
import { Corrected } from './corrected.ts'
import { Decision } from './duplicates/decisions.ts'
import { ContestGround, Kind, Modality, RelationState, Sign } from './ontology.ts'
import { type Scale, scaleNames, scales } from './scales.ts'
import { Told } from './told/schema.ts'

export { type Scale, scaleNames, scales }

export const Name = z.strictObject({
  value: z.string().min(1),
  lang: z.string().nullable(),
  script: z.enum(['Latn', 'Arab']).nullable(),
  kind: z.enum(['canonical', 'variant', 'translit', 'abbreviation', 'translation', 'error']),
})
export type Name = z.infer<typeof Name>

export const SourceFacts = z.strictObject({
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  date: PartialDate.nullable(),
  dateBasis: z.string().nullable(),
  copyOf: z.string().nullable(),
  partOf: z.string().nullable(),
  /** Of a recording: through whom it came. To set them aside sets the recording aside. */
  releasedBy: z.string().optional(),
  madeBy: z.string().optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
})
export type SourceFacts = z.infer<typeof SourceFacts>

/** As stored. `labels`: Entity first; `facts`: only of sources. */
export const EntityRecord = z.strictObject({
  id: z.string().min(1),
  kind: Kind,
  labels: z.array(z.string()).min(1),
  name: z.string().min(1),
  names: z.array(Name),
  /** E.g. named, attributed-identity, collective-unnamed, alleged. */
  status: z.string(),
  /** False for placeholders: never merged, never resolved by guess. */
  resolved: z.boolean(),
  wikidata: z.string().nullable(),
  note: z.string().nullable(),
  facts: SourceFacts.nullable(),
  decisions: z.array(Decision).min(1).optional(),
  corrected: z.array(Corrected).min(1).optional(),
  recordedBy: z.string().optional(),
  recordedAt: z.string().optional(),
})
export type EntityRecord = z.infer<typeof EntityRecord>

/** `degree` counts the drawn relations under the lens. */
export const Entity = z.strictObject({
  id: z.string(),
  kind: Kind,
  /** Without Entity, most telling first. */
  kinds: z.array(z.string()),
  name: z.string(),
  names: z.array(Name),
  status: z.string(),
  resolved: z.boolean(),
  wikidata: z.string().nullable(),
  note: z.string().nullable(),
  degree: z.int(),
})
export type Entity = z.infer<typeof Entity>

export const Relation = z.strictObject({
  /** `from|TYPE|to`; for symmetric types the ends stand in the order of their ids. */
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  claimIds: z.array(z.string()).min(1),
  claims: z.int().min(1),
  publishers: z.int().min(0),
  /** Distinct, of all its claims; inferences have neither asserter nor speaker. Lenses go by asserters; a publisher that reports words is not their speaker. */
  publisherIds: z.array(z.string()),
  asserterIds: z.array(z.string()),
  speakerIds: z.array(z.string()),
  origins: z.int().min(0),
  modality: Modality,
  contested: z.boolean(),
  /** Over all claims; empty where it is not contested. */
  contestedOn: z.array(ContestGround),
  contestedClaims: z.int().min(0),
  derived: z.boolean(),
  state: RelationState,
  sign: Sign,
  symmetric: z.boolean(),
  role: z.string().nullable(),
  firstDate: PartialDate.nullable(),
  lastDate: PartialDate.nullable(),
  /** By scale: current grades of the claims (reliability: of their sources), and `none` for claims without a grade. */
  grades: z.partialRecord(z.enum(scaleNames), z.array(z.string())),
})
export type Relation = z.infer<typeof Relation>

export const Denial = z.strictObject({
  /** `denier|DENIES|target|on` */
  id: z.string(),
  denier: z.string(),
  target: z.string(),
  on: ContestGround,
  claimIds: z.array(z.string()).min(1),
  denies: z.array(z.string()),
  relationIds: z.array(z.string()),
  /** Follows the denier's name: "says that the recordings are fake". */
  sentence: z.string(),
  told: Told,
})
export type Denial = z.infer<typeof Denial>

/** A change of mind is one more assessment. */
export const Assessment = z.strictObject({
  id: z.string(),
  /** One of the two is null. */
  claim: z.string().nullable(),
  source: z.string().nullable(),
  assessor: z.string(),
  date: PartialDate,
  reason: z.string(),
  reliability: z.enum(scales.reliability).nullable(),
  credibility: z.enum(scales.credibility).nullable(),
  likelihood: z.enum(scales.likelihood).nullable(),
  confidence: z.enum(scales.confidence).nullable(),
  recordedAt: z.string().optional(),
})
export type Assessment = z.infer<typeof Assessment>
