import * as z from 'zod'
import { colourFamilies, shapeNames } from './shape-names.ts'

/** A name that is a label in Cypher: "StateBody". */
export const KindId = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Za-z0-9]*$/)
export const PredicateId = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Z0-9_]*$/)

const Word = z.string().min(1).max(60)
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)

export const KindRow = z.strictObject({
  id: KindId.describe('The kind’s own label in Cypher: "StateBody".'),
  extends: z.array(KindId).default([]).describe('Kinds that it is as well; it carries their labels, and theirs in turn.'),
  shownAs: KindId.optional().describe(
    'The kind as which it is drawn, counted and filtered, where that is another: a recording is a Source.',
  ),
  abstract: z.literal(true).optional().describe('true: a label that other kinds carry; no entity is of this kind alone.'),
  shape: z.enum(shapeNames).describe('What it is drawn as.'),
  family: z.enum(colourFamilies).describe('Its colour.'),
  words: z
    .record(
      Language,
      z.strictObject({
        one: Word.describe('For one: "company".'),
        other: Word.describe('For several: "companies".'),
        article: z
          .enum(['a', 'an'])
          .optional()
          .describe('In English: what stands before one of them, where its first letter does not tell: "an hourly".'),
      }),
    )
    .describe('What it is called, by language, for one and for several: { "en": { "one": "company", "other": "companies" } }.'),
  rank: z.int().min(0).max(5).default(1).describe('Among equal hits of a search: 0 stands first, 5 last.'),
  subjectOf: z.array(PredicateId).optional().describe('Predicates that it may be the subject of, beside those that its labels allow.'),
  objectOf: z.array(PredicateId).optional().describe('Predicates that it may be the object of, beside those that its labels allow.'),
})
export type KindRow = z.infer<typeof KindRow>

export const FamilyRow = z.strictObject({
  id: z.string().min(1).max(60).describe('As predicates name it: "speech act".'),
  words: z.record(Language, Word).describe('What it is called, by language: { "en": "Speech act" }.'),
  tells: z
    .enum(['office', 'speech', 'stance', 'forecast'])
    .optional()
    .describe(
      'What its predicates tell, where Isnad treats it apart. office: what somebody is, for the head of a card. speech: that something was said. stance: what somebody holds. forecast: what may happen.',
    ),
})
export type FamilyRow = z.infer<typeof FamilyRow>
