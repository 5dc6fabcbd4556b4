/** Why something failed, as a code with parameters. The English beside it is for programs. */

import { type Told, teller } from '../told.ts'
import problems from './problems.json'

export type ProblemCode = keyof typeof problems
export type Coded = Told<ProblemCode>

export const coded = (code: ProblemCode, about?: Coded['about']): Coded => (about === undefined ? { code } : { code, about })

/** Words of Neo4j, of the engine that answers as Neo4j does, or of the operating system: data, which nobody translates. */
export const asItIs = (text: string): Coded => coded('asItIs', { text })

type Values = Readonly<Record<string, string | number | boolean>>

/** Messages of problems have places alone, so that no program needs a formatter for them. */
export const filled = (message: string, values: Values): string =>
  message.replaceAll(/\{(\w+)(, number)?\}/g, (_, place: string, grouped) =>
    grouped ? Number(values[place]).toLocaleString('en-GB') : String(values[place]),
  )

export const { words: codedWords } = teller<ProblemCode>(
  (code, values) => filled(problems[code], values),
  items => items.join(', '),
)

const folded = (code: 'oneOrOther' | 'oneAndOther', words: readonly string[]): Coded | string =>
  words.slice(1).reduce<Coded | string>((one, other) => coded(code, { one, other }), words[0] ?? '')
export const anyOf = (words: readonly string[]): Coded | string => folded('oneOrOther', words)
export const allOf = (words: readonly string[]): Coded | string => folded('oneAndOther', words)

export class CodedError extends Error {
  constructor(
    readonly told: Coded,
    options?: ErrorOptions,
  ) {
    super(codedWords(told), options)
  }
}
