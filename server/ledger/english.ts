/** From the messages that clients translate. */
import { IntlMessageFormat } from 'intl-messageformat'
import claims from '../contract/told/claims.json'
import denials from '../contract/told/denials.json'
import { type ToldCode, teller, type Word } from '../contract/told.ts'
import { listed } from './words.ts'

type Values = Readonly<Record<string, string | number | boolean>>

/** Fast path: most messages have places only, and a record has a hundred thousand claims to say. */
const plain = /^(?:[^{}]|\{\w+\})*$/

function made(message: string): (values: Values) => string {
  if (!plain.test(message)) {
    const format = new IntlMessageFormat(message, 'en-GB', undefined, { ignoreTag: true })
    return values => String(format.format({ ...values }))
  }
  const parts = message.split(/\{(\w+)\}/)
  return values => parts.map((part, n) => (n % 2 === 0 ? part : String(values[part]))).join('')
}

const en: Readonly<Record<ToldCode, string>> = { ...claims, ...denials }
const messages = new Map<ToldCode, (values: Values) => string>()

function say(code: ToldCode, values: Values): string {
  const known = messages.get(code) ?? made(en[code])
  messages.set(code, known)
  return known(values)
}

export const { words: english, sentence: englishSentence } = teller(say, listed)

/** Each once, by what it says. */
export const distinct = <W extends Word>(words: readonly W[]): W[] => [...new Map(words.map(word => [english(word), word])).values()]
