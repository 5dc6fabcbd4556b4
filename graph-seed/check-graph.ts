import type { ClaimRecord } from '../server/contract/claim.ts'
import { isDrawn, relationId } from '../server/evidence/draw-relations.ts'
import { Grouped } from '../server/evidence/grouped.ts'
import { noRecords, type Records } from '../server/evidence/records.ts'
import { assessmentComplaints } from '../server/record/assessment-record.ts'
import { claimComplaints } from '../server/record/check-claim.ts'
import { entityComplaints, kindComplaints } from '../server/record/check-entity.ts'
import { vocabularyComplaints } from '../server/record/check-vocabulary.ts'
import { circles } from '../server/record/circles.ts'
import type { Complaint } from '../server/record/complaint.ts'
import { type Known, knownFrom } from '../server/record/known.ts'
import type { SeedGraph } from './build-graph.ts'
import { type Finding, homes } from './finding.ts'

/** Everything that is wrong, reading included. `around` is what the seed is laid upon: records that it may point at. */
export function checkGraph(graph: SeedGraph, around: Records = noRecords): Finding[] {
  const { records, entities, files, broken, findings } = graph
  const known: Known = { ...knownFrom(broken, around, records), homes }
  const where = (word: string, id: string): Pick<Finding, 'file' | 'record'> => ({
    file: files.get(`${word} ${id}`) ?? null,
    record: `${word} ${id}`,
  })
  const found = (word: string, id: string, complaints: Complaint[]): Finding[] =>
    complaints.map(({ field, reason, fix }) => ({ ...where(word, id), field, reason, fix }))
  const all = [
    ...findings,
    ...vocabularyComplaints(records, known).flatMap(({ word, id, complaints }) => found(word, id, complaints)),
    ...entities.flatMap(({ value }) => found('entity', value.id, kindComplaints(value, { ...known, kinds: graph.kinds }))),
    ...records.entities.flatMap(entity => found('entity', entity.id, entityComplaints(entity, known))),
    ...records.claims.flatMap(claim => found('claim', claim.id, claimComplaints(claim, known))),
    ...records.assessments.flatMap(each => found('assessment', each.id, assessmentComplaints(each, known))),
    ...circles(records, known).map(({ word, id, field, ids }) => ({
      ...where(word, id),
      field,
      reason: `goes in a circle: ${ids.join(' → ')}`,
      fix: null,
    })),
  ]
  // counts are only worth telling where everything else is right
  return all.length > 0 ? all : unmet(graph, known)
}

function unmet({ sources, records }: SeedGraph, known: Known): Finding[] {
  const stated = new Grouped<ClaimRecord>()
  for (const claim of records.claims) stated.add(claim.source, claim)
  return sources.flatMap(({ file, value: { id, expect } }) => {
    const claims = stated.get(id)
    const drawn = claims.filter(claim => isDrawn(known, claim)).map(claim => relationId(claim, known.predicates.get(claim.predicate)))
    const counts = { claims: claims.length, relations: new Set(drawn).size }
    return (['claims', 'relations'] as const).flatMap(what => {
      const expected = expect?.[what]
      return expected === undefined || expected === counts[what]
        ? []
        : [{ file, record: null, field: `expect.${what}`, reason: `${expected} expected, ${counts[what]} found`, fix: null }]
    })
  })
}
