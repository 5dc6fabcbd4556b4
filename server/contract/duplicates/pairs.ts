import * as z from 'zod'
import { EntityRef } from '../claim.ts'
import { EntityId, PersonName, Text } from '../files/shared.ts'
import { Decision, Verdict } from './decisions.ts'

/** name: the name matcher’s; `exact` letter for letter; `lookalike` but for letters of another alphabet that look the same. neighbours: the same ties to the same others. */
export const WhySame = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('wikidata'), item: z.string() }),
  z.strictObject({ code: z.enum(['exact', 'lookalike', 'match', 'review']), a: z.string(), b: z.string() }),
  z.strictObject({ code: z.literal('neighbours'), types: z.array(z.string()), others: z.array(EntityRef), count: z.int() }),
])
export type WhySame = z.infer<typeof WhySame>

const Side = EntityRef.extend({ relations: z.int(), wikidata: z.string().nullable() })

export const Pair = z.strictObject({ a: Side, b: Side, why: z.array(WhySame).min(1) })
export type Pair = z.infer<typeof Pair>

/** By the names in the record: the entities may be gone from view. */
export const DecidedPair = z.strictObject({ a: EntityRef, b: EntityRef, decision: Decision })
export type DecidedPair = z.infer<typeof DecidedPair>

export const Pairs = z.strictObject({
  pairs: z.array(Pair),
  open: z.int(),
  /** Open pairs with one Wikidata item, all of them: what can be decided at once. */
  oneItem: z.array(z.strictObject({ a: z.string(), b: z.string() })),
  decided: z.array(DecidedPair),
})
export type Pairs = z.infer<typeof Pairs>

export const DecisionInput = z.strictObject({
  pairs: z
    .array(
      z.strictObject({ a: EntityId, b: EntityId, is: Verdict, shownAs: EntityId.optional().describe('Of the same: whose name is shown.') }),
    )
    .min(1)
    .max(500),
  by: PersonName,
  reason: Text.optional(),
})
export type DecisionInput = z.infer<typeof DecisionInput>

export const TakeBackInput = z.strictObject({ a: EntityId, b: EntityId, by: PersonName })
export type TakeBackInput = z.infer<typeof TakeBackInput>

/** `canonical`: the id that the first pair’s `a` is shown under afterwards. */
export const Decided = z.strictObject({ canonical: z.array(z.strictObject({ id: z.string(), shownAs: z.string() })) })
export type Decided = z.infer<typeof Decided>
