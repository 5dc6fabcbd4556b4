/** Definitions: docs/model.md. */
import * as z from 'zod'
import { contestGrounds, modalities, states } from './record-words.ts'

export { contestGrounds, modalities, states }

export const Kind = z.string().min(1)
export type Kind = z.infer<typeof Kind>

export const Modality = z.enum(modalities)
export type Modality = z.infer<typeof Modality>

export const Mood = z.enum(['future', 'conditional'])
export const Polarity = z.enum(['positive', 'negative'])
export const ClaimStatus = z.enum(['active', 'retracted', 'superseded'])

export const ContestGround = z.enum(contestGrounds)
export type ContestGround = z.infer<typeof ContestGround>

export const RelationState = z.enum(states)
export type RelationState = z.infer<typeof RelationState>

/** -1 hostile, 0 structural, 1 friendly: about the relation, never about a person. */
export const Sign = z.union([z.literal(-1), z.literal(0), z.literal(1)])

/** share: per cent, 0 to 100. amount: a currency and a number, "EUR 20000". date: a partial one. entity: an id. */
export const qualifierTypes = ['text', 'number', 'boolean', 'date', 'share', 'amount', 'entity'] as const
export const QualifierType = z.enum(qualifierTypes)
export type QualifierType = z.infer<typeof QualifierType>

/** `from` and `to` are labels; an end must carry one of them. */
export const Predicate = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  label: z.string().min(1),
  /** Between two names: "is affiliated with". */
  phrase: z.string().min(1),
  /** From object to subject: "is owned by". */
  inverse: z.string().min(1).optional(),
  family: z.string().min(1),
  sign: Sign,
  symmetric: z.boolean(),
  drawn: z.boolean(),
  /** Says whose words something is, or that a recording is genuine: denying it contests the attribution of all that is heard through it. */
  attribution: z.boolean().optional(),
  /** Saying it denies the object: a denied recording contests the attribution of all that is heard in it. */
  deniesObject: z.boolean().optional(),
  /** Says by itself that something is wanted: "wants to defeat". */
  saysWish: z.boolean().optional(),
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  plover: z.string().nullable(),
  /** Allowed beside those of every claim, with their types; absent: any. */
  qualifiers: z.record(z.string(), QualifierType).optional(),
  /** How a claim that it is not so is treated: drawn as a denial (the default where `drawn`) or kept as a claim. */
  negative: z.enum(['kept', 'denial']).optional(),
})
export type Predicate = z.infer<typeof Predicate>
