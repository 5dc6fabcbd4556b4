import { vocabularyComplaints } from '../../record/check-vocabulary.ts'
import type { Known } from '../../record/known.ts'
import { Refused } from '../../record/refused.ts'
import type { Plan } from './plan.ts'

/** Throws Refused for invalid rows that the mapping makes. */
export function checkVocabulary({ predicates, kinds, families }: Plan['added'], known: Known): void {
  const wrong = vocabularyComplaints({ predicates, kinds: [], families }, known)
  const kindly =
    kinds.length === 0
      ? []
      : vocabularyComplaints({ predicates: [], kinds: [...known.kinds.rows], families: [] }, known).filter(({ id }) =>
          kinds.some(kind => kind.id === id),
        )
  const complaints = [...wrong, ...kindly].flatMap(({ word, id, complaints: of }) =>
    of.map(each => ({ ...each, reason: `${word} ${id}: ${each.reason}` })),
  )
  if (complaints.length > 0) throw new Refused(complaints)
}
