import type { ClaimRecord } from '../contract/claim.ts'
import { deniesGenuine, inQuotes } from '../contract/wording.ts'
import { isAttribution } from '../evidence/contest.ts'
import { undrawnBecause } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { isDrawnAsDenial } from '../evidence/negative-claims.ts'
import { claimSentence } from './headlines.ts'
import { isA, namedIn } from './refs.ts'
import { contentStated } from './sentences.ts'
import { listed } from './words.ts'

export function undrawnReason(ledger: Ledger, claim: ClaimRecord): string | null {
  const predicate = ledger.predicates.get(claim.predicate)
  switch (undrawnBecause(ledger, claim)) {
    case null:
      return null
    case 'unknown predicate':
      return `The vocabulary has no predicate ${claim.predicate}.`
    case 'end missing':
      return `${listed([claim.subject, claim.object].filter(id => !ledger.entities.has(id)))} is not in the record.`
    case 'content':
      return contentReason(ledger, claim)
    case 'counterfactual':
      return 'It is counterfactual: by this account it did not happen.'
    case 'denied':
      return isDrawnAsDenial(ledger, claim) ? 'Its speaker denies it, and the denial is drawn.' : 'Its speaker denies it.'
    case 'negative':
      return isDrawnAsDenial(ledger, claim) ? 'It says that this is not so, and is drawn as a denial.' : 'It says that this is not so.'
    case 'denial':
      return `It denies ${denied(ledger, claim)}: a denial is no relation and stands in the list of denials.`
    case 'forecast':
      return 'It is a forecast: nothing says that it happened.'
    case 'kept as claim':
      return `Claims of the form “… ${predicate?.phrase} …” are kept as claims, not drawn.`
    case 'held back':
      return `Held back by the reader: ${claim.notDrawn}.`
  }
}

function contentReason(ledger: Ledger, { contentOf }: ClaimRecord): string {
  const act = ledger.claims.get(contentOf ?? '')
  const within = act ? ` in another claim: ${inQuotes(claimSentence(ledger, act))}` : ' in another claim'
  return `It is what is said${within}. On record is that it was said, not that it is so.`
}

/** However many claims attribute a recording or a voice, denying it is one thing. */
function denied(ledger: Ledger, claim: ClaimRecord): string {
  const all = claim.denies.flatMap(id => ledger.claims.get(id) ?? [])
  const whose = all.length > 0 ? all.every(each => isAttribution(ledger, each)) : isA(ledger, claim.object, 'Recording')
  if (whose) return 'whose words these are, or that the recordings are genuine'
  const contents = [...new Set(all.map(each => `that ${contentStated(ledger, each)}`))]
  if (contents.length > 0) return listed(contents)
  if (claim.denies.length > 0) return 'what another claim says'
  const object = namedIn(ledger, claim.object)
  return isA(ledger, claim.object, 'Source') ? deniesGenuine(object).replace(/^denies /, '') : object.name
}
