/** Words of a PDF, page by page, with what the file says of itself. Nothing of it is run or drawn; a person checks it. */

import { getDocumentProxy } from 'unpdf'
import { pageEnd } from '../contract/texts/page-end.ts'
import { CodedError, coded } from '../contract/told/coded.ts'
import { noted, notedWords } from '../contract/told/noted.ts'
import { mostText } from './most-text.ts'
import { type PdfPiece, paragraphsOf } from './pdf-lines.ts'
import type { ReadPage } from './read-page.ts'

export const mostPages = 3000
/** What was read by then is answered. */
const enoughMs = 20_000
const mostWord = 300

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Throws CodedError where it is damaged, locked, or has no words. */
export async function readPdf(body: Uint8Array): Promise<ReadPage> {
  const pdf = await opened(body)
  if (pdf.numPages > mostPages) throw new CodedError(coded('pdfHasPages', { pages: pdf.numPages, most: mostPages }))
  const { text, read } = await textOf(pdf)
  if (text.replaceAll(pageEnd, '').trim() === '') throw new CodedError(coded('pdfHasNoWords'))
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> }
  const [, year = '', month = '', day = ''] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(String(info.CreationDate ?? '')) ?? []
  const date = [year, month, day].filter(Boolean).join('-') || null
  const basis = date === null ? null : noted('inFileData')
  return {
    title: titleOf(info.Title),
    publisher: null,
    author: line(info.Author),
    ...{ date, dateBasis: basis && notedWords(basis), toldBasis: basis },
    language: /^[a-z]{2,3}\b/i.exec(String(info.Language ?? ''))?.[0]?.toLowerCase() ?? null,
    text,
    pages: { read, of: pdf.numPages },
  }
}

async function opened(body: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(body), {
      ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, stopAtErrors: false },
      ...{ verbosity: 0, maxImageSize: 0 },
    })
  } catch (error) {
    const { name = '' } = (error ?? {}) as { name?: string }
    throw new CodedError(coded(name === 'PasswordException' ? 'pdfIsLocked' : 'documentIsDamaged'))
  }
}

/** A page that cannot be read is left empty: the others keep their numbers. */
async function textOf(pdf: Pdf): Promise<{ text: string; read: number }> {
  const until = Date.now() + enoughMs
  let text = ''
  let read = 0
  while (read < pdf.numPages && text.length < mostText && (read === 0 || Date.now() < until)) {
    const page = await pdf.getPage(read + 1).catch(() => null)
    const { items } = (await page?.getTextContent().catch(() => null)) ?? { items: [] }
    text += `${paragraphsOf(piecesOf(items)).join('\n').slice(0, mostText)}\n${pageEnd}\n`
    page?.cleanup()
    read++
  }
  return { text, read }
}

function* piecesOf(items: readonly object[]): Generator<PdfPiece> {
  for (const item of items) {
    if (!('str' in item)) continue
    const { str, transform, height, hasEOL } = item as { str: string; transform: number[]; height: number; hasEOL: boolean }
    const [, , , d = 0, x = 0, y = 0] = transform
    yield { text: str, x, y, height: height || Math.abs(d), endsLine: hasEOL }
  }
}

/** Programs write the name of their file there. */
function titleOf(value: unknown): string | null {
  const title = line(value)?.replace(/^Microsoft Word - /, '') ?? null
  return title === null || /\.(docx?|odt|rtf|indd|pdf|tex|qxd)$/i.test(title) || /^untitled$/i.test(title) ? null : title
}

const line = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, mostWord) || null
    : null
