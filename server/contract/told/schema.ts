/** Apart from the words, so that the page needs no zod for them. */
import * as z from 'zod'
import type { Told as Sentence, ToldCode, Word } from '../told.ts'
import type { Coded, ProblemCode } from './coded.ts'
import type { NoteCode, Noted } from './noted.ts'

const toldWith = <C extends string>() =>
  z.strictObject({
    code: z.string().describe('Which sentence it is.') as unknown as z.ZodType<C, C>,
    about: z
      .record(z.string(), z.custom<Word<C>>())
      .describe('Names, quotes, numbers, further such sentences, and lists of these.')
      .optional(),
  })

export const Told: z.ZodType<Sentence, Sentence> = toldWith<ToldCode>()
export const ToldProblem: z.ZodType<Coded, Coded> = toldWith<ProblemCode>()

export const ToldNote: z.ZodType<Noted, Noted> = toldWith<NoteCode>()

export const ToldClaim = z.strictObject({ lead: Told.nullable(), said: Told })

export const reasoned = { reason: z.string(), told: ToldNote }
