import * as z from 'zod'
import { partialDate } from './files/partial-date.ts'
import { ClaimStatus, ContestGround, Kind, Modality, Mood, Polarity } from './ontology.ts'
import { Told, ToldClaim } from './told/schema.ts'
import { Undrawn } from './undrawn.ts'

export const PartialDate = z.string().regex(partialDate)

/** In the source's text; start and end are code points of the whole text, end excluded. */
export const Locator = z.strictObject({
  paragraph: z.int().min(0),
  line: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().min(1).optional(),
})
export type Locator = z.infer<typeof Locator>

/** The publisher comes first, the speaker nearest to the content last. */
export const ChainLink = z.strictObject({
  agent: z.string(),
  act: z.string().min(1),
  heardIn: z.string().optional(),
  attributedTo: z.string().optional(),
  attributionClaim: z.string().optional(),
  claim: z.string().optional(),
})
export type ChainLink = z.infer<typeof ChainLink>

/** `also`: a second passage; `subject`: the subject's words where subject and verb are apart. */
export const Passage = z.strictObject({ role: z.enum(['subject', 'also']), quote: z.string().min(1), locator: Locator.nullable() })

export const Withdrawn = z.strictObject({
  by: z.string().min(1).describe('Who withdrew it.'),
  at: z.string().min(1).describe('When: an instant, 2022-07-20T09:00:00Z.'),
  reason: z.string().min(1).describe('Why. Shown to the user.'),
})
export type Withdrawn = z.infer<typeof Withdrawn>

/** As stored, with ids. */
export const ClaimRecord = z.strictObject({
  id: z.string().min(1),
  /** Hash of what the claim says, to notice changes (server/record/digest.ts). */
  digest: z.string(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  assertedBy: z.string(),
  chain: z.array(ChainLink).min(1),
  source: z.string(),
  locator: Locator.nullable(),
  quote: z.string().nullable(),
  passages: z.array(Passage),
  modality: Modality,
  mood: Mood.nullable(),
  polarity: Polarity,
  /** A reader judges it not contested, whoever denies the voice that it comes through. */
  notContested: z.literal(true).optional(),
  /** Beside claims that say themselves that they contest this one. */
  contestedBy: z.array(z.string()),
  denies: z.array(z.string()),
  contradicts: z.array(z.string()),
  supports: z.array(z.string()),
  contentOf: z.string().nullable(),
  derived: z.boolean(),
  /** Why the reader holds it back from the drawn graph; null where it is drawn. */
  notDrawn: z.string().nullable(),
  dateFrom: PartialDate.nullable(),
  dateTo: PartialDate.nullable(),
  datePrecision: z.enum(['year', 'month', 'day']).nullable(),
  /** Values that are entity ids become QUALIFIED_BY; the others properties of their own key (server/store/claim-elements.ts). */
  qualifiers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  note: z.string().nullable(),
  credibility: z.enum(['1', '2', '3', '4', '5', '6']).nullable(),
  status: ClaimStatus,
  supersedes: z.string().optional(),
  withdrawn: Withdrawn.optional(),
  /** ISO instant; null for claims from files. */
  recordedAt: z.string().nullable(),
  recordedBy: z.string(),
})
export type ClaimRecord = z.infer<typeof ClaimRecord>

export const EntityRef = z.strictObject({ id: z.string(), name: z.string(), kind: Kind })
export type EntityRef = z.infer<typeof EntityRef>

export const SourceRef = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: EntityRef.nullable(),
  url: z.string().nullable(),
  date: PartialDate.nullable(),
  /** How the date is known where the text does not print it. */
  dateBasis: z.string().nullable(),
  locator: Locator.nullable(),
})
export type SourceRef = z.infer<typeof SourceRef>

/** As the API gives it: every id with its name, and what other claims do to it. */
export const Claim = ClaimRecord.omit({ subject: true, object: true, assertedBy: true, chain: true, source: true, locator: true }).extend({
  subject: EntityRef,
  object: EntityRef,
  asserter: EntityRef,
  chain: z.array(
    ChainLink.omit({ agent: true, heardIn: true, attributedTo: true }).extend({
      agent: EntityRef,
      heardIn: EntityRef.optional(),
      attributedTo: EntityRef.optional(),
      /** It released the recording in which the next link is heard, but says none of its words. */
      releases: z.literal(true).optional(),
    }),
  ),
  source: SourceRef,
  /** Names of its ends in the claim as it was written, where they are shown as another entity that is the same. */
  writtenAs: z.strictObject({ subject: z.string().optional(), object: z.string().optional() }).optional(),
  /** A denial of it, or of the voice behind it, stands; `contestedBy` names them all. Empty grounds: nobody contests it. */
  contested: z.boolean(),
  contestedOn: z.array(ContestGround),
  deniedBy: z.array(z.string()),
  dependsOn: z.array(z.string()),
  /** With its speaker and its hedge, "Muqtada al-Sadr says that …"; an inference begins "We infer that". Only this may be shown alone. */
  sentence: z.string(),
  /** Its beginning, up to the content: "Muqtada al-Sadr says that"; empty where somebody does something by speaking. */
  lead: z.string(),
  content: z.string(),
  told: ToldClaim.extend({ content: Told }),
  qualifierNames: z.record(z.string(), z.string()),
  /** The relation in which it is drawn; null with the reason in words and as a code. */
  relation: z.string().nullable(),
  undrawn: z.string().nullable(),
  undrawnBecause: Undrawn.nullable(),
})
export type Claim = z.infer<typeof Claim>
