/** What a page says of itself. Nothing of it is run, and nothing of it is trusted: a person checks it. */

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Noted, noted, notedWords } from '../contract/told/noted.ts'
import { mostText } from './most-text.ts'

/** How a date is known, as people are told. */
export interface ReadPage {
  title: string | null
  publisher: string | null
  author: string | null
  date: string | null
  dateBasis: string | null
  toldBasis: Noted | null
  language: string | null
  /** A paragraph on each line; where it has `pages`, each ends with a form feed on a line of its own. */
  text: string
  /** Pages that were read within time and room, of how many. */
  pages: { read: number; of: number } | null
}

const mostWord = 300

/** `type`: the Content-Type that came with it. */
export function readPage(body: Uint8Array, type: string): ReadPage {
  const html = decoded(body, type)
  const { document } = parseHTML(html)
  const meta = metaOf(document)
  const [told] = linkedData(document)
  const dated = dateOf(document, meta, told)
  const title = meta('og:title') ?? told?.headline ?? document.querySelector('title')?.textContent ?? null
  const publisher = meta('og:site_name') ?? nameOf(told?.publisher) ?? meta('application-name')
  const author = nameOf(told?.author) ?? meta('author') ?? meta('article:author')
  const language = document.documentElement?.getAttribute('lang') ?? meta('og:locale') ?? null
  return {
    title: line(title),
    publisher: line(publisher),
    author: line(/^https?:/.test(author ?? '') ? null : author),
    ...dated,
    language: /^[a-z]{2,3}\b/i.exec(language ?? '')?.[0]?.toLowerCase() ?? null,
    text: textOf(document),
    pages: null,
  }
}

type Doc = ReturnType<typeof parseHTML>['document']
type Meta = (name: string) => string | null

function decoded(body: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 2048))
  const said = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(said).decode(body)
  } catch {
    return new TextDecoder('utf-8').decode(body)
  }
}

function metaOf(document: Doc): Meta {
  const all = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase()
    const content = element.getAttribute('content') ?? ''
    if (name !== '' && content.trim() !== '' && !all.has(name)) all.set(name, content)
  }
  return name => all.get(name) ?? null
}

interface Told {
  headline?: string
  datePublished?: string
  author?: unknown
  publisher?: unknown
}

/** JSON-LD of an article. */
function linkedData(document: Doc): Told[] {
  const found: Told[] = []
  const walk = (value: unknown, depth: number): void => {
    if (depth > 6 || typeof value !== 'object' || value === null || found.length > 20) return
    if (Array.isArray(value)) for (const each of value) walk(each, depth + 1)
    else {
      const { '@type': type, '@graph': graph, headline, datePublished, author, publisher } = value as Record<string, unknown>
      if (/Article|Posting|Report|WebPage/.test(String(type)) && (headline !== undefined || datePublished !== undefined))
        found.push({ headline: wordOf(headline), datePublished: wordOf(datePublished), author, publisher })
      walk(graph, depth + 1)
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      walk(JSON.parse(script.textContent ?? ''), 0)
    } catch {
      // another's broken JSON tells nothing
    }
  }
  return found
}

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).slice(0, 5).join(', ') || null
  return typeof value === 'object' && value !== null && 'name' in value ? nameOf(value.name) : null
}

/** The first that is a date; `dateBasis` says where it stands. */
function dateOf(document: Doc, meta: Meta, told: Told | undefined): Pick<ReadPage, 'date' | 'dateBasis' | 'toldBasis'> {
  const tries: [string | null | undefined, Noted][] = [
    [told?.datePublished, noted('inJsonLd')],
    [meta('article:published_time'), noted('inOpenGraph')],
    [meta('date') ?? meta('dc.date') ?? meta('citation_publication_date'), noted('inPageData')],
    [document.querySelector('time[datetime]')?.getAttribute('datetime'), noted('besideATime')],
  ]
  for (const [text, basis] of tries) {
    const date = /^\s*(\d{4})[-/](\d{2})(?:[-/](\d{2}))?/.exec(text ?? '')
    if (date) return { date: date.slice(1).filter(Boolean).join('-'), dateBasis: notedWords(basis), toldBasis: basis }
  }
  return { date: null, dateBasis: null, toldBasis: null }
}

const block = /^(P|LI|H[1-6]|BLOCKQUOTE|PRE|TD|TH|FIGCAPTION|DIV|SECTION|ARTICLE|DT|DD)$/

function textOf(document: Doc): string {
  const copy = document.cloneNode(true) as Doc
  const article = new Readability(copy as unknown as Document, { maxElemsToParse: 50_000, charThreshold: 200 }).parse()
  const root = article?.content ? parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body : document.body
  return paragraphsOf(root).join('\n').slice(0, mostText)
}

interface Branch {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<Branch>
}

/** Without recursion: a page may be nested as deep as its writer likes. */
function paragraphsOf(root: unknown): string[] {
  const lines: string[] = []
  let now = ''
  const end = (): void => {
    const text = now.replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    now = ''
  }
  const stack: (Branch | null)[] = root ? [root as Branch] : []
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === null) end()
    else if (next.nodeType === 3) now += next.textContent ?? ''
    else if (!/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG)$/i.test(next.nodeName)) {
      if (next.nodeName.toUpperCase() === 'BR') now += ' '
      if (block.test(next.nodeName.toUpperCase())) {
        end()
        stack.push(null)
      }
      stack.push(...[...next.childNodes].reverse())
    }
  }
  end()
  return lines
}

const line = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim().slice(0, mostWord) || null
