import { boxOf } from '../../../client/notation/shapes.ts'
import type { Scene } from '../../../client/state/state.ts'
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import type { Kind } from '../../../server/contract/ontology.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

/** An entity of a scene at (x, y). */
export function entity(id: string, name: string, kind: Kind, x: number, y: number, degree = 1): Scene['entities'][number] {
  const whole: Entity = { id, kind, kinds: [kind], name, names: [], status: 'named', resolved: true, wikidata: null, note: null, degree }
  const look = shippedLooks.look(kind)
  return { id, entity: whole, look, x, y, ...boxOf(look.shape, degree), label: name, fate: null }
}

/** A relation with everything that a test does not care about filled in. */
export function relation(from: string, type: string, to: string, more: Partial<Relation> = {}): Relation {
  return {
    id: `${from}|${type}|${to}`,
    type,
    from,
    to,
    claimIds: ['C1'],
    claims: 1,
    publishers: 1,
    publisherIds: ['p'],
    speakerIds: ['p'],
    origins: 1,
    modality: 'asserted',
    contested: false,
    contestedOn: more.contested ? ['attribution'] : [],
    contestedClaims: 0,
    derived: false,
    state: 'single-source',
    sign: 0,
    symmetric: false,
    role: null,
    firstDate: null,
    lastDate: null,
    grades: {},
    ...more,
  }
}

/** A scene with straight lines and every name shown. */
export const sceneOf = (entities: Scene['entities'], relations: readonly Relation[]): Scene => ({
  entities,
  denials: [],
  relations: relations.map(each => ({
    id: each.id,
    relation: each,
    bundle: [each],
    label: each.type.toLowerCase().replaceAll('_', ' '),
    bend: 0,
    loop: 0,
    showLabel: true,
    labelAt: { dx: 0, dy: -8 },
    originsAlone: false,
    fate: null,
  })),
})
