/** The seed as a whole: what each record says about others, circles, and whether the files come to what they expect. */
import { dependsOn } from '../server/evidence/dependence.ts'
import { drawRelations } from '../server/evidence/draw-relations.ts'
import { createLedger } from '../server/evidence/ledger.ts'
import { noRecords, type Records } from '../server/store/records.ts'
import type { SeedGraph } from './build-graph.ts'
import { claimComplaints } from './check-claims.ts'
import { circleFrom, entityComplaints } from './check-entities.ts'
import { type Known, knownFrom } from './check-known.ts'
import type { Finding } from './finding.ts'

/** Everything that is wrong, reading included. `around` is what the seed is laid upon: records that it may point at. */
export function checkGraph(graph: SeedGraph, around: Records = noRecords): Finding[] {
  const { records, files, broken, findings } = graph
  const known = knownFrom(broken, around, records)
  const where = (word: string, id: string): Pick<Finding, 'file' | 'record'> => ({
    file: files.get(`${word} ${id}`) ?? null,
    record: `${word} ${id}`,
  })
  const all = [
    ...findings,
    ...records.entities.flatMap(entity => entityComplaints(entity, known).map(each => ({ ...where('entity', entity.id), ...each }))),
    ...records.claims.flatMap(claim => claimComplaints(claim, known).map(each => ({ ...where('claim', claim.id), ...each }))),
    ...circles(records, known).map(({ word, id, field, ids }) => ({
      ...where(word, id),
      field,
      reason: `goes in a circle: ${ids.join(' → ')}`,
      fix: null,
    })),
  ]
  // Counts are only worth telling where everything else is right.
  return all.length > 0 ? all : unmet(graph, known)
}

interface Circle {
  word: 'entity' | 'claim'
  id: string
  field: string
  ids: string[]
}

/** Each circle once, told at its first id. */
function circles(records: Records, known: Known): Circle[] {
  const of = (field: 'copyOf' | 'partOf') => (id: string) => [known.entities.get(id)?.facts?.[field] ?? []].flat()
  const rests = (id: string) => {
    const claim = known.claims.get(id)
    return claim ? dependsOn(claim) : []
  }
  const find = (word: Circle['word'], field: string, next: (id: string) => readonly string[], ids: readonly string[]): Circle[] => {
    const told = new Set<string>()
    return ids.flatMap(id => {
      const circle = told.has(id) ? null : circleFrom(id, next)
      for (const each of circle ?? []) told.add(each)
      return circle === null ? [] : [{ word, id, field, ids: circle }]
    })
  }
  const sources = records.entities.filter(({ facts }) => facts !== null).map(({ id }) => id)
  return [
    ...find('entity', 'copyOf', of('copyOf'), sources),
    ...find('entity', 'partOf', of('partOf'), sources),
    ...find(
      'claim',
      'chain',
      rests,
      records.claims.map(({ id }) => id),
    ),
  ]
}

/** Files whose claims or drawn relations are not as many as they say. */
function unmet({ sources, records }: SeedGraph, known: Known): Finding[] {
  return sources.flatMap(({ file, value: { id, expect } }) => {
    const claims = records.claims.filter(claim => claim.source === id)
    const ledger = createLedger({ ...records, claims, entities: [...known.entities.values()], predicates: [...known.predicates.values()] })
    const counts = { claims: claims.length, relations: expect?.relations === undefined ? 0 : drawRelations(ledger, claims).length }
    return (['claims', 'relations'] as const).flatMap(what => {
      const expected = expect?.[what]
      return expected === undefined || expected === counts[what]
        ? []
        : [{ file, record: null, field: `expect.${what}`, reason: `${expected} expected, ${counts[what]} found`, fix: null }]
    })
  })
}
