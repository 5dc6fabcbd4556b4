import * as z from 'zod'
import { Claim } from './claim.ts'
import { ClaimInFile, LinkInFile } from './files/claim.ts'
import { EntityInFile } from './files/entity.ts'
import { ClaimId, EntityId, Id, KindInFile, OnDate, PersonName, Text } from './files/shared.ts'
import { SourceFile } from './files/source.ts'
import { Relation, scales } from './graph.ts'
import { Kind, Sign } from './ontology.ts'

const Ref = z
  .string()
  .max(60)
  .regex(/^new:[a-z0-9-]+$/)
  .describe('How this submission names it: "new:1", wherever an id may stand.')
const Words = PersonName.refine(words => words.length <= 120, 'is longer than 120 characters')

/** Made in the same step as what needs it, or not at all. */
export const Brings = z.strictObject({
  entities: z
    .array(
      EntityInFile.omit({
        id: true,
        recorded: true,
        decisions: true,
        corrected: true,
        partOf: true,
        releasedBy: true,
        madeBy: true,
      }).extend({ ref: Ref }),
    )
    .max(100)
    .default([]),
  predicates: z
    .array(
      z.strictObject({
        ref: Ref,
        words: Words.describe('As it stands between two names: "agreed with".'),
        drawn: z.boolean().default(true),
        sign: Sign.default(0),
        symmetric: z.boolean().default(false),
        saysWish: z.boolean().optional().describe('Says by itself that something is wanted: "wants to defeat".'),
      }),
    )
    .max(1)
    .default([])
    .describe('Its ends are the kinds of the claim’s.'),
  kinds: z
    .array(
      z.strictObject({
        ref: Ref,
        words: Words.describe('What one of it is called: "water board".'),
        like: Kind.optional().describe('A kind whose labels, shape and colour it has.'),
      }),
    )
    .max(20)
    .default([]),
})
export type Brings = z.infer<typeof Brings>
const brings = Brings.optional().describe('Entities, a predicate and kinds that are new with it.')

const By = PersonName
const Claims = z.array(ClaimId).max(200)
const OwnId = Id.optional().describe('Left out: one is made.')

export const SourceInput = SourceFile.omit({
  $schema: true,
  readIn: true,
  chains: true,
  claims: true,
  assessments: true,
  claimsBy: true,
  recorded: true,
  expect: true,
}).extend({ id: OwnId, brings, by: By })
export type SourceInput = z.infer<typeof SourceInput>

export const EntityInput = EntityInFile.omit({ recorded: true, decisions: true, corrected: true }).extend({ id: OwnId, by: By })
export type EntityInput = z.infer<typeof EntityInput>

export const KindCorrectionInput = z.strictObject({
  kind: KindInFile.describe('What it is. The kind that it had takes the correction back.'),
  reason: Text.optional(),
  by: By,
})
export type KindCorrectionInput = z.infer<typeof KindCorrectionInput>

export const ClaimInput = ClaimInFile.omit({
  chain: true,
  act: true,
  recorded: true,
  status: true,
  supersedes: true,
  withdrawn: true,
}).extend({
  id: OwnId,
  contestedBy: Claims.optional().describe('Claims that dispute this one.'),
  denies: Claims.optional().describe('Claims that this one rejects, as an act of speech.'),
  contradicts: Claims.optional().describe('Claims that cannot be true together with this one.'),
  supports: Claims.optional().describe('Claims that say the same.'),
  source: EntityId.describe('The document that it is stated in.'),
  chain: z
    .array(LinkInFile)
    .min(1)
    .max(20)
    .describe(
      'Publisher first, the one nearest to the content last. A voice without an attribution takes over the record’s, and a link whose attribution is denied is contested.',
    ),
  again: z
    .literal(true)
    .optional()
    .describe('Write it although the source says the same in the same words in a claim that the record has.'),
  brings,
  by: By,
})
export type ClaimInput = z.infer<typeof ClaimInput>

export const CorrectionInput = ClaimInput.omit({ source: true })
export type CorrectionInput = z.infer<typeof CorrectionInput>

export const WithdrawalInput = z.strictObject({ by: By, reason: Text })
export type WithdrawalInput = z.infer<typeof WithdrawalInput>

const judged = {
  claim: ClaimId.optional(),
  source: EntityId.optional(),
  by: By,
  reason: Text,
  date: OnDate.optional().describe('Left out: today.'),
}
const judgement = <S extends keyof typeof scales>(scale: S) =>
  z.strictObject({ ...judged, scale: z.literal(scale), value: z.enum(scales[scale]) })
/** No scale says anything about another. */
export const AssessmentInput = z.discriminatedUnion('scale', [
  judgement('reliability'),
  judgement('credibility'),
  judgement('likelihood'),
  judgement('confidence'),
])
export type AssessmentInput = z.infer<typeof AssessmentInput>

/** `relation`: as drawn afterwards; null where it is not drawn. */
export const WrittenClaim = z.strictObject({ claim: Claim, relation: Relation.nullable() })
export type WrittenClaim = z.infer<typeof WrittenClaim>

/** match: the same name; review: it may be. `name`: the stored name compared. */
export const Duplicate = z.strictObject({
  id: z.string(),
  kind: Kind,
  canonical: z.string(),
  name: z.string(),
  verdict: z.enum(['match', 'review']),
})
export type Duplicate = z.infer<typeof Duplicate>

/** `path` is relative to the folder, "sources/courier.json"; `text` is JSON. */
export const ExportedFile = z.strictObject({ path: z.string(), text: z.string() })
export type ExportedFile = z.infer<typeof ExportedFile>
