import type { EntityCard } from '../contract/answers.ts'
import type { ClaimRecord } from '../contract/claim.ts'
import type { Said } from '../contract/counts.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { coded } from '../contract/told/coded.ts'
import { type Told, tell } from '../contract/told.ts'
import { inSentence } from '../contract/wording.ts'
import type { Contest } from '../evidence/contest.ts'
import { directionFrom } from '../evidence/direction.ts'
import { isDrawn } from '../evidence/draw-relations.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import type { Counted } from '../evidence/slice/tellings.ts'
import { inOwnVoice, speakerOf } from '../evidence/states.ts'
import { isActive } from '../evidence/tally.ts'
import { claimView } from './claim-view.ts'
import { cutLists, whole } from './cut-lists.ts'
import { grounds } from './disputes.ts'
import { english } from './english.ts'
import { NotInRecord } from './not-in-record.ts'
import { namedIn } from './refs.ts'
import { saidByWords } from './sentences.ts'

/** `counted` where the ledger is a slice. Throws NotInRecord. */
export function entityCard(ledger: Ledger, id: string, lens: Lens, page = whole, counted?: Counted): EntityCard {
  const record = ledger.entities.get(id)
  if (!record) throw new NotInRecord(coded('thereIsNoEntity', { id }))
  const { fallen, hidden, relations, contest } = underLens(ledger, lens)
  const left = (claims: readonly ClaimRecord[]) => claims.filter(claim => !fallen.has(claim.id) && !hidden.has(claim.id))
  const touching = relations.filter(relation => relation.from === id || relation.to === id)
  const about = left(claimsAbout(ledger, id))
  const undrawn = about.filter(claim => isActive(claim) && !isDrawn(ledger, claim))
  const { shown, rest } = cutLists({ undrawnClaims: undrawn }, page)
  return {
    ...toEntity(record, touching.length),
    relationCounts: countByType(touching, id),
    roles: rolesOf(ledger, left(ledger.bySubject.get(id)), contest),
    said: saidOf(ledger, id, about, left, counted),
    undrawnClaims: shown.undrawnClaims.map(claim => claimView(ledger, claim, contest)),
    corrected: record.corrected ?? [],
    rest,
  }
}

function saidOf(
  ledger: Ledger,
  id: string,
  about: readonly ClaimRecord[],
  left: (claims: readonly ClaimRecord[]) => ClaimRecord[],
  counted?: Counted,
): Said {
  const said: Said = { about: 0, by: 0, byPublishers: 0, byVoice: 0, byOthers: 0, inferred: 0, speaks: 0, voiced: 0, withdrawn: 0 }
  for (const claim of about.filter(isActive)) {
    said.about++
    said[whoseWords(ledger, id, claim)]++
  }
  const speaks = () => left(ledger.byAgent.get(id)).filter(claim => isActive(claim) && !claim.derived && speakerOf(claim) === id).length
  const voiced = () =>
    left([...ledger.claims.values()].filter(({ chain }) => chain.some(link => link.attributedTo === id))).filter(isActive).length
  const withdrawn = about.filter(claim => !isActive(claim)).length
  return { ...said, speaks: counted?.speaks(id) ?? speaks(), voiced: counted?.voices(id) ?? voiced(), withdrawn }
}

function whoseWords(ledger: Ledger, id: string, claim: ClaimRecord): 'by' | 'byPublishers' | 'byVoice' | 'byOthers' | 'inferred' {
  if (claim.derived) return 'inferred'
  const speaker = speakerOf(claim)
  if (speaker === id) return 'by'
  if (inOwnVoice(ledger, claim)) return 'byPublishers'
  return ledger.entities.get(speaker)?.labels.includes('Voice') ? 'byVoice' : 'byOthers'
}

function claimsAbout(ledger: Ledger, id: string): ClaimRecord[] {
  const claims = new Map([...ledger.bySubject.get(id), ...ledger.byObject.get(id)].map(claim => [claim.id, claim]))
  return [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function countByType(relations: readonly Relation[], id: string): EntityCard['relationCounts'] {
  const counts = new Map<string, EntityCard['relationCounts'][number]>()
  for (const relation of relations) {
    const direction = directionFrom(id, relation)
    const key = `${relation.type} ${direction}`
    const { count, contested } = counts.get(key) ?? { count: 0, contested: 0 }
    counts.set(key, { type: relation.type, direction, count: count + 1, contested: contested + (relation.contested ? 1 : 0) })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
}

/** From drawn claims of families that tell an office: "head of State of Law Coalition, states Middle East Monitor". */
function rolesOf(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): EntityCard['roles'] {
  const roles = new Map<string, { role: Told; behind: ClaimRecord[] }>()
  for (const claim of claims) {
    const predicate = ledger.predicates.get(claim.predicate)
    if (!predicate || ledger.families.get(predicate.family)?.tells !== 'office' || claim.status !== 'active' || !isDrawn(ledger, claim))
      continue
    const object = inSentence(namedIn(ledger, claim.object))
    const { role: named } = claim.qualifiers
    const role =
      typeof named === 'string' ? tell('roleOf', { role: named, object }) : tell('phraseOf', { phrase: predicate.phrase, object })
    const key = english(role)
    const known = roles.get(key)
    if (known) known.behind.push(claim)
    else roles.set(key, { role, behind: [claim] })
  }
  return [...roles.values()].map(({ role, behind }) => {
    const saidBy = saidByWords(ledger, behind)
    const disputed = behind.every(claim => contest.of(claim).length > 0) ? grounds(ledger, behind, contest) : null
    const told = disputed === null ? tell('roleSaidBy', { role, saidBy }) : tell('roleDisputed', { role, saidBy, grounds: disputed })
    return { text: english(told), told, claimIds: behind.map(({ id }) => id) }
  })
}
