/** No grade is ever computed from another. */
import type { ClaimRecord } from '../contract/claim.ts'
import { type Assessment, type Relation, type Scale, scaleNames } from '../contract/graph.ts'
import type { Ledger } from './ledger.ts'

const when = ({ date, recordedAt }: Assessment): string => `${date} ${recordedAt ?? ''}`

export const newestFirst = (a: Assessment, b: Assessment): number => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : a.id < b.id ? -1 : 1)

export const scalesOf = (assessment: Assessment): Scale[] => scaleNames.filter(scale => assessment[scale] !== null)

/** The newest counts per assessor and scale. Takes the assessments of one claim or source, newest first. */
export function currentOf(assessments: readonly Assessment[]): { now: Assessment[]; before: Assessment[] } {
  const seen = new Set<string>()
  const now: Assessment[] = []
  const before: Assessment[] = []
  for (const each of assessments) {
    const keys = scalesOf(each).map(scale => JSON.stringify([each.assessor, scale]))
    const isNew = keys.some(key => !seen.has(key))
    for (const key of keys) seen.add(key)
    if (isNew) now.push(each)
    else before.push(each)
  }
  return { now, before }
}

/** Current grades of the claims behind a relation, `none` where a claim has none. Reliability: of their sources and their wholes. */
export function gradesBehind(ledger: Ledger, claims: readonly ClaimRecord[]): Relation['grades'] {
  const grades: Relation['grades'] = {}
  for (const scale of scaleNames) {
    const each = claims.map(claim =>
      scale === 'reliability'
        ? sourcesOf(ledger, claim).flatMap(source => held(ledger, scale, source, ledger.entities.get(source)?.facts?.reliability))
        : held(ledger, scale, claim.id, scale === 'credibility' ? claim.credibility : null),
    )
    if (each.some(grade => grade.length > 0))
      grades[scale] = [...new Set(each.flatMap(grade => (grade.length > 0 ? grade : 'none')))].sort()
  }
  return grades
}

function sourcesOf(ledger: Ledger, claim: ClaimRecord): string[] {
  const sources = new Set([claim.source, ...claim.chain.flatMap(link => link.heardIn ?? [])])
  // iterating a set also visits what is added meanwhile, and ends on a circle
  for (const id of sources) {
    const whole = ledger.entities.get(id)?.facts?.partOf
    if (whole) sources.add(whole)
  }
  return [...sources]
}

function held(ledger: Ledger, scale: Scale, id: string, inFile: string | null | undefined): readonly string[] {
  const own = inFile ? [inFile] : []
  const assessments = ledger.assessments.get(id)
  if (assessments.length === 0) return own
  const byAssessor = new Map<string, string>()
  for (const each of assessments.toSorted(newestFirst)) {
    const grade = each[scale]
    if (grade !== null && !byAssessor.has(each.assessor)) byAssessor.set(each.assessor, grade)
  }
  return [...own, ...byAssessor.values()]
}
