/** Translations are folders beside `en`: their files, keys and arguments are those of the English messages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../client/words/catalogue/translations.ts'
import { i18n, speak, wordsOf } from '../../client/words/catalogue/words-of.ts'
import english from '../../client/words/en/ui.json'

const words = 'client/words'
type Messages = Readonly<Record<string, string>>
const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8')) as Messages

const englishOf = (namespace: string): Messages | null => {
  const told = namespace === 'told' ? 'claims' : namespace.replace(/^told(.)/, (_, first: string) => first.toLowerCase())
  const path = namespace.startsWith('told') ? `server/contract/told/${told}.json` : `${words}/en/${namespace}.json`
  return existsSync(path) ? read(path) : null
}

/** Names of what stands in braces and tags, of plurals and choices too. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { type, value, options, children } = part as { type?: number; value?: string; options?: object; children?: unknown[] }
    if (type !== undefined && type !== 0 && value !== undefined) names.add(value)
    for (const each of Array.isArray(part) ? part : [...(children ?? []), ...Object.values(options ?? {}).map(option => option.value)])
      walk(each)
  }
  walk(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

function wrongIn(namespace: string, messages: Messages): string[] {
  const known = englishOf(namespace)
  if (known === null) return [`${namespace}.json is no namespace of the catalogue`]
  return Object.entries(messages).flatMap(([key, message]) => {
    const from = known[key]
    if (from === undefined) return [`${namespace}: ${key} is no message`]
    const unknown = argumentsOf(message).filter(name => !argumentsOf(from).includes(name))
    return unknown.map(name => `${namespace}: ${key} has ${name}, which nobody gives it`)
  })
}

describe('a translation', () => {
  it.each(readdirSync(words).filter(folder => folder !== 'en' && folder !== 'catalogue' && !folder.includes('.')))(
    '%s has the keys and arguments of the English messages',
    folder => {
      const wrong = readdirSync(`${words}/${folder}`).flatMap(file =>
        wrongIn(file.replace('.json', ''), read(`${words}/${folder}/${file}`)),
      )
      expect(wrong).toEqual([])
    },
  )

  it('that is wrong would be seen', () => {
    expect(wrongIn('nowhere', {})).toEqual(['nowhere.json is no namespace of the catalogue'])
    expect(wrongIn('ui', { never: 'nie' })).toEqual(['ui: never is no message'])
    const [key = '', message = ''] = Object.entries(englishOf('toldNotes') ?? {}).find(([, text]) => text.includes('{')) ?? []
    expect(wrongIn('toldNotes', { [key]: message })).toEqual([])
    expect(wrongIn('toldNotes', { [key]: '{more, plural, one {# Ding} other {# Dinge}}' })).toEqual([
      `toldNotes: ${key} has more, which nobody gives it`,
    ])
  })

  it('is known by its path', () => {
    expect(placeOf('../de/toldNotes.json')).toEqual({ language: 'de', namespace: 'toldNotes' })
  })

  it('is spoken by a room; what it lacks stands in English', async () => {
    const [first = '', second = ''] = Object.keys(english)
    const say = wordsOf('ui', english)
    await speak('de', new Map([['ui', { [first]: 'Zeichen' }]]))
    expect([say(first as never), say(second as never)]).toEqual(['Zeichen', (english as Messages)[second]])
    await i18n.changeLanguage('en')
  })
})
