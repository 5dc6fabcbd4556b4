import type { Records } from '../evidence/records.ts'
import { firstFamilies, firstKinds } from './first-vocabulary.ts'

export function fromOlderForm(records: Records, form: number, notContested: ReadonlySet<string>): Records {
  return withWishes(withVocabulary(form > 1 ? records : withMarks(records, notContested), form), form)
}

const startsWithWish = (words: string): boolean => /^want(?:s|ed)? /i.test(words)

/** Until the sixth form a predicate's words told that it says a wish. */
const withWishes = (records: Records, form: number): Records =>
  form > 5
    ? records
    : { ...records, predicates: records.predicates.map(each => (startsWithWish(each.phrase) ? { ...each, saysWish: true } : each)) }

/** Until the second form, kinds and families were the same everywhere and not stored. */
const withVocabulary = (records: Records, form: number): Records =>
  form > 2 ? records : { ...records, kinds: [...firstKinds], families: [...firstFamilies] }

/** The first form stored `contested` on each claim; now it is computed, and only a reader's mark "not contested" is kept. */
function withMarks(records: Records, notContested: ReadonlySet<string>): Records {
  const denied = new Set(records.claims.flatMap(claim => (claim.status === 'active' ? claim.denies : [])))
  return {
    ...records,
    claims: records.claims.map(claim => {
      const throughDenied = claim.chain.some(({ attributionClaim }) => attributionClaim !== undefined && denied.has(attributionClaim))
      return throughDenied && notContested.has(claim.id) ? { ...claim, notContested: true as const } : claim
    }),
  }
}
