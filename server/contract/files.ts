/** Source files as people write them. The published JSON Schemas (graph-seed/schema/) are made from this. */
import * as z from 'zod'
import { PartialDate, Locator as StoredLocator, Withdrawn } from './claim.ts'
import { scales } from './graph.ts'
import { ClaimStatus, Modality, Mood, Polarity, Predicate, QualifierType, Sign } from './ontology.ts'
import { FamilyRow, KindRow } from './vocabulary.ts'

export const quoteWordLimit = 12

export const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/)
export const EntityId = Id.describe('Id of an entity: from entities.json, or the id of a source.')
export const ClaimId = Id.describe('Id of a claim, of this file or another.')
/** Whole characters, some of them visible; the published JSON Schemas cannot say it. */
const whole = (text: z.ZodString): z.ZodString =>
  text
    .refine(value => !value.includes('\u0000'), 'holds a NUL character')
    .refine(value => !/\p{Cs}/u.test(value), 'holds half of a character (a lone surrogate)')
const readable = (text: z.ZodString): z.ZodString =>
  whole(text).refine(value => /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u.test(value), 'has nothing in it that can be seen')
export const Text = readable(z.string().min(1).max(10_000))
export const PersonName = readable(z.string().trim().min(1).max(200))
const Note = Text.describe('What a reader should know, in your own words.')
const Recorded = z
  .strictObject({
    by: Text.max(200).describe('Who wrote it.'),
    at: z.string().min(1).max(40).optional().describe('When: an instant, 2022-07-20T09:00:00Z.'),
  })
  .describe('Who wrote it in the explorer, and when. Left out in files of your own.')
const $schema = z.string().optional().describe('Address of this schema: an editor then completes and checks the file.')
/** JSON Schema cannot say "a day of the calendar"; server/record checks it. */
export const OnDate = PartialDate.describe('As far as it is known: 2022, 2022-07 or 2022-07-20.')
const Url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s/]+\S*$/)
  .describe('Where the source can be read; begins with http:// or https://.')

const At = StoredLocator.extend({
  paragraph: z.int().min(0).describe('0 is the title; only lines with words count.'),
  line: z.int().min(1).describe('Line of the text, from 1.'),
  start: z.int().min(0).describe('Characters (code points) before the quote, from the beginning of the text.'),
  end: z.int().min(0).describe('The same at its end: start plus the quote’s length.'),
}).describe('Place in the text. Leave it out, and `npm run seed -- --verify FILE` finds it for you.')
const Quote = readable(z.string().min(1).max(400)).describe(`The source’s own words, exactly as printed, ${quoteWordLimit} at most.`)
const QuoteAt = z.strictObject({ quote: Quote, at: At.optional() })
export type QuoteAt = z.infer<typeof QuoteAt>

export const LinkInFile = z.strictObject({
  agent: EntityId.describe('Who speaks, or hands on.'),
  act: Text.describe('What the agent does, as a verb: states, reports, says, denies.'),
  heardIn: EntityId.optional().describe('The recording in which the agent is heard.'),
  attributedTo: EntityId.optional().describe('Who the agent is said to be.'),
  attributionClaim: ClaimId.optional().describe('The claim that says so: what is said through this link depends on it.'),
  claim: ClaimId.optional().describe('The claim that says that this link did its act.'),
  contestedBy: z
    .array(ClaimId)
    .optional()
    .describe('Claims that contest this link’s identity. Every claim through it is contested, unless it says "contested": false.'),
})
export type LinkInFile = z.infer<typeof LinkInFile>

const isExact = (value: number): boolean => !Number.isInteger(value) || Number.isSafeInteger(value)

const ChainInFile = z.array(z.union([LinkInFile, z.string().min(1).describe('Name of another chain; its links stand here.')])).min(1)

const QualifierKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/)

export const ClaimInFile = z.strictObject({
  id: Id.describe('The claim’s own id, unique over all files. Never changes.'),
  chain: z.string().min(1).describe('Name of one of this file’s chains: through whom it comes.'),
  act: Text.optional().describe('What the chain’s last link does here, where it isn’t what the chain says.'),
  subject: EntityId,
  predicate: z.string().min(1).describe('From the vocabulary.'),
  object: EntityId,
  modality: Modality.optional().describe(
    'How it is said. Left out: asserted where the publisher alone stands in the chain, attributed where others do. reported: the publisher vouches that it was said; the claim is then the publisher’s.',
  ),
  mood: Mood.optional().describe('future or conditional, for forecasts and ifs.'),
  polarity: Polarity.optional().describe('negative: that it is not so.'),
  date: z
    .union([OnDate, z.strictObject({ from: OnDate.optional(), to: OnDate.optional() })])
    .optional()
    .describe('When it holds or happened, only if this text prints it. A date known from elsewhere belongs in the note.'),
  quote: Quote.optional(),
  at: At.optional(),
  subjectQuote: QuoteAt.optional().describe('The words for the subject, where they stand apart from the quote.'),
  alsoQuotes: z.array(QuoteAt).optional().describe('Further passages that say the same.'),
  qualifiers: z
    .record(
      QualifierKey,
      z.union([
        whole(z.string()),
        z.number().refine(isExact, 'is past 2^53, where JSON numbers lose digits; write it as a text'),
        z.boolean(),
      ]),
    )
    .optional()
    .describe('Role, place, condition …; a value that is an entity’s id becomes a link to it.'),
  contested: z.boolean().optional().describe('false: the chain is contested, this claim is not.'),
  contestedBy: z.array(ClaimId).optional().describe('Claims that dispute this one.'),
  denies: z.array(ClaimId).optional().describe('Claims that this one rejects, as an act of speech.'),
  contradicts: z.array(ClaimId).optional().describe('Claims that cannot be true together with this one.'),
  supports: z.array(ClaimId).optional().describe('Claims that say the same.'),
  contentOf: ClaimId.optional().describe('This is what that claim’s speaker accuses, demands or wishes; it is never drawn.'),
  derived: z.boolean().optional().describe('Our inference; the source does not say it in these words.'),
  notDrawn: Text.optional().describe('Why it is held back from the picture. Shown to the user.'),
  credibility: z
    .enum(['1', '2', '3', '4', '5', '6'])
    .optional()
    .describe('Of what is said, by the Admiralty scale: 1 confirmed … 5 improbable, 6 can’t be judged.'),
  note: Note.optional(),
  supersedes: ClaimId.optional().describe('The claim that this one corrects. Give that one "status": "superseded".'),
  status: ClaimStatus.optional().describe('active (if left out), superseded by a correction, or retracted.'),
  withdrawn: Withdrawn.optional().describe('Who withdrew it, when and why; with "status": "retracted".'),
  recorded: Recorded.optional(),
})
export type ClaimInFile = z.infer<typeof ClaimInFile>

export const AssessmentInFile = z
  .strictObject({
    id: Id.describe('The assessment’s own id, unique over all files.'),
    claim: ClaimId.optional().describe('The claim that is judged. Left out: this source.'),
    assessor: Text.max(200).describe('Who judges.'),
    date: OnDate.describe('When.'),
    reason: Text.describe('Why.'),
    reliability: z.enum(scales.reliability).optional().describe('Of the source: A reliable … E unreliable, F can’t be judged.'),
    credibility: z.enum(scales.credibility).optional().describe('Of the claim: 1 confirmed … 5 improbable, 6 can’t be judged.'),
    likelihood: z.enum(scales.likelihood).optional().describe('That it is so (ICD 203).'),
    confidence: z.enum(scales.confidence).optional().describe('In the judgement itself (ICD 203).'),
    recordedAt: z.string().min(1).max(40).optional().describe('When it was written in the explorer.'),
  })
  .describe('What somebody thinks of this source or of one of its claims. A change of mind is one more.')
export type AssessmentInFile = z.infer<typeof AssessmentInFile>

const published = {
  publisher: EntityId.optional().describe('Who published it; an entity of kind Publisher.'),
  url: Url.optional(),
  date: OnDate.optional().describe('When it was published.'),
  dateBasis: Text.optional().describe('How the date is known. Needed where there is a date.'),
  copyOf: EntityId.optional().describe('The source that this one copies. Copy and original count as one origin.'),
  reliability: z
    .enum(['A', 'B', 'C', 'D', 'E', 'F'])
    .optional()
    .describe('Of the source, by the Admiralty scale: A reliable … E unreliable, F can’t be judged.'),
}

export const SourceFile = z
  .strictObject({
    $schema,
    id: Id.describe('The source’s id, as an entity.'),
    title: Text.optional().describe('As printed.'),
    name: Text.optional().describe('What to call it, where there is no title or it should be shorter.'),
    ...published,
    publisher: EntityId.describe('Who published it; an entity of kind Publisher.'),
    readIn: EntityId.optional().describe(
      'The source in whose text this one was read, where it was not read itself: places count in that text.',
    ),
    note: Note.optional(),
    chains: z
      .record(z.string().min(1), ChainInFile)
      .describe('Named ways by which words reach this source, publisher first, the one nearest to the content last.'),
    claims: z.array(ClaimInFile).describe('What it says. An empty list withdraws what the file said before.'),
    assessments: z.array(AssessmentInFile).optional().describe('Judgements, each by a named person for a reason.'),
    claimsBy: Text.max(200).optional().describe('Who recorded the claims that don’t say so themselves. Left out in files of your own.'),
    recorded: Recorded.optional(),
    expect: z
      .strictObject({
        claims: z.int().min(0).optional().describe('Claims in this file.'),
        relations: z.int().min(0).optional().describe('Relations drawn from this file’s claims alone.'),
      })
      .optional()
      .describe('What the file should come to; a slip of the hand then stops the seed.'),
  })
  .meta({ title: 'A source and its claims', description: 'One file per document: who says what, through whom. Guide: docs/data-format.md' })
export type SourceFile = z.infer<typeof SourceFile>

/** The vocabulary says which kinds there are. */
const KindInFile = z.string().min(1).max(60)
const byLanguage = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.array(Text))
export const EntityInFile = z.strictObject({
  id: Id.describe('Own, readable, for good: nouri-al-maliki.'),
  kind: KindInFile.describe('Decides the shape on the canvas.'),
  also: z.array(KindInFile).optional().describe('What else it is: a party that is an armed group as well.'),
  name: Text.describe('The usual English name.'),
  status: Text.optional().describe('named (if left out), unnamed, alleged, hypothetical …'),
  resolved: z.boolean().optional().describe('false for ‘they’, ‘the factions’ and the like: never merged with anything.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .optional()
    .describe('Its item on Wikidata: Q796.'),
  partOf: EntityId.optional().describe('For a recording: the series that it belongs to.'),
  releasedBy: EntityId.optional().describe('For a recording: who released it. To set them aside sets it aside.'),
  madeBy: EntityId.optional().describe('For a recording: who recorded it. To set them aside sets it aside.'),
  title: Text.optional().describe('As printed.'),
  ...published,
  printed: z.array(Text).optional().describe('Spellings and descriptions as sources print them.'),
  native: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), Text)
    .optional()
    .describe('The name in its own languages and scripts: { "ar": "…", "fa": "…" }.'),
  romanised: byLanguage.optional().describe('Other spellings in Latin letters, by the language they come from.'),
  translated: byLanguage.optional().describe('Names that translate, by the language they are in.'),
  short: z.array(Text).optional().describe('Abbreviations.'),
  misprinted: z.array(Text).optional().describe('Wrong forms that are in print, so that a search finds them.'),
  note: Note.optional(),
  recorded: Recorded.optional(),
})
export type EntityInFile = z.infer<typeof EntityInFile>

const standAlone = z.boolean().optional().describe('true: Isnad’s own list is left out; otherwise this one extends it.')
export const EntitiesFile = z
  .strictObject({ $schema, standAlone, entities: z.array(EntityInFile).describe('One for each; ids are unique over all files.') })
  .meta({
    title: 'Who and what there is',
    description: 'People, groups, states, roles, events and recordings that claims speak of. Guide: docs/data-format.md',
  })

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
  plover: z.string().nullable().default(null).describe('The event category in PLOVER, where there is one.'),
  inverse: Text.optional().describe('Between the same names the other way round: "is owned by".'),
  qualifiers: z
    .record(QualifierKey, QualifierType)
    .optional()
    .describe('What its claims may say besides, each with its type: { "share": "share", "role": "text" }. Left out: anything.'),
  negative: z
    .enum(['kept', 'denial'])
    .optional()
    .describe('What becomes of a claim that says that it is not so. kept (if left out): listed, not drawn. denial: drawn as a denial.'),
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
