import * as z from 'zod'
import { Predicate, QualifierType, Sign } from '../ontology.ts'
import { FamilyRow, KindRow } from '../vocabulary.ts'
import { $schema, KindInFile, QualifierKey, standAlone, Text } from './shared.ts'

const Ends = z.array(KindInFile).min(1)
export const PredicateInFile = Predicate.extend({
  id: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .describe('The relation’s type: LEADS.'),
  label: Text.describe('In lists: "leads".'),
  phrase: Text.describe('Between two names: "is affiliated with".'),
  family: z.string().min(1).describe('Groups predicates in lists and filters.'),
  sign: Sign.describe('-1 hostile, 0 structural, 1 friendly.'),
  symmetric: z.boolean().describe('true where it holds both ways.'),
  drawn: z.boolean().describe('Whether claims with this predicate are drawn as relations.'),
  from: Ends.describe('What the subject may be; it must carry one of these labels.'),
  to: Ends.describe('What the object may be.'),
  attribution: z
    .boolean()
    .optional()
    .describe('true: says whose words something is, or that a recording is genuine. To deny it contests all that is heard through it.'),
  deniesObject: z.boolean().optional().describe('true: to say so is to deny the object, as with “denies”.'),
  saysWish: z
    .boolean()
    .optional()
    .describe('true: says by itself that something is wanted, as with “wants to defeat”; “as a wish or a plan” is then not added.'),
  plover: z.string().nullable().default(null).describe('The event category in PLOVER, where there is one.'),
  inverse: Text.optional().describe('Between the same names the other way round: "is owned by".'),
  qualifiers: z
    .record(QualifierKey, QualifierType)
    .optional()
    .describe('What its claims may say besides, each with its type: { "share": "share", "role": "text" }. Left out: anything.'),
  negative: z
    .enum(['kept', 'denial'])
    .optional()
    .describe(
      'What becomes of a claim that says that it is not so. denial: drawn as a denial. kept: listed, not drawn. Left out: denial where the predicate is drawn, else kept.',
    ),
})
export type PredicateInFile = z.infer<typeof PredicateInFile>

export const PredicatesFile = z
  .strictObject({ $schema, standAlone, predicates: z.array(PredicateInFile).describe('One for each.') })
  .meta({ title: 'What can be claimed', description: 'The vocabulary of claims. Guide: docs/data-format.md' })

export const KindsFile = z
  .strictObject({ $schema, standAlone, kinds: z.array(KindRow).describe('One for each; a row with an id that Isnad has takes its place.') })
  .meta({ title: 'What there can be', description: 'The kinds of entities. Guide: docs/data-format.md' })

export const FamiliesFile = z
  .strictObject({ $schema, standAlone, families: z.array(FamilyRow).describe('One for each, in the order of lists.') })
  .meta({ title: 'What predicates belong together', description: 'The families of predicates. Guide: docs/data-format.md' })
