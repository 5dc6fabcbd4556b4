import { quoteWordLimit } from '../../../server/contract/files/claim.ts'
import type { Predicate } from '../../../server/contract/ontology.ts'
import type { Problem } from '../../../server/contract/problem.ts'
import type { KindLooks } from '../../notation/kind-looks.ts'
import type { End } from '../../state/write-task.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { t } from './t.ts'

/** Predicates whose ends may be these; an end that is not chosen yet allows all. */
export const allowedBetween = <P extends Pick<Predicate, 'from' | 'to'>>(
  predicates: readonly P[],
  subject: End | null,
  object: End | null,
): P[] => predicates.filter(({ from, to }) => fits(subject, from) && fits(object, to))

/** The labels that may stand at an end, by the predicate that is chosen or by what stands at the other one; none: any. */
export function takenAt(
  end: 'subject' | 'object',
  chosen: Pick<Predicate, 'from' | 'to'> | undefined,
  all: readonly Pick<Predicate, 'from' | 'to'>[],
  other: End | null,
): readonly string[] {
  const side = end === 'subject' ? 'from' : 'to'
  const between = end === 'subject' ? allowedBetween(all, null, other) : allowedBetween(all, other, null)
  const labels = chosen ? chosen[side] : [...new Set(between.flatMap(each => each[side]))]
  return labels.includes('Entity') ? [] : labels
}

/** The end at which a predicate cannot stand between these two, and why; null where it can, or where an end is open. */
export function misfit(
  predicate: Pick<Predicate, 'label' | 'from' | 'to'> | undefined,
  subject: End | null,
  object: End | null,
  aWord: KindLooks['aWord'],
): { end: 'subject' | 'object'; reason: string } | null {
  if (!predicate) return null
  const { label, from, to } = predicate
  const end = fits(subject, from) ? 'object' : 'subject'
  const wrong = end === 'subject' ? subject : object
  if (!wrong || fits(wrong, end === 'subject' ? from : to)) return null
  const kind = wrong.kinds[0] ?? 'Entity'
  const anyOf = (labels: readonly string[]): string => listOf(labels.map(aWord), 'disjunction')
  return { end, reason: t('leadsFromToIs', { label, anyOf: anyOf(from), anyOf2: anyOf(to), wrong: wrong.name, aWord: aWord(kind) }) }
}

/** No labels: anybody fits; so does who is new until its kind is guessed or chosen. */
export const fits = (end: End | null, labels: readonly string[]): boolean =>
  end === null || end.kinds.length === 0 || labels.length === 0 || labels.some(label => label === 'Entity' || end.kinds.includes(label))

export const wordsOf = (quote: string): number => quote.split(/[\s…—–]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/** "7 of 12 words" */
export const quoteCount = (quote: string): string => t('ofWords', { wordsOf: wordsOf(quote), quoteWordLimit })

const unfilled = (): string => t('fillThisIn')
type Wrong = NonNullable<Problem['errors']>[number]

export function errorsByField(problem: Problem, fields: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {}
  const list: readonly Wrong[] = problem.errors ?? [{ pointer: '', code: 'refused', detail: problem.detail }]
  for (const wrong of list) {
    const path = wrong.pointer.slice(1)
    const field =
      fields.find(each => each === path) ??
      fields.find(each => path.startsWith(`${each}/`)) ??
      fields.find(each => each.startsWith(`${path}/`) && path !== '') ??
      ''
    const text = field === '' && path !== '' ? `${path}: ${readable(wrong)}` : readable(wrong)
    if (errors[field] === undefined) errors[field] = text
    // an empty row cannot be malformed
    else if (errors[field] !== unfilled() && !errors[field].includes(text)) errors[field] += `. ${text}`
  }
  return errors
}

function readable({ code, fix, detail }: Wrong): string {
  switch (code) {
    case 'missing':
      return fix ? fix.charAt(0).toUpperCase() + fix.slice(1) : unfilled()
    case 'too-small':
    case 'invalid-type':
    case 'invalid-value':
      return unfilled()
    case 'invalid-format':
      return t('itHasTheWrongForm')
    default:
      return detail
  }
}
