import * as z from 'zod'
import { Locator as StoredLocator, Withdrawn } from '../claim.ts'
import { ClaimStatus, Modality, Mood, Polarity } from '../ontology.ts'
import { ClaimId, EntityId, Id, Note, OnDate, QualifierKey, Recorded, readable, Text, whole } from './shared.ts'

export const quoteWordLimit = 12

const At = StoredLocator.extend({
  paragraph: z.int().min(0).describe('0 is the title; only lines with words count.'),
  line: z.int().min(1).describe('Line of the text, from 1.'),
  start: z.int().min(0).describe('Characters (code points) before the quote, from the beginning of the text.'),
  end: z.int().min(0).describe('The same at its end: start plus the quote’s length.'),
  page: z.int().min(1).optional().describe('Of a text with pages, such as a PDF’s: each of them ends with a form feed.'),
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
