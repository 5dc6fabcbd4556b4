import type { AssessmentInFile } from '../contract/files/source.ts'
import type { Assessment } from '../contract/graph.ts'
import { coded } from '../contract/told/coded.ts'
import { scalesOf } from '../evidence/grades.ts'
import { type Complaint, complaint } from './complaint.ts'
import { type Known, missing, realDate } from './known.ts'

export const assessmentRecord = (
  { claim, reliability, credibility, likelihood, confidence, ...own }: AssessmentInFile,
  source: string,
): Assessment => ({
  ...own,
  claim: claim ?? null,
  source: claim === undefined ? source : null,
  reliability: reliability ?? null,
  credibility: credibility ?? null,
  likelihood: likelihood ?? null,
  confidence: confidence ?? null,
})

export function assessmentComplaints(assessment: Assessment, known: Known): Complaint[] {
  const { claim, source, date } = assessment
  const given = scalesOf(assessment)
  const misfits = given.filter(scale => (scale === 'reliability') !== (claim === null))
  return [
    ...(claim !== null && !known.claims.has(claim) ? missing('claim', 'claim', claim, known) : []),
    ...(source !== null && !known.entities.get(source)?.labels.includes('Source')
      ? [complaint('source', coded('isNoSource', { source }))]
      : []),
    ...(given.length === 0 ? [complaint(null, coded('judgesNothing'), coded('giveAGrade'))] : []),
    ...misfits.map(scale => complaint(scale, scale === 'reliability' ? coded('isOfASourceNot') : coded('isOfAClaimNot'), null, ['scale'])),
    ...(realDate(date) ? [] : [complaint('date', coded('thereIsNoInThe', { date }))]),
  ]
}
