/** What a reader of files or pages notes, as a code with parameters: a guess, a reason, what was left out, a refusal. */
import { type Told, teller } from '../told.ts'
import { filled, type ProblemCode } from './coded.ts'
import notes from './notes.json'
import problems from './problems.json'

export type NoteCode = keyof typeof notes | ProblemCode
export type Noted = Told<NoteCode>

export const noted = (code: keyof typeof notes, about?: Noted['about']): Noted => (about === undefined ? { code } : { code, about })

const messages: Readonly<Record<NoteCode, string>> = { ...problems, ...notes }

export const { words: notedWords } = teller<NoteCode>(
  (code, values) => filled(messages[code], values),
  items => items.join(', '),
)

export const reasoned = (told: Noted): { reason: string; told: Noted } => ({ reason: notedWords(told), told })
