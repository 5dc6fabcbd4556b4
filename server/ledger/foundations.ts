import type { ClaimRecord } from '../contract/claim.ts'
import type { Foundation } from '../contract/what-if.ts'
import { hangingOn } from '../evidence/dependence.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { setAside, withParts } from '../evidence/set-aside.ts'
import { isActive } from '../evidence/tally.ts'
import { fold } from '../names/fold.ts'
import { claimSentence } from './headlines.ts'
import { foundationName, foundationTold } from './set-aside-report.ts'

interface Candidate {
  id: string
  name: string
  role: Foundation['role']
  direct: number
  says: number
  text: string
}

/** Every word of `q` in name, id or words; most own claims first. Without `q` single claims appear only if their role is asked for. */
export function foundations(
  ledger: Ledger,
  { q, role, limit }: { q: string; role: readonly Foundation['role'][]; limit: number },
): { foundations: Foundation[]; total: number } {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const roles = role.length > 0 ? role : q.trim() === '' ? (['speaker', 'publisher', 'recording', 'document'] as const) : null
  const claims = roles === null || roles.some(one => one === 'claim')
  const found = [...entityCandidates(ledger), ...(claims ? claimCandidates(ledger) : [])]
    .filter(
      candidate => (roles === null || roles.some(one => one === candidate.role)) && words.every(word => candidate.text.includes(word)),
    )
    .sort((a, b) => b.direct - a.direct || (a.id < b.id ? -1 : 1))
  return {
    foundations: found
      .slice(0, limit)
      .map(({ id, name, role: as, says }) => ({
        id,
        name,
        told: foundationTold(ledger, id),
        role: as,
        claims: fallenWith(ledger, id),
        says,
      }))
      .sort((a, b) => b.claims - a.claims),
    total: found.length,
  }
}

/** Withdrawn claims do not fall: they no longer stand. */
function fallenWith(ledger: Ledger, id: string): number {
  const fallen = ledger.claims.has(id) ? hangingOn(ledger, id) : setAside(ledger, [id]).keys()
  return [...fallen].filter(other => ledger.claims.get(other)?.status === 'active').length
}

const once = (make: (ledger: Ledger) => Iterable<Candidate>): ((ledger: Ledger) => readonly Candidate[]) => {
  const known = new WeakMap<Ledger, readonly Candidate[]>()
  return ledger => {
    const candidates = known.get(ledger) ?? [...make(ledger)]
    known.set(ledger, candidates)
    return candidates
  }
}
const entityCandidates = once(entitiesOf)
/** The words of every claim take a while, so only who searches for claims has them made. */
const claimCandidates = once(claimsOf)

function* entitiesOf(ledger: Ledger): Iterable<Candidate> {
  for (const { id, labels, name, names, facts } of ledger.entities.values()) {
    const direct = facts ? inSource(ledger, id) : throughHands(ledger, id)
    if (direct === 0) continue
    const role = facts ? (labels.includes('Recording') ? 'recording' : 'document') : labels.includes('Publisher') ? 'publisher' : 'speaker'
    const text = fold([id, name, facts?.title ?? '', ...names.map(({ value }) => value)].join(' '))
    yield {
      id,
      name: foundationName(ledger, id),
      role,
      direct,
      says: facts ? direct : ledger.byAsserter.get(id).filter(claim => isActive(claim) && !claim.derived).length,
      text,
    }
  }
}

const inSource = (ledger: Ledger, id: string): number => new Set(claimsIn(ledger, id)).size

const claimsIn = (ledger: Ledger, id: string): ClaimRecord[] =>
  [...withParts(ledger, id)].flatMap(source => [...ledger.bySource.get(source), ...ledger.byRecording.get(source)]).filter(isActive)

const throughHands = (ledger: Ledger, id: string): number =>
  new Set([...ledger.byAgent.get(id).filter(isActive), ...ledger.cameThrough.get(id).flatMap(recording => claimsIn(ledger, recording.id))])
    .size

function* claimsOf(ledger: Ledger): Iterable<Candidate> {
  for (const claim of ledger.claims.values()) {
    if (!isActive(claim)) continue
    const sentence = claimSentence(ledger, claim)
    const text = fold(`${claim.id} ${sentence} ${claim.quote ?? ''}`)
    yield { id: claim.id, name: sentence, role: 'claim', direct: ledger.dependents.get(claim.id).filter(isActive).length, says: 1, text }
  }
}
