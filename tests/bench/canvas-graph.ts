import type { Entity, Relation } from '../../server/contract/graph.ts'
import { modalities } from '../../server/contract/ontology.ts'
import { random } from '../../server/contract/random.ts'
import { entity, relation } from '../factories/answers.ts'
import { shippedKinds } from '../shipped-vocabulary.ts'

const kinds = shippedKinds.flatMap(({ id, abstract }) => (abstract ? [] : [id]))
const types = ['LEADS', 'AFFILIATED_WITH', 'OPPOSES', 'PRAISES', 'BASED_IN', 'SPOKE_WITH', 'CRITICIZES', 'PART_OF']

/** Entities `e0` …; `e0` is the largest hub. */
export function generatedGraph(order: number, size: number): { entities: Entity[]; relations: Relation[]; truncated: boolean } {
  const next = random(7)
  const relations = new Map<string, Relation>()
  while (relations.size < size) {
    // squaring makes hubs of the first entities
    const [a, b] = [Math.floor(next() * order), Math.floor(next() ** 2.5 * order)]
    const relation = generatedRelation(`e${a}`, `e${b}`, next)
    if (a !== b || next() < 0.02) relations.set(relation.id, relation)
  }
  const degrees = new Map<string, number>()
  for (const { from, to } of relations.values()) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const entities = Array.from({ length: order }, (_, i) => generatedEntity(i, degrees.get(`e${i}`) ?? 0))
  return { entities, relations: [...relations.values()], truncated: false }
}

export function generatedEntity(i: number, degree: number): Entity {
  const kind = kinds[i % kinds.length]!
  const name = `${['Council of', 'Movement for', 'House of', 'Brigade'][i % 4]} ${i}`
  return entity(`e${i}`, { kind, name, names: [{ value: name, lang: 'en', script: 'Latn', kind: 'canonical' }], degree })
}

export function generatedRelation(from: string, to: string, next: () => number): Relation {
  const type = types[Math.floor(next() * types.length)]!
  const contested = next() < 0.3
  const publisher = `p${Math.floor(next() * 6)}`
  return relation(from, type, to, {
    claimIds: [`${from}-${to}`],
    publisherIds: [publisher],
    asserterIds: [publisher],
    modality: modalities[Math.floor(next() * 4)]!,
    contested,
    contestedOn: [],
    contestedClaims: contested ? 1 : 0,
    derived: next() < 0.05,
    state: contested ? 'contested' : 'single-source',
    sign: type === 'OPPOSES' || type === 'CRITICIZES' ? -1 : type === 'PRAISES' ? 1 : 0,
    symmetric: type === 'SPOKE_WITH',
  })
}
