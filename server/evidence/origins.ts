/** Where the knowledge behind a relation first comes from, however often it is reprinted. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Contest } from './contest.ts'
import { Grouped } from './grouped.ts'
import type { Ledger } from './ledger.ts'

export interface Origins {
  groups: string[][]
  /** Agents that cite each other in a ring count as one origin. */
  circular: string[][]
}

const originsOfRelation = new WeakMap<Ledger, Map<string, Map<string, number>>>()

/** Decided on the whole record: setting aside adds no origin. A voice whose attribution is denied counts once, and only alone. */
export function countOrigins(ledger: Ledger, relation: string, claims: readonly ClaimRecord[], contest: Contest): number {
  const all = claims.filter(isOrigin)
  const sources = all.filter(claim => !contest.throughDenied(claim))
  if (sources.length === 0) return Math.min(1, all.length)
  if (sources.length < 2) return sources.length
  const folded = foldOf(ledger, relation)
  return new Set(sources.map(claim => folded.get(claim.id))).size
}

/** Of these claims, whatever they say; what folds is decided on all of `claims`. */
export function countOriginsAmong(ledger: Ledger, claims: readonly ClaimRecord[], these: readonly ClaimRecord[]): number {
  const folded = fold(ledger, claims.filter(isOrigin))
  return new Set(these.filter(isOrigin).map(({ id }) => folded.get(id))).size
}

export function originsOf(ledger: Ledger, relation: string): Origins {
  const claims = ledger.byRelation.get(relation)
  const groups = new Grouped<string>()
  for (const [id, origin] of foldOf(ledger, relation)) groups.add(String(origin), id)
  return {
    groups: [...groups.entries()].map(([, group]) => group.sort()),
    circular: citingRings(claims),
  }
}

const isOrigin = (claim: ClaimRecord): boolean => !claim.derived

function foldOf(ledger: Ledger, relation: string): Map<string, number> {
  const known = originsOfRelation.get(ledger) ?? new Map<string, Map<string, number>>()
  originsOfRelation.set(ledger, known)
  const folded = known.get(relation) ?? fold(ledger, ledger.byRelation.get(relation).filter(isOrigin))
  known.set(relation, folded)
  return folded
}

export function followOrigins(before: Ledger, after: Ledger, relations: Iterable<string>): void {
  const known = originsOfRelation.get(before)
  if (!known) return
  for (const id of relations) known.delete(id)
  originsOfRelation.set(after, known)
}

function fold(ledger: Ledger, claims: readonly ClaimRecord[]): Map<string, number> {
  const parent = claims.map((_, index) => index)
  const find = (index: number): number => {
    const up = parent[index] ?? index
    if (up === index) return index
    const root = find(up)
    parent[index] = root
    return root
  }
  const ringOf = new Map(citingRings(claims).flatMap(ring => ring.map(agent => [agent, ring.join()] as const)))
  const first = new Map<string, number>()
  claims.forEach((claim, index) => {
    for (const mark of originMarks(ledger, claim, ringOf)) {
      const before = first.get(mark)
      if (before === undefined) first.set(mark, index)
      else parent[find(index)] = find(before)
    }
  })
  return new Map(claims.map((claim, index) => [claim.id, find(index)]))
}

/** Claims that share a mark share an origin: the recording, the voice in it, the speaker nearest to the content, or the copied document. */
function originMarks(ledger: Ledger, claim: ClaimRecord, ringOf: ReadonlyMap<string, string>): string[] {
  const heard = claim.chain.flatMap(link => (link.heardIn ? [`recording ${link.heardIn}`, `agent ${link.agent}`] : []))
  const speaker = claim.chain.length > 1 ? claim.chain.at(-1)?.agent : ownVoice(ledger, claim)
  const ring = claim.chain.flatMap(link => ringOf.get(link.agent) ?? [])
  return [...heard, `agent ${speaker}`, ...ring.map(members => `ring ${members}`)]
}

/** Without further attribution: the publisher of the first original that the document was copied from. */
function ownVoice(ledger: Ledger, claim: ClaimRecord): string {
  const seen = new Set<string>()
  let source = ledger.entities.get(claim.source)
  while (source?.facts?.copyOf && !seen.has(source.id)) {
    seen.add(source.id)
    source = ledger.entities.get(source.facts.copyOf)
  }
  // documents that copy each other in a circle have no original: the least id stands for it
  if (source && seen.has(source.id)) return `document ${circleFrom(ledger, source.id).sort()[0]}`
  if (seen.size === 0) return claim.chain[0]?.agent ?? claim.assertedBy
  return source?.facts?.publisher ?? `document ${source?.id ?? claim.source}`
}

function circleFrom(ledger: Ledger, start: string): string[] {
  const circle: string[] = []
  for (let id: string | null | undefined = start; id && !circle.includes(id); id = ledger.entities.get(id)?.facts?.copyOf) circle.push(id)
  return circle
}

/** Circular reporting: A cites B and B cites A, over any number of agents. */
export function citingRings(claims: readonly ClaimRecord[]): string[][] {
  const cites = new Map<string, Set<string>>()
  for (const { chain } of claims) {
    for (let i = 1; i < chain.length; i++) {
      const [by, cited] = [chain[i - 1]?.agent, chain[i]?.agent]
      if (by && cited && by !== cited) cites.set(by, (cites.get(by) ?? new Set()).add(cited))
    }
  }
  const reach = new Map([...cites.keys()].map(agent => [agent, reachable(cites, agent)]))
  const rings = new Map<string, string[]>()
  for (const [agent, reached] of reach) {
    if (!reached.has(agent)) continue
    const ring = [...reached].filter(other => reach.get(other)?.has(agent)).sort()
    rings.set(ring.join(), ring)
  }
  return [...rings.values()]
}

function reachable(cites: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const reached = new Set<string>()
  const queue = [from]
  for (let agent = queue.pop(); agent !== undefined; agent = queue.pop()) {
    for (const next of cites.get(agent) ?? []) {
      if (!reached.has(next)) queue.push(next)
      reached.add(next)
    }
  }
  return reached
}
