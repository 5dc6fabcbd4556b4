import type { EntityInFile } from '../contract/files/entity.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { type Coded, coded } from '../contract/told/coded.ts'
import { type Complaint, complaint, notGiven } from './complaint.ts'
import { type Known, missing, realDate } from './known.ts'

/** Unknown references, a publisher that is none, dates that are impossible or unexplained. */
export function entityComplaints({ id, facts, labels }: EntityRecord, known: Known): Complaint[] {
  if (facts === null) return []
  const complaints: Complaint[] = []
  const complain = (field: string | null, reason: Coded) => complaints.push(complaint(field, reason))
  for (const field of ['publisher', 'copyOf', 'partOf'] as const) {
    const other = facts[field]
    if (other === null) continue
    const entity = known.entities.get(other)
    if (other === id) complain(field, coded('pointsAtItself'))
    else if (!entity) complaints.push(...missing(field, 'entity', other, known))
    else if (field === 'publisher' && !entity.labels.includes('Publisher'))
      complain(field, coded('isNotAPublisher', { other, aKind: known.kinds.aKind(entity.kind) }))
    else if (field !== 'publisher' && !entity.labels.includes('Source'))
      complain(field, coded('isAKindNotASource', { other, aKind: known.kinds.aKind(entity.kind) }))
  }
  for (const field of ['releasedBy', 'madeBy'] as const) {
    const other = facts[field]
    if (other === undefined) continue
    const entity = known.entities.get(other)
    if (!labels.includes('Recording')) complain(field, coded('isOfARecording'))
    if (!entity) complaints.push(...missing(field, 'entity', other, known))
    else if (!entity.labels.includes('Actor')) complain(field, coded('cantRelease', { other, aKind: known.kinds.aKind(entity.kind) }))
  }
  if (labels.includes('Document') && facts.publisher === null) complaints.push(notGiven('publisher'))
  if (facts.date !== null && !realDate(facts.date)) complain('date', coded('thereIsNoInThe', { date: facts.date }))
  if (facts.date !== null && facts.dateBasis === null) complaints.push(notGiven('dateBasis', coded('sayHowTheDateIs')))
  return complaints
}

/** Kinds that are unknown or only parents of others. Only checked when writing: existing records are read as they are. */
export function kindComplaints({ kind, also = [] }: Pick<EntityInFile, 'kind' | 'also'>, known: Known): Complaint[] {
  const row = known.kinds.row(kind)
  if (row?.abstract) {
    const instead = known.kinds.rows.filter(each => !each.abstract && known.kinds.carries(each.id, kind)).map(({ id }) => id)
    return [complaint('kind', coded('isALabelOfOther', { kind }), coded('nameOneOfThem', { instead: instead.slice(0, 8).join(', ') }))]
  }
  return [
    ...(row ? [] : missing('kind', 'kind', kind, known)),
    ...also.flatMap((each, i) => (known.kinds.row(each) ? [] : missing('also', 'kind', each, known, ['also', i]))),
  ]
}

export function circleFrom(id: string, next: (id: string) => readonly string[]): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [id]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const to of next(at)) {
      if (to === id) return pathBack(id, at, cameFrom)
      if (cameFrom.has(to)) continue
      cameFrom.set(to, at)
      queue.push(to)
    }
  }
  return null
}

function pathBack(start: string, end: string, cameFrom: Map<string, string>): string[] {
  const path = [start]
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at)) path.splice(0, 0, at)
  return [start, ...path]
}
