import * as z from 'zod'
import { ToldNote } from './told/schema.ts'

export const PageInput = z.strictObject({
  address: z.string().min(1).max(2000),
  /** The person asks for it: the page is in a network of their own. */
  private: z.boolean().optional(),
})

const Kept = z.strictObject({ file: z.string(), sha256: z.string(), at: z.string() })

export const PageRead = z.strictObject({
  url: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  dateBasis: z.string().nullable(),
  toldBasis: ToldNote.nullable(),
  language: z.string().nullable(),
  text: z.string(),
  sha256: z.string(),
  kept: Kept.nullable(),
  notKept: z.string().nullable(),
  toldNotKept: ToldNote.nullable(),
  archive: z.string(),
})
export type PageRead = z.infer<typeof PageRead>

export const CheckInput = z.strictObject({ source: z.string().min(1).max(400), private: z.boolean().optional() })

const Lines = z.strictObject({ count: z.int(), first: z.array(z.string()) })
const Quoted = z.strictObject({ claim: z.string(), quote: z.string() })

export const PageCheck = z.strictObject({
  url: z.string(),
  there: z.boolean(),
  why: z.string().nullable(),
  toldWhy: ToldNote.nullable(),
  before: Kept.nullable(),
  gone: Lines.nullable(),
  fresh: Lines.nullable(),
  quotes: z.int(),
  missing: z.array(Quoted),
  kept: Kept.nullable(),
  notKept: z.string().nullable(),
  toldNotKept: ToldNote.nullable(),
})
export type PageCheck = z.infer<typeof PageCheck>
