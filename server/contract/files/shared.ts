import * as z from 'zod'
import { PartialDate } from '../claim.ts'

export const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/)
export const EntityId = Id.describe('Id of an entity: from entities.json, or the id of a source.')
export const ClaimId = Id.describe('Id of a claim, of this file or another.')
/** Whole characters, some of them visible; the published JSON Schemas cannot say it. */
export const whole = (text: z.ZodString): z.ZodString =>
  text
    .refine(value => !value.includes('\u0000'), 'holds a NUL character')
    .refine(value => !/\p{Cs}/u.test(value), 'holds half of a character (a lone surrogate)')
    .refine(value => !/\p{Noncharacter_Code_Point}/u.test(value), 'holds a sign that is no character (as U+FFFE)')
export const readable = (text: z.ZodString): z.ZodString =>
  whole(text).refine(value => /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u.test(value), 'has nothing in it that can be seen')
export const Text = readable(z.string().min(1).max(10_000))
export const PersonName = readable(z.string().trim().min(1).max(200))
export const Note = Text.describe('What a reader should know, in your own words.')
export const Recorded = z
  .strictObject({
    by: Text.max(200).describe('Who wrote it.'),
    at: z.string().min(1).max(40).optional().describe('When: an instant, 2022-07-20T09:00:00Z.'),
  })
  .describe('Who wrote it in the explorer, and when. Left out in files of your own.')
export const $schema = z.string().optional().describe('Address of this schema: an editor then completes and checks the file.')
/** JSON Schema cannot say "a day of the calendar"; server/record checks it. */
export const OnDate = PartialDate.describe('As far as it is known: 2022, 2022-07 or 2022-07-20.')
const Url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s/]+\S*$/)
  .describe('Where the source can be read; begins with http:// or https://.')

export const KindInFile = z.string().min(1).max(60)

export const QualifierKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/)

export const standAlone = z.boolean().optional().describe('true: Isnad’s own list is left out; otherwise this one extends it.')

export const published = {
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
