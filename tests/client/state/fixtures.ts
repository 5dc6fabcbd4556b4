import fc from 'fast-check'
import { emptyPicture } from '../../../client/state/explorer.ts'
import type { Picture, Point } from '../../../client/state/state.ts'
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import { modalities } from '../../../server/contract/ontology.ts'
import { entity, relation } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

export const picture = (
  entities: readonly Entity[],
  relations: readonly Relation[],
  positions: readonly (readonly [string, Point])[] = [],
): Picture => ({
  ...emptyPicture,
  loaded: {
    entities: new Map(entities.map(item => [item.id, item])),
    relations: new Map(relations.map(item => [item.id, item])),
    denials: new Map(),
    ghosts: { entities: new Map(), relations: new Map() },
    total: relations.length,
    truncated: false,
  },
  positions: new Map(positions),
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true })
const someEntity = fc
  .record({ id: fc.constantFrom(...ids), kind: fc.constantFrom(...shippedLooks.order) })
  .map(({ id, kind }) => entity(id, { kind }))
const someRelation = fc
  .record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    type: fc.constantFrom('LEADS', 'OPPOSES'),
    modality: fc.constantFrom(...modalities),
    contested: fc.boolean(),
    derived: fc.boolean(),
    publisherIds: fc.subarray(['memo', 'rudaw']),
    speakerIds: fc.subarray(['memo', 'voice']),
    grades: fc.record(
      { reliability: fc.subarray(['B', 'E', 'none'], { minLength: 1 }), confidence: fc.constant<string[]>(['low']) },
      { requiredKeys: [] },
    ),
  })
  .map(({ from, to, type, ...more }) => relation(from, type, to, more))

export const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    entities: fc.uniqueArray(someEntity, { selector: item => item.id, minLength: 1 }),
    relations: fc.uniqueArray(someRelation, { selector: item => item.id, maxLength: 12 }),
    places: fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ entities, relations, places }) => {
    const known = new Set(entities.map(item => item.id))
    return picture(
      entities,
      relations.filter(item => known.has(item.from) && known.has(item.to)),
      entities.map((item, i) => [item.id, places[i]!]),
    )
  })
