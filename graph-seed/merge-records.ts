import type { ClaimRecord } from '../server/contract/claim.ts'
import type { EntityRecord } from '../server/contract/graph.ts'
import type { Records } from '../server/evidence/records.ts'
import { canonical, claimDigest, setsOf } from '../server/record/digest.ts'
import { freeId } from '../server/record/ids.ts'
import type { SeedGraph } from './build-graph.ts'
import type { Finding } from './finding.ts'

export interface Changes {
  added: string[]
  changed: string[]
  /** In no file any more; they stay in the record as retracted, and are drawn no longer. */
  withdrawn: string[]
  /** Superseded by a claim that says what the file says now. */
  corrected: Correction[]
  /** Claims that the files change but a person withdrew or corrected: the person's word stands. */
  outranked: string[]
  removed: Record<keyof Records, string[]>
  others: { added: string[]; changed: string[] }
}

export interface Correction {
  old: ClaimRecord
  claim: ClaimRecord
}

export interface Merged {
  records: Records
  changes: Changes
  findings: Finding[]
}

export interface MergeOptions {
  author: string
  whole: boolean
  /** Nothing recorded is overwritten: a claim that its file changed is superseded, as by a person's correction. */
  correcting?: boolean
  reset?: boolean
}

/** Files win over what they said before; what others recorded is left alone. */
export function mergeRecords(stored: Records, graph: SeedGraph, options: MergeOptions): Merged {
  const { author, whole, correcting = false, reset = false } = options
  const changes: Changes = {
    ...{ added: [], changed: [], withdrawn: [], corrected: [], outranked: [] },
    removed: { entities: [], claims: [], predicates: [], assessments: [], kinds: [], families: [] },
    others: othersOf(stored, graph.records),
  }
  const before = new Map(stored.claims.map(claim => [claim.id, claim]))
  if (reset) return { records: graph.records, changes: { ...changes, ...replaced(stored, graph.records) }, findings: [] }

  const findings: Finding[] = []
  const successors = new Map(stored.claims.flatMap(claim => (claim.supersedes === undefined ? [] : [[claim.supersedes, claim] as const])))
  const taken = new Set([...before.keys(), ...graph.records.claims.map(({ id }) => id)])
  const next = new Map(before)
  const free = (id: string): string => {
    const found = freeId(id, each => taken.has(each))
    taken.add(found)
    return found
  }
  for (const claim of graph.records.claims) {
    const old = before.get(claim.id)
    if (old !== undefined && old.recordedBy !== claim.recordedBy) findings.push(takenId(graph, claim, old))
    const head = latest(claim.id, before, successors)
    const byPerson =
      old !== undefined && (old.withdrawn !== undefined || head?.recordedBy !== claim.recordedBy || head?.withdrawn !== undefined)
    if (old === undefined || head === undefined) {
      changes.added.push(claim.id)
      next.set(claim.id, claim)
    } else if (correcting && claim.status === 'active' && byPerson) {
      if (!says(old, claim)) changes.outranked.push(claim.id)
    } else if (correcting && claim.status === 'active' && head.status === 'active') {
      if (says(head, claim)) continue
      const correction = withDigest({ ...claim, id: free(claim.id), supersedes: head.id })
      next.set(head.id, { ...head, status: 'superseded' })
      next.set(correction.id, correction)
      changes.corrected.push({ old: head, claim: correction })
    } else {
      const taken = takenBack(claim, old)
      if (old.status !== 'active' && taken.status === 'active') changes.added.push(claim.id)
      else if (claimDigest(old) !== claimDigest(taken) || old.status !== taken.status || old.notContested !== taken.notContested)
        changes.changed.push(claim.id)
      next.set(claim.id, taken)
    }
  }
  const inFiles = new Set(graph.records.claims.map(({ id }) => id))
  const sources = new Set(graph.sources.map(({ value }) => value.id))
  for (const claim of stored.claims) {
    const root = rootOf(claim, before)
    if (claim.recordedBy !== author || inFiles.has(root) || claim.status !== 'active' || !(whole || sources.has(claim.source))) continue
    changes.withdrawn.push(claim.id)
    next.set(claim.id, { ...claim, status: 'retracted' })
  }
  return {
    records: {
      entities: over(stored.entities, withDecisions(stored.entities, graph.records.entities)),
      predicates: over(stored.predicates, graph.records.predicates),
      kinds: over(stored.kinds, graph.records.kinds),
      families: over(stored.families, graph.records.families),
      claims: [...next.values()],
      assessments: over(stored.assessments, graph.records.assessments),
    },
    changes,
    findings,
  }
}

/** What was decided and put right in the explorer stays, where the files say nothing of it. */
function withDecisions(stored: Records['entities'], files: Records['entities']): Records['entities'] {
  const known = new Map(stored.flatMap(entity => (entity.decisions || entity.corrected ? [[entity.id, entity] as const] : [])))
  return known.size === 0 ? files : files.map(entity => withCorrection(entity, known.get(entity.id)))
}

function withCorrection(entity: EntityRecord, known: EntityRecord | undefined): EntityRecord {
  if (!known) return entity
  const decisions = entity.decisions ?? known.decisions
  const decided = decisions ? { ...entity, decisions } : entity
  const [first] = known.corrected ?? []
  // a file that says another kind than the one that was put right has changed meanwhile
  const stands = first !== undefined && !entity.corrected && entity.labels.includes(first.was)
  return stands && known.corrected ? { ...decided, kind: known.kind, labels: known.labels, corrected: known.corrected } : decided
}

function replaced(stored: Records, files: Records): Pick<Changes, 'added' | 'changed' | 'removed'> {
  const gone = (key: keyof Records): string[] => {
    const kept = new Set(files[key].map(({ id }) => id))
    return stored[key].map(({ id }) => id).filter(id => !kept.has(id))
  }
  const before = new Map(stored.claims.map(claim => [claim.id, claim]))
  return {
    added: files.claims.map(({ id }) => id).filter(id => !before.has(id)),
    changed: files.claims.filter(claim => before.has(claim.id) && standsAs(before.get(claim.id)) !== standsAs(claim)).map(({ id }) => id),
    removed: {
      ...{ entities: gone('entities'), claims: gone('claims'), predicates: gone('predicates'), assessments: gone('assessments') },
      ...{ kinds: gone('kinds'), families: gone('families') },
    },
  }
}

function othersOf(stored: Records, files: Records): Changes['others'] {
  const keys = ['entities', 'predicates', 'kinds', 'families', 'assessments'] as const
  const each = keys.map(key => {
    const before = new Map<string, { id: string }>(stored[key].map(item => [item.id, item]))
    const known = files[key].filter(({ id }) => before.has(id))
    return {
      added: files[key].filter(({ id }) => !before.has(id)).map(({ id }) => id),
      changed: known.filter(item => sameSets(before.get(item.id)) !== sameSets(item)).map(({ id }) => id),
    }
  })
  return { added: each.flatMap(({ added }) => added), changed: each.flatMap(({ changed }) => changed) }
}

/** What is left out and what is null say the same, and labels are a set. */
const sameSets = (value: unknown): string =>
  canonical(
    Object.fromEntries(
      Object.entries(value as object).flatMap(([key, part]) =>
        part === null || part === undefined ? [] : [[key, key === 'labels' ? [...(part as string[])].sort() : part]],
      ),
    ),
  )

function latest(id: string, claims: ReadonlyMap<string, ClaimRecord>, successors: ReadonlyMap<string, ClaimRecord>) {
  let claim = claims.get(id)
  const seen = new Set<string>()
  while (claim && !seen.has(claim.id)) {
    seen.add(claim.id)
    const next = successors.get(claim.id)
    if (!next) return claim
    claim = next
  }
  return claim
}

function rootOf(claim: ClaimRecord, claims: ReadonlyMap<string, ClaimRecord>): string {
  const seen = new Set<string>()
  let { id, supersedes } = claim
  while (supersedes !== undefined && !seen.has(id)) {
    seen.add(id)
    id = supersedes
    supersedes = claims.get(id)?.supersedes
  }
  return id
}

/** All of a claim but the digest, which an older Isnad made differently. */
const standsAs = (claim: ClaimRecord | undefined): string => canonical(claim && { ...claim, ...setsOf(claim), digest: null })
const withDigest = (claim: ClaimRecord): ClaimRecord => ({ ...claim, digest: claimDigest(claim) })
const says = (stored: ClaimRecord, file: ClaimRecord): boolean =>
  claimDigest({ ...stored, id: file.id }) === claimDigest(file) && stored.notContested === file.notContested

/** A claim that a person withdrew or corrected in the explorer stays so: its file does not know of it. */
const takenBack = (claim: ClaimRecord, old: ClaimRecord): ClaimRecord =>
  claim.status === 'active' && (old.withdrawn || old.status === 'superseded')
    ? { ...claim, status: old.status, ...(old.withdrawn && { withdrawn: old.withdrawn }) }
    : claim

function over<T extends { id: string }>(old: T[], fresh: T[]): T[] {
  return [...new Map([...old, ...fresh].map(item => [item.id, item])).values()]
}

const takenId = (graph: SeedGraph, claim: ClaimRecord, old: ClaimRecord): Finding => ({
  file: graph.files.get(`claim ${claim.id}`) ?? null,
  record: `claim ${claim.id}`,
  field: null,
  reason: `the store has a claim of this id already, recorded by ${old.recordedBy} from ${old.source}`,
  fix: 'give yours another id',
})
