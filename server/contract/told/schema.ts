/** What is told, as it stands in answers: apart from its words, which the page says without zod. */
import * as z from 'zod'
import type { Told as Sentence, ToldCode, Word } from '../told.ts'

export const Told: z.ZodType<Sentence, Sentence> = z.strictObject({
  code: z.string().describe('Which sentence it is.') as unknown as z.ZodType<ToldCode, ToldCode>,
  about: z.record(z.string(), z.custom<Word>()).describe('Names, quotes, numbers, further such sentences, and lists of these.').optional(),
})

export const ToldClaim = z.strictObject({ lead: Told.nullable(), said: Told })
