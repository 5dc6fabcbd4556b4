import type { FigureOptions } from '../../../client/figure/figure.ts'
import { fates } from '../../../client/notation/fates.ts'
import { boxOf } from '../../../client/notation/shapes.ts'
import type { Scene } from '../../../client/state/state.ts'
import type { Relation } from '../../../server/contract/graph.ts'
import type { Kind } from '../../../server/contract/ontology.ts'
import { entity as anyEntity } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

export function entity(id: string, name: string, kind: Kind, x: number, y: number, degree = 1): Scene['entities'][number] {
  const whole = anyEntity(id, { kind, name, degree })
  const look = shippedLooks.look(kind)
  return { id, entity: whole, look, x, y, ...boxOf(look.shape, degree), label: name, fate: null }
}

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

/** `phrase` makes words of a type, `saidBy` of the ids of speakers. */
export const figureOptions: FigureOptions = {
  background: 'white',
  legend: true,
  words: {
    kinds: shippedLooks,
    phrase: type => `is ${type.toLowerCase().replaceAll('_', ' ')}`,
    saidBy: ({ asserterIds }) => `says ${asserterIds.join()}`,
    fate: fate => fates[fate].word,
  },
  title: null,
  notes: [],
  fontFaces: '',
}
