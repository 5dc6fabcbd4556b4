import type { ClaimRecord } from '../contract/claim.ts'
import type { Undrawn } from '../contract/undrawn.ts'
import { agreeing, inQuotes, inSentence } from '../contract/wording.ts'
import { isAttribution } from '../evidence/contest.ts'
import { undrawnBecause } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { isDrawnAsDenial } from '../evidence/negative-claims.ts'
import { distinct, english } from './english.ts'
import { headline, inOne } from './headlines.ts'
import { isA, namedIn } from './refs.ts'
import { contentStated } from './sentences.ts'
import { listed } from './words.ts'

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
  const told = distinct(all.map(each => contentStated(ledger, each)))
  if (told.length > 0) return { of: 'contents', what: told.map(english), told, many: told.length > 1 }
  if (claim.denies.length > 0) return { of: 'claim', what: [], told: [], many: false }
  const object = namedIn(ledger, claim.object)
  return isA(ledger, claim.object, 'Source')
    ? { of: 'genuine', what: [inSentence(object)], told: [], many: agreeing('is', object) !== 'is' }
    : { of: 'name', what: [object.name], told: [], many: false }
}

export function undrawnWords(why: Undrawn): string {
  switch (why.code) {
    case 'corrected':
      return 'It was corrected: another claim stands in its place.'
    case 'withdrawn':
      return why.by === null ? 'It was withdrawn.' : `${why.by} withdrew it: ${why.reason}`
    case 'unknownPredicate':
      return `The vocabulary has no predicate ${why.predicate}.`
    case 'endMissing':
      return `${listed(why.ids)} is not in the record.`
    case 'content':
      return `It is what is said in another claim${why.act === null ? '' : `: ${inQuotes(why.act)}`}. On record is that it was said, not that it is so.`
    case 'counterfactual':
      return 'It is counterfactual: by this account it did not happen.'
    case 'denied':
      return why.drawn ? 'Its speaker denies it, and the denial is drawn.' : 'Its speaker denies it.'
    case 'negative':
      return why.drawn ? 'It says that this is not so, and is drawn as a denial.' : 'It says that this is not so.'
    case 'denial':
      return `It denies ${deniedWords(why)}: a denial is no relation and stands in the list of denials.`
    case 'forecast':
      return 'It is a forecast: nothing says that it happened.'
    case 'keptAsClaim':
      return `Claims of the form “… ${why.phrase} …” are kept as claims, not drawn.`
    case 'heldBack':
      return `Held back by the reader: ${why.note}.`
  }
}

function deniedWords({ of, what, many }: Undrawn & { code: 'denial' }): string {
  switch (of) {
    case 'attribution':
      return 'whose words these are, or that the recordings are genuine'
    case 'contents':
      return listed(what.map(content => `that ${content}`))
    case 'claim':
      return 'what another claim says'
    case 'genuine':
      return `that ${listed(what)} ${many ? 'are' : 'is'} genuine`
    case 'name':
      return listed(what)
  }
}
