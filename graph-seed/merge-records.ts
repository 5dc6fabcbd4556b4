/** What the store should hold after a seed, from what it holds and what the files say. Pure. */
import type { ClaimRecord } from '../server/contract/claim.ts'
import type { Records } from '../server/store/records.ts'
import type { SeedGraph } from './build-graph.ts'
import type { Finding } from './finding.ts'

export interface Changes {
  added: string[]
  changed: string[]
  /** In no file any more; they stay in the record as retracted, and are drawn no longer. */
  withdrawn: string[]
}

export interface Merged {
  records: Records
  changes: Changes
  findings: Finding[]
}

/**
 * Files win over what they said before; what others recorded is left alone.
 * `author` marks the claims of these files; with `whole` they are all that this author has, otherwise only their own sources are.
 */
export function mergeRecords(stored: Records, graph: SeedGraph, author: string, whole: boolean): Merged {
  const changes: Changes = { added: [], changed: [], withdrawn: [] }
  const findings: Finding[] = []
  const before = new Map(stored.claims.map(claim => [claim.id, claim]))
  const fromFiles = graph.records.claims.map(claim => takenBack(claim, before.get(claim.id)))
  for (const claim of fromFiles) {
    const old = before.get(claim.id)
    if (old === undefined || (old.status !== 'active' && claim.status === 'active')) changes.added.push(claim.id)
    else if (old.digest !== claim.digest || old.status !== claim.status || old.notContested !== claim.notContested)
      changes.changed.push(claim.id)
    if (old !== undefined && old.recordedBy !== claim.recordedBy) findings.push(takenId(graph, claim, old))
  }
  const inFiles = new Set(graph.records.claims.map(({ id }) => id))
  const sources = new Set(graph.sources.map(({ value }) => value.id))
  const gone = (claim: ClaimRecord) => claim.recordedBy === author && (whole || sources.has(claim.source))
  const others = stored.claims
    .filter(({ id }) => !inFiles.has(id))
    .map(claim => {
      if (!gone(claim) || claim.status !== 'active') return claim
      changes.withdrawn.push(claim.id)
      return { ...claim, status: 'retracted' as const }
    })
  return {
    records: {
      entities: over(stored.entities, graph.records.entities),
      predicates: over(stored.predicates, graph.records.predicates),
      claims: [...others, ...fromFiles],
      assessments: over(stored.assessments, graph.records.assessments),
    },
    changes,
    findings,
  }
}

/** A claim that a person withdrew or corrected in the explorer stays so: its file does not know of it. */
const takenBack = (claim: ClaimRecord, old: ClaimRecord | undefined): ClaimRecord =>
  old && claim.status === 'active' && (old.withdrawn || old.status === 'superseded')
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
