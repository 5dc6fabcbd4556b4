/** Words on a screen in the accented language that nobody translated: neither ours, in accents, nor the record's own. */
import type { Page } from 'playwright-core'
import { addresses } from '../../server/contract/addresses.ts'
import { agreeing, inSentence } from '../../server/contract/wording.ts'

/** Runs in the page: texts in sight, and names that are read aloud. Code and keys are written for nobody's language. */
export function textsInSight(): string[] {
  const notRead = 'code, kbd, pre, .code, .keys, .kbd-hint, .cm-editor, .json, script, style, [inert], .lens-twin'
  const inSight = (element: Element | null): boolean =>
    element !== null && !element.closest(notRead) && element.checkVisibility({ visibilityProperty: true })
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (inSight(node.parentElement)) texts.push(node.nodeValue ?? '')
  const named = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt']
  for (const element of document.body.querySelectorAll(named.map(name => `[${name}]`).join()))
    if (inSight(element)) for (const name of named) texts.push(element.getAttribute(name) ?? '')
  return texts
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

export interface RecordWords {
  /** Each whole: names, words of kinds, phrases of predicates. */
  whole: ReadonlySet<string>
  all: string
}

/** All that the record, its vocabulary and the library of queries say; and `more`, whole. */
export async function recordWords(page: Page, more: readonly string[]): Promise<RecordWords> {
  const read = async (path: string): Promise<unknown> => (await page.request.get(path)).json()
  const [record, schema, library, health] = (await Promise.all(
    [addresses.exportAll, addresses.schema, addresses.library, addresses.health].map(({ path }) => read(path)),
  )) as [{ files: { path: string; text: string }[] }, unknown, unknown, unknown]
  const texts = [
    ...record.files.flatMap(({ path, text }) => (path.endsWith('.json') ? textsOf(JSON.parse(text)) : [text])),
    ...textsOf(schema),
    ...textsOf(library),
    ...textsOf(health),
    ...more,
  ]
  const inside = ['State', 'Source', 'Placeholder', 'Voice', 'Event'].flatMap(kind =>
    texts.map(name => inSentence({ name, kinds: [kind] })),
  )
  const ofMany = texts.map(phrase => agreeing(phrase, { name: 'they' }))
  const titles = texts.map(title => title.replaceAll(/\{\w+\}|\$\w+/g, ' '))
  const words = new Set([...texts, ...inside, ...ofMany, ...titles, ...intl, 'carries out'].map(plain))
  return { whole: words, all: [...words].join('\n') }
}

/** Of Intl and of React Aria, which have no words of a made language. */
const intl = ['and', 'or']
const ofReactAria = /^(Dismiss|Show suggestions|.* selected\.?)$/
/** Keys, grades, lenses and marks on lines; formats of files; Cypher. */
const marks = /^([A-Z]|EX|JPG, PNG|CSV, utf|null)$/
const days = /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g

const word = String.raw`(?<![\p{L}\p{M}])[A-Za-z]+(?:['’-][A-Za-z]+)*(?![\p{L}\p{M}])`
const run = new RegExp(String.raw`${word}(?:[^\p{L}]+${word})*`, 'gu')

/** Texts of the record one after another; of three words and more also a part of one. */
function isOfRecord(text: string, { whole, all }: RecordWords): boolean {
  const words = plain(text).trim().split(' ')
  const reached = [true]
  for (let end = 1; end <= words.length; end++)
    reached[end] = words.slice(0, end).some((_, start) => {
      const part = ` ${words.slice(start, end).join(' ')} `
      return reached[start] && (whole.has(part) || (end - start > 2 && all.includes(part)))
    })
  return reached.at(-1) === true
}

/** Runs of plain words that nothing of the record says. */
export const untranslated = (texts: readonly string[], record: RecordWords): string[] => [
  ...new Set(
    texts
      .filter(text => !ofReactAria.test(text.trim()))
      .flatMap(text => text.replaceAll(days, '').replaceAll(/\$\w+/g, '').match(run) ?? [])
      .filter(words => !marks.test(words) && !isOfRecord(words, record)),
  ),
]
