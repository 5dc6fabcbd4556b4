import * as z from 'zod'
import { mostSourceBytes } from './texts/source-bytes.ts'
import { ToldNote } from './told/schema.ts'

export const PageInput = z.strictObject({
  address: z.string().min(1).max(2000),
  /** The person asks for it: the page is in a network of their own. */
  private: z.boolean().optional(),
})

export const FileInput = z.strictObject({
  name: z.string().min(1).max(255),
  base64: z
    .string()
    .max(Math.ceil((mostSourceBytes * 4) / 3) + 4)
    .describe('Its bytes, as base64.'),
})

const Kept = z.strictObject({ file: z.string(), sha256: z.string(), at: z.string() })

const saysOfItself = {
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  dateBasis: z.string().nullable(),
  toldBasis: ToldNote.nullable(),
  language: z.string().nullable(),
  text: z.string().describe('A paragraph on each line; where there are pages, each ends with a form feed on a line of its own.'),
  pages: z.strictObject({ read: z.int(), of: z.int() }).nullable().describe('Of a text that tells them: how many were read of how many.'),
  sha256: z.string(),
}

export const FileRead = z.strictObject(saysOfItself)
export type FileRead = z.infer<typeof FileRead>

export const PageRead = z.strictObject({
  url: z.string(),
  ...saysOfItself,
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
