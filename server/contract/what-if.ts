import * as z from 'zod'
import { Claim } from './claim.ts'
import { Tally } from './counts.ts'
import { Entity, Relation } from './graph.ts'
import { Lens } from './lens.ts'
import { restOf } from './list-pages.ts'
import { contestGrounds } from './ontology.ts'
import { Told, ToldClaim } from './told/schema.ts'

/** Why a claim falls: by itself, through what it passes, or (the last two) what the lens does with it and what it rests on. */
export const fallCodes = ['itself', 'through', 'stated', 'heard', 'released', 'hidden', 'rests'] as const
export type FallCode = (typeof fallCodes)[number]
const Fall = z.strictObject({
  claim: z.string(),
  sentence: z.string(),
  reason: z.string(),
  code: z.enum(fallCodes),
  of: z.string().nullable(),
  through: z.string().nullable(),
  told: ToldClaim.nullable(),
  toldOf: ToldClaim.nullable(),
})

export const SetAside = z.strictObject({
  without: z.array(z.strictObject({ id: z.string(), name: z.string(), told: ToldClaim.nullable() })),
  /** "If the recorded voice attributed to al-Maliki is fake, 22 of 38 relations lose their only support in this record." */
  headline: z.string(),
  /** "22 of 38 relations lose their only support in this record. 16 stand on other claims." */
  sentence: z.string(),
  told: z.strictObject({
    as: z.enum(['nothing', 'fake', 'left-out']),
    names: z.array(z.strictObject({ name: z.string(), claim: z.boolean(), told: ToldClaim.nullable() })),
    many: z.boolean(),
    noLongerContested: z.int(),
    fewerDeniers: z.int(),
    fallen: z.int(),
    weakened: z.int(),
    appeared: z.int(),
  }),
  claims: z.strictObject({ before: z.int(), fallen: z.int() }),
  relations: z.strictObject({ before: z.int(), after: z.int() }),
  byType: z.array(z.strictObject({ type: z.string(), before: z.int(), after: z.int() })),
  /** As they were before, with every claim of theirs that fell. */
  fallen: z.array(z.strictObject({ relation: Relation, reasons: z.array(Fall) })),
  /** As they are after; of these, `weakened` lost claims and stand on the rest. */
  standing: z.array(Relation),
  weakened: z.array(z.string()),
  /** Drawn only now: the lens asks for a state and theirs has changed, or a retraction is set aside; of those in `standing`. */
  appeared: z.array(z.string()),
  contested: z.strictObject({ before: z.int(), after: z.int() }),
  /** Lists of relations were cut at the limit; the counts are whole. */
  truncated: z.boolean(),
  entities: z.array(Entity),
  bare: z.array(z.string()),
})
export type SetAside = z.infer<typeof SetAside>

export const foundationRoles = ['speaker', 'publisher', 'recording', 'document', 'claim'] as const
/** Can be set aside; all but a claim can be asked "according to". */
export const Foundation = z.strictObject({
  id: z.string(),
  name: z.string(),
  told: ToldClaim.nullable(),
  role: z.enum(foundationRoles),
  claims: z.int(),
  /** Asserted by a speaker or publisher, or stated or heard in a source. */
  says: z.int(),
})
export type Foundation = z.infer<typeof Foundation>

/** As the side that says it draws it, with the other side's denials. */
const Disputed = z.strictObject({ relation: Relation, saidBy: z.enum(['a', 'b', 'both']), denials: z.array(z.string()) })

export const Comparison = z.strictObject({
  /** "Only A says 3, only B 0; …" */
  sentence: z.string(),
  told: z.array(Told),
  onlyA: z.array(Relation),
  onlyB: z.array(Relation),
  /** Drawn by both and disputed by neither, as each draws them. */
  both: z.array(z.strictObject({ a: Relation, b: Relation })),
  /** One side says it, the other that it is not so. */
  contradictions: z.array(Disputed),
  /** One side says it in words whose attribution or recording the other disputes. */
  attributionDisputed: z.array(Disputed),
  /** Undrawn claims that one side says and the other disputes, on content or attribution. */
  undrawn: z.array(
    z.strictObject({
      claim: z.string(),
      sentence: z.string(),
      told: ToldClaim,
      saidBy: z.enum(['a', 'b']),
      on: z.enum(contestGrounds),
      denials: z.array(z.string()),
    }),
  ),
  entities: z.array(Entity),
  rest: restOf('onlyA', 'onlyB', 'both', 'contradictions', 'attributionDisputed', 'undrawn'),
})
export type Comparison = z.infer<typeof Comparison>

export const Positions = z.strictObject({
  sentence: z.string(),
  told: z.array(Told),
  counts: Tally,
  say: z.array(Claim),
  deny: z.array(Claim),
  report: z.array(Claim),
  infer: z.array(Claim),
  /** What the shown claims rest on, and who denies that, unless listed already; cut at the limit, with no next page of its own. */
  others: z.array(Claim),
  rest: restOf('say', 'deny', 'report', 'infer', 'others'),
})
export type Positions = z.infer<typeof Positions>

type Shape = (typeof Lens)['shape']
const side = <S extends 'a' | 'b'>(name: S): { [K in keyof Shape as `${S}.${K}`]: Shape[K] } =>
  Object.fromEntries(Object.entries(Lens.shape).map(([key, part]) => [`${name}.${key}`, part])) as {
    [K in keyof Shape as `${S}.${K}`]: Shape[K]
  }

/** Two lenses in one address: every LENS parameter with `a.` or `b.` before it. */
export const LensPair = z.strictObject({ ...side('a'), ...side('b') })

export const sideOf = (pair: z.output<typeof LensPair>, name: 'a' | 'b'): Lens =>
  Object.fromEntries(
    Object.entries(pair)
      .filter(([key]) => key.startsWith(`${name}.`))
      .map(([key, value]) => [key.slice(2), value]),
  ) as Lens
