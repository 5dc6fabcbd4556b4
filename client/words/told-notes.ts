import type { NoteCode } from '../../server/contract/told/noted.ts'
import notes from '../../server/contract/told/notes.json'
import { teller } from '../../server/contract/told.ts'
import { pageLanguage, wordsOf } from './catalogue/words-of.ts'
import { sayProblem } from './told-problems.ts'

const say = wordsOf('toldNotes', notes)
const isNote = (code: NoteCode): code is keyof typeof notes => code in notes

export const { words: noteWords } = teller<NoteCode>(
  (code, values) => (isNote(code) ? say(code, values) : sayProblem(code, values)),
  items => new Intl.ListFormat(pageLanguage(), { type: 'unit' }).format(items),
)
