/** The one catalogue of what people read: a namespace for each room, which the room's chunk brings along. Messages are in ICU's form. */
import { createInstance } from 'i18next'
import Icu from 'i18next-icu'
import type { Catalogue } from './namespaces.ts'

type Value = string | number | boolean | null | undefined
export type Messages = Readonly<Record<string, string>>

/** A key that no message has does not compile. */
export interface Words<N extends keyof Catalogue> {
  (key: keyof Catalogue[N] & string, values?: Readonly<Record<string, Value>>): string
  namespace: N
}

interface Made {
  language: string
  of(message: string): string
}
let made: Made | null = null

/** Whose numbers, lists and names of languages are used: ours is British English, which writes "A, B and C". */
const formatsOf = (language: string): string => (language === 'en' || language === made?.language ? 'en-GB' : language)

export const i18n = createInstance()
// nothing is fetched: it is ready when this returns
void i18n.use(new Icu({ parseLngForICU: formatsOf })).init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  ns: [],
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})

export const pageLanguage = (): string => formatsOf(i18n.language)

/** "A, B and C", or with "or"; a unit is "A, B, C". What is empty is left out. */
export const listOf = (
  words: readonly (string | false | null | undefined)[],
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string => new Intl.ListFormat(pageLanguage(), { type }).format(words.filter(word => typeof word === 'string' && word !== '') as string[])

/** For elements in a list: the number of each, and the words that stand between them. */
export const listParts = (length: number): (number | string)[] =>
  new Intl.ListFormat(pageLanguage(), { type: 'conjunction' })
    .formatToParts(Array.from({ length }, (_, n) => String(n)))
    .map(({ type, value }) => (type === 'element' ? Number(value) : value))

/** Stands behind a value that ends with a full stop ("Duero S.A."), so that the sentence adds no second one; no text of a record holds it. */
const end = '\uFDD0'

/** Adds a room's English messages; returns the function that says them in the language of the page. */
export function wordsOf<N extends keyof Catalogue>(namespace: N, english: Catalogue[N]): Words<N> {
  i18n.addResourceBundle('en', namespace, english)
  if (made) addMade(made, namespace, english)
  const say = (key: string, values: Readonly<Record<string, Value>> = {}): string => {
    const marked: Record<string, Value> = {}
    for (const [name, value] of Object.entries(values))
      marked[name] = typeof value === 'string' && value.endsWith('.') ? value + end : value
    return i18n
      .t(key, { ...marked, ns: namespace })
      .replaceAll(`${end}.`, '')
      .replaceAll(end, '')
  }
  return Object.assign(say, { namespace })
}

/** A translation, for the rooms that are loaded later as well. */
export async function speak(language: string, translation: ReadonlyMap<string, Messages>): Promise<void> {
  for (const [namespace, messages] of translation) i18n.addResourceBundle(language, namespace, messages)
  await i18n.changeLanguage(language)
}

/** Rooms that are loaded later speak it too. */
export async function speakMade(language: Made): Promise<void> {
  made = language
  for (const [namespace, english] of Object.entries(i18n.getDataByLanguage('en') ?? {})) addMade(language, namespace, english as Messages)
  await i18n.changeLanguage(language.language)
}

function addMade({ language, of }: Made, namespace: string, english: Messages): void {
  const messages = Object.entries(english).map(([key, message]) => [key, of(message)])
  i18n.addResourceBundle(language, namespace, Object.fromEntries(messages))
}
