/** Whatever an address or a person brings as a source: a page of the web, a PDF, a text of a word processor. Told apart by its first bytes. */

import { type Coded, CodedError, coded } from '../contract/told/coded.ts'
import type { ReadPage } from './read-page.ts'

/** A refusal is an answer: it comes from another process. */
export type Read = ReadPage | { refused: Coded }

/** `type`: the Content-Type that came with it; '' where none did. What a form needs is loaded when it comes. */
export async function readDocument(body: Uint8Array, type: string): Promise<Read> {
  try {
    const start = new TextDecoder('latin1').decode(body.subarray(0, 1024))
    if (start.includes('%PDF-')) return await (await import('./read-pdf.ts')).readPdf(body)
    if (start.startsWith('PK\u0003\u0004')) return (await import('./read-docx.ts')).readDocx(body)
    if (/pdf|officedocument/i.test(type)) return { refused: coded('documentIsDamaged') }
    return (await import('./read-page.ts')).readPage(body, type)
  } catch (error) {
    if (error instanceof CodedError) return { refused: error.told }
    throw error
  }
}

/** What pages.ts lets through; anything else is no text. */
export const readable = /html|xml|text\/plain|pdf|officedocument\.wordprocessingml|octet-stream|^$/i
