/** Words of a text of a word processor (DOCX), with the pages that it was last laid out on, where it tells. */

import { unzipSync } from 'fflate'
import { pageEnd } from '../contract/texts/page-end.ts'
import { CodedError, coded } from '../contract/told/coded.ts'
import { noted, notedWords } from '../contract/told/noted.ts'
import { walkXml } from '../tables/xml.ts'
import { checkZip, ofText } from '../tables/zip.ts'
import { mostText } from './most-text.ts'
import type { ReadPage } from './read-page.ts'

const parts = { text: 'word/document.xml', notes: 'word/footnotes.xml', data: 'docProps/core.xml' }
/** Its pictures are packed already. */
const mostUnfolded = 96 * 1024 * 1024
const mostWord = 300

/** Throws CodedError where it is damaged, something else, or has no words. */
export function readDocx(body: Uint8Array): ReadPage {
  if (!checkZip('DOCX', body, mostUnfolded, ofText).includes(parts.text)) throw new CodedError(coded('zipIsNoText'))
  const wanted = Object.values(parts)
  const files = unzipSync(body, { filter: ({ name }) => wanted.includes(name) })
  const notes = new Map(files[parts.notes] ? wordsOf(files[parts.notes]!, 'footnote').map(({ id, lines }) => [id, lines.join(' ')]) : [])
  const [{ lines = [], pages = null } = {}] = wordsOf(files[parts.text]!, 'body', notes)
  const text = lines.join('\n')
  if (text.replaceAll(pageEnd, '').trim() === '') throw new CodedError(coded('documentHasNoWords'))
  const told = files[parts.data] ? dataOf(files[parts.data]!) : new Map<string, string>()
  const date = /^\d{4}-\d{2}-\d{2}/.exec(told.get('created') ?? '')?.[0] ?? null
  const basis = date === null ? null : noted('inFileData')
  const word = (name: string): string | null => told.get(name)?.replace(/\s+/g, ' ').trim().slice(0, mostWord) || null
  return {
    title: word('title'),
    publisher: null,
    author: word('creator'),
    ...{ date, dateBasis: basis && notedWords(basis), toldBasis: basis },
    language: /^[a-z]{2,3}\b/i.exec(told.get('language') ?? '')?.[0]?.toLowerCase() ?? null,
    text: text.slice(0, mostText),
    pages: pages === null ? null : { read: pages, of: pages },
  }
}

interface Part {
  id: string
  lines: string[]
  /** Null where it does not tell where its pages ended. */
  pages: number | null
}

/** One part for each `root`. What was taken out is not in `t`; what older programs are shown instead is left out. */
function wordsOf(bytes: Uint8Array, root: 'body' | 'footnote', notes: ReadonlyMap<string, string> = new Map()): Part[] {
  const found: Part[] = []
  let part: Part = { id: '', lines: [], pages: null }
  let [now, after, inText, fallback] = ['', [] as string[], false, 0]
  const end = (): void => {
    const line = now.replace(/\s+/g, ' ').trim()
    if (line !== '') part.lines.push(line)
    now = ''
  }
  walkXml(
    { name: 'DOCX', bytes },
    {
      open(name, attributes) {
        if (name === 'Fallback') fallback++
        if (fallback > 0) return
        if (name === root) part = { id: attributes.id ?? '', lines: [], pages: null }
        else if (name === 't') inText = true
        else if (name === 'tab' || name === 'br' || name === 'cr') now += ' '
        else if (name === 'noBreakHyphen') now += '-'
        else if (name === 'footnoteReference') after.push(notes.get(attributes.id ?? '') ?? '')
        else if (name === 'lastRenderedPageBreak') {
          end()
          part.lines.push(pageEnd)
          part.pages = (part.pages ?? 1) + 1
        }
      },
      text(text) {
        if (inText && fallback === 0) now += text
      },
      close(name) {
        if (name === 'Fallback') fallback--
        else if (fallback > 0) return
        else if (name === 't') inText = false
        else if (name === 'p') {
          end()
          for (const note of after.splice(0)) if (note !== '') part.lines.push(note)
        } else if (name === root) {
          end()
          if (part.pages !== null) part.lines.push(pageEnd)
          found.push(part)
        }
      },
    },
  )
  return found
}

function dataOf(bytes: Uint8Array): Map<string, string> {
  const told = new Map<string, string>()
  let at = ''
  walkXml(
    { name: 'DOCX', bytes },
    {
      open: name => {
        at = name
      },
      text: text => void told.set(at, (told.get(at) ?? '') + text),
      close: () => {
        at = ''
      },
    },
  )
  return told
}
