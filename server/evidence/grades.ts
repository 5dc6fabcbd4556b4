/** What named people think of claims and sources, scale by scale. No grade is ever computed from another. */
import type { ClaimRecord } from '../contract/claim.ts'
import { type Assessment, type Relation, type Scale, scaleNames } from '../contract/graph.ts'
import type { Ledger } from './ledger.ts'

const when = ({ date, recordedAt }: Assessment): string => `${date} ${recordedAt ?? ''}`

/** Newest first; of one instant in the order of the ids. */
export const newestFirst = (a: Assessment, b: Assessment): number => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : a.id < b.id ? -1 : 1)

/** The scales on which an assessment gives a grade. */
export const scalesOf = (assessment: Assessment): Scale[] => scaleNames.filter(scale => assessment[scale] !== null)

/** By assessor and scale the newest counts; the rest was thought before. Takes the assessments of one claim or source, newest first. */
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

/**
 * The grades of the claims behind a relation: of each scale on which any of them is graded, every grade that someone holds now, and
 * `none` where one of them has no grade. A scale without any grade is left out. Reliability is of the sources that a claim stands in
 * and was heard in, and of the series that these are part of; the other scales are of the claim itself.
 */
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
  // a set also walks what is added on the way, and ends on a circle
  for (const id of sources) {
    const whole = ledger.entities.get(id)?.facts?.partOf
    if (whole) sources.add(whole)
  }
  return [...sources]
}

/** The grade that the file of a claim or source gives, and the newest one of each assessor. */
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
