/** Answers about what claims rest on: set aside, two lenses compared, claims by the position they take. */
import * as z from 'zod'
import { Claim } from './claim.ts'
import { Tally } from './counts.ts'
import { Entity, Relation } from './graph.ts'
import { Lens } from './lens.ts'
import { contestGrounds } from './ontology.ts'

/** One claim that fell, with its headline, and through what, in words. */
const Fall = z.strictObject({ claim: z.string(), sentence: z.string(), reason: z.string() })

/** The graph under a lens, with and without what the lens sets aside. */
export const SetAside = z.strictObject({
  /** What is set aside, by name. */
  without: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** "If the recorded voice attributed to al-Maliki is fake, 22 of 38 relations lose their only support in this record." */
  headline: z.string(),
  /** "22 of 38 relations lose their only support in this record. 16 stand on other claims." */
  sentence: z.string(),
  /** What is set aside does not count among the claims that fall with it. */
  claims: z.strictObject({ before: z.int(), fallen: z.int() }),
  relations: z.strictObject({ before: z.int(), after: z.int() }),
  /** Types by how much they lose, then by name. */
  byType: z.array(z.strictObject({ type: z.string(), before: z.int(), after: z.int() })),
  /** As they were before, with every claim that fell under them. */
  fallen: z.array(z.strictObject({ relation: Relation, reasons: z.array(Fall) })),
  /** As they are after; `weakened` lost claims and stand on the rest. */
  standing: z.array(Relation),
  weakened: z.array(z.string()),
  /** Drawn only now: the lens asks for a state, and theirs has changed. They are among `standing` too. */
  appeared: z.array(z.string()),
  /** Drawn relations that are contested. */
  contested: z.strictObject({ before: z.int(), after: z.int() }),
  /** The lists of relations were cut at the limit; the counts are whole. */
  truncated: z.boolean(),
  /** Ends of all these relations, with their degrees before. */
  entities: z.array(Entity),
  /** Entities that have no relation left. */
  bare: z.array(z.string()),
})
export type SetAside = z.infer<typeof SetAside>

export const foundationRoles = ['speaker', 'publisher', 'recording', 'document', 'claim'] as const
/** Something that claims rest on: it can be set aside, and all but a claim can be asked "according to". */
export const Foundation = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(foundationRoles),
  /** Claims that fall with it, itself not counted. */
  claims: z.int(),
  /** Claims according to it: asserted by a speaker or publisher, stated or heard in a source. */
  says: z.int(),
})
export type Foundation = z.infer<typeof Foundation>

/** A relation as the side draws it that says it, with the claims of the other side against it. */
const Disputed = z.strictObject({ relation: Relation, saidBy: z.enum(['a', 'b', 'both']), denials: z.array(z.string()) })

export const Comparison = z.strictObject({
  /** "Only A says 3, only B 0; …" */
  sentence: z.string(),
  onlyA: z.array(Relation),
  onlyB: z.array(Relation),
  /** Relations that both draw and neither disputes, as each draws them. */
  both: z.array(z.strictObject({ a: Relation, b: Relation })),
  /** Said by one side; the other says that it is not so. */
  contradictions: z.array(Disputed),
  /** Said by one side in words of which the other says that they are not whose they are said to be, or that the recording is not genuine. */
  attributionDisputed: z.array(Disputed),
  /** Claims that draw no relation and that one side says and the other disputes, each with its sentence: on its content, or on whose words it is. */
  undrawn: z.array(
    z.strictObject({
      claim: z.string(),
      sentence: z.string(),
      saidBy: z.enum(['a', 'b']),
      on: z.enum(contestGrounds),
      denials: z.array(z.string()),
    }),
  ),
  entities: z.array(Entity),
})
export type Comparison = z.infer<typeof Comparison>

/** A claim ledger: claims by the position they take. */
export const Positions = z.strictObject({
  sentence: z.string(),
  counts: Tally,
  /** Publishers that state it in their own voice. */
  say: z.array(Claim),
  deny: z.array(Claim),
  /** Publishers that report that somebody says so. */
  report: z.array(Claim),
  /** Our inferences. */
  infer: z.array(Claim),
  /** What these claims rest on, and who denies that, as far as it is not among them. */
  others: z.array(Claim),
})
export type Positions = z.infer<typeof Positions>

type Shape = (typeof Lens)['shape']
const side = <S extends 'a' | 'b'>(name: S): { [K in keyof Shape as `${S}.${K}`]: Shape[K] } =>
  Object.fromEntries(Object.entries(Lens.shape).map(([key, part]) => [`${name}.${key}`, part])) as {
    [K in keyof Shape as `${S}.${K}`]: Shape[K]
  }

/** Two lenses in one address: every LENS parameter with `a.` or `b.` before it. */
export const LensPair = z.strictObject({ ...side('a'), ...side('b') })

/** One side of a pair as a lens. */
export const sideOf = (pair: z.output<typeof LensPair>, name: 'a' | 'b'): Lens =>
  Object.fromEntries(
    Object.entries(pair)
      .filter(([key]) => key.startsWith(`${name}.`))
      .map(([key, value]) => [key.slice(2), value]),
  ) as Lens
