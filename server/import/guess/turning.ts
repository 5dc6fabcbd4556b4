import type { Predicate } from '../../contract/ontology.ts'
import { plainWords } from '../../names/plain-words.ts'
import type { ColumnFacts } from './column-facts.ts'
import { negatedTie, negates } from './negation-words.ts'
import { meaningsOf } from './tie-words.ts'

/** Also one that is not so: "not owner of". */
export const saysTie = (value: string, predicates: readonly Predicate[]): boolean =>
  [value, negatedTie(value)?.rest ?? ''].some(words => meaningsOf(words, predicates).length > 0)

/** A column that stays in the sheet and may say that its rows are not so, or how they are tied: what all rows say would be against it. */
export function turningColumn(
  free: readonly Pick<ColumnFacts, 'id' | 'values'>[],
  predicates: Iterable<Predicate>,
  tied: boolean,
): { column: string; sample: string } | null {
  const known = [...predicates]
  for (const { id, values } of free) {
    const asked = /own|hold|confirm|verif|true|correct|مالك|يملك|موكد|صحيح/u.test(plainWords(id))
    const may = (value: string): boolean =>
      isShort(value) && (asked || !isYesOrNo(value)) && (negates(value) || (!tied && saysTie(value, known)))
    const sample = [...new Set(values)].find(may)
    if (sample !== undefined) return { column: id, sample }
  }
  return null
}

const isShort = (value: string): boolean => value.split(/\s+/).length <= 6
/** Of a column about something else ("Listed: no"), or of nothing. */
const isYesOrNo = (value: string): boolean =>
  /^(yes|no|n[/.]?a\.?|none|not? (?:known|available|applicable|stated)|nein|keine?|0|لا|نعم)$/i.test(value.trim())
