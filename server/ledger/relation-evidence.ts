import type { Evidence } from '../contract/answers.ts'
import type { ClaimRecord } from '../contract/claim.ts'
import type { Lens } from '../contract/lens.ts'
import { coded } from '../contract/told/coded.ts'
import { restsOn } from '../evidence/dependence.ts'
import { isDrawn, wholeGraph } from '../evidence/draw-relations.ts'
import { byId, type Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { citingRings } from '../evidence/origins.ts'
import { claimView } from './claim-view.ts'
import { cutLists, whole } from './cut-lists.ts'
import { english, englishSentence } from './english.ts'
import { NotInRecord } from './not-in-record.ts'
import { readingOf } from './reading.ts'
import { relationWords, saidByWords } from './sentences.ts'

/** With what is said against them and what they depend on; throws NotInRecord. */
export function relationEvidence(ledger: Ledger, id: string, lens: Lens, page = whole): Evidence {
  if (!wholeGraph(ledger).has(id)) throw new NotInRecord(coded('thereIsNoDrawnRelation', { id }))
  const { relations, contest } = underLens(ledger, lens)
  const relation = relations.find(other => other.id === id)
  if (!relation) throw new NotInRecord(coded('theRelationIsDrawnFrom', { id }))
  const claims = relation.claimIds.flatMap(claimId => ledger.claims.get(claimId) ?? [])
  const denials = contest.against(claims).filter(denial => !claims.includes(denial))
  const contents = claims.flatMap(claim =>
    ledger.dependents.get(claim.id).filter(({ contentOf, status }) => contentOf === claim.id && status === 'active'),
  )
  const { shown, rest } = cutLists({ claims, denials, contents }, page)
  const others = othersOf(ledger, id, shown.claims)
  const saidBy = saidByWords(ledger, claims)
  const reading = readingOf(ledger, relation, claims, denials, contest)
  const views = (some: readonly ClaimRecord[]) => some.map(claim => claimView(ledger, claim, contest))
  return {
    relation,
    sentence: englishSentence(relationWords(ledger, relation)),
    saidBy: english(saidBy),
    reading: reading.map(englishSentence).join(' '),
    told: { saidBy, reading },
    circular: citingRings(claims).length > 0,
    claims: views(shown.claims),
    denials: views(shown.denials),
    others: views(others.slice(0, page.limit)),
    contents: views(shown.contents),
    rest: { ...rest, others: { total: others.length, next: null } },
  }
}

function othersOf(ledger: Ledger, id: string, claims: readonly ClaimRecord[]): ClaimRecord[] {
  const others = new Map(claims.flatMap(claim => restsOn(ledger, claim)).map(claim => [claim.id, claim]))
  for (const claim of ledger.byRelation.get(id)) if (claim.status !== 'active' && isDrawn(ledger, claim)) others.set(claim.id, claim)
  for (const claim of claims) others.delete(claim.id)
  return [...others.values()].sort(byId)
}
