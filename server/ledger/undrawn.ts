import type { ClaimRecord } from '../contract/claim.ts'
import { toldUndrawn } from '../contract/told/why-undrawn.ts'
import type { Undrawn } from '../contract/undrawn.ts'
import { agreeing, inSentence } from '../contract/wording.ts'
import { isAttribution } from '../evidence/contest.ts'
import { undrawnBecause } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { isDrawnAsDenial } from '../evidence/negative-claims.ts'
import { distinct, english } from './english.ts'
import { headline, inOne } from './headlines.ts'
import { isA, namedIn } from './refs.ts'
import { contentDenied } from './sentences.ts'

export function noLonger({ status, withdrawn }: ClaimRecord): Undrawn | null {
  if (status === 'active') return null
  return status === 'superseded' ? { code: 'corrected' } : { code: 'withdrawn', by: withdrawn?.by ?? null, reason: withdrawn?.reason ?? '' }
}

/** Null for a claim that is drawn while it is active. */
export function undrawnOf(ledger: Ledger, claim: ClaimRecord): Undrawn | null {
  switch (undrawnBecause(ledger, claim)) {
    case null:
      return null
    case 'unknown predicate':
      return { code: 'unknownPredicate', predicate: claim.predicate }
    case 'end missing':
      return { code: 'endMissing', ids: [claim.subject, claim.object].filter(id => !ledger.entities.has(id)) }
    case 'content': {
      const act = ledger.claims.get(claim.contentOf ?? '')
      const told = act ? headline(ledger, act) : null
      return { code: 'content', act: told && inOne(told), told }
    }
    case 'counterfactual':
      return { code: 'counterfactual' }
    case 'denied':
      return { code: 'denied', drawn: isDrawnAsDenial(ledger, claim) }
    case 'negative':
      return { code: 'negative', drawn: isDrawnAsDenial(ledger, claim) }
    case 'denial':
      return { code: 'denial', ...denied(ledger, claim) }
    case 'forecast':
      return { code: 'forecast' }
    case 'kept as claim':
      return { code: 'keptAsClaim', phrase: ledger.predicates.get(claim.predicate)?.phrase ?? claim.predicate }
    case 'held back':
      return { code: 'heldBack', note: claim.notDrawn ?? '' }
  }
}

/** However many claims attribute a recording or a voice, denying it is one thing. */
function denied(ledger: Ledger, claim: ClaimRecord): Pick<Undrawn & { code: 'denial' }, 'of' | 'what' | 'told' | 'many'> {
  const all = claim.denies.flatMap(id => ledger.claims.get(id) ?? [])
  const attribution = all.length > 0 ? all.every(each => isAttribution(ledger, each)) : isA(ledger, claim.object, 'Recording')
  if (attribution) return { of: 'attribution', what: [], told: [], many: false }
  const told = distinct(all.map(each => contentDenied(ledger, each, [claim])))
  if (told.length > 0) return { of: 'contents', what: told.map(english), told, many: told.length > 1 }
  if (claim.denies.length > 0) return { of: 'claim', what: [], told: [], many: false }
  const object = namedIn(ledger, claim.object)
  return isA(ledger, claim.object, 'Source')
    ? { of: 'genuine', what: [inSentence(object)], told: [], many: agreeing('is', object) !== 'is' }
    : { of: 'name', what: [object.name], told: [], many: false }
}

export const undrawnWords = (why: Undrawn): string => english(toldUndrawn(why))
