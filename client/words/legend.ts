import type { Denial, Entity, Relation } from '../../server/contract/graph.ts'
import type { ContestGround, RelationState } from '../../server/contract/ontology.ts'
import { denial } from '../notation/denial.ts'
import { type Fate, fateOrder, fates } from '../notation/fates.ts'
import { groundOrder, grounds } from '../notation/grounds.ts'
import type { KindLooks } from '../notation/kind-looks.ts'
import { drawnManners, type Manner, manner, manners } from '../notation/manners.ts'
import type { Look } from '../notation/shapes.ts'
import { type Sign, signOrder, signs } from '../notation/signs.ts'
import { keyedStates, states } from '../notation/states.ts'
import type { Selection } from '../state/state.ts'

export type Sample =
  | { mark: 'kind'; kind: string; look: Look }
  | { mark: 'manner'; manner: Manner }
  | { mark: 'sign'; sign: Sign }
  | { mark: 'ground'; ground: ContestGround }
  | { mark: 'state'; state: RelationState }
  | { mark: 'denial' }
  | { mark: 'fate'; fate: Fate }

/** `part` is what it stands for, with the ends of its lines. */
export type LegendItem = Sample & { word: string; count: number; part: Selection }

export interface Legend {
  kinds: readonly LegendItem[]
  lines: readonly LegendItem[]
}

export interface Drawn {
  entities: readonly Entity[]
  relations: readonly { relation: Relation; fate: Fate | null }[]
  denials: readonly Denial[]
}

export interface LegendWords {
  kinds: Pick<KindLooks, 'order' | 'look' | 'word'>
  fate(fate: Fate): string
}

export function legend({ entities, relations, denials }: Drawn, words: LegendWords): Legend {
  const those = (asked: (relation: Relation, fate: Fate | null) => boolean): Relation[] =>
    relations.filter(({ relation, fate }) => asked(relation, fate)).map(({ relation }) => relation)
  // a fate decides how a line is drawn, and may leave it neither ends nor marks
  const asSaid = (fate: Fate | null): boolean => fate === null
  const hasEnds = (fate: Fate | null): boolean => fate === null || !fates[fate].bare
  const hasMarks = (fate: Fate | null): boolean => hasEnds(fate) && !(fate && fates[fate].bar)
  const inState = (state: RelationState): Relation[] =>
    those((relation, fate) => relation.state === state && (states[state].mark === null ? asSaid(fate) : hasEnds(fate)))

  return {
    kinds: [...new Set([...words.kinds.order, ...entities.map(({ kind }) => kind)])].flatMap(kind => {
      const of = entities.filter(entity => entity.kind === kind)
      const part = { entities: of.map(({ id }) => id), relations: [] }
      return of.length === 0
        ? []
        : [{ mark: 'kind', kind, look: words.kinds.look(kind), word: words.kinds.word(kind), count: of.length, part }]
    }),
    lines: [
      ...drawnManners.flatMap(each =>
        lineItem(
          { mark: 'manner', manner: each },
          manners[each].word,
          those((relation, fate) => asSaid(fate) && manner(relation) === each),
        ),
      ),
      ...signOrder.flatMap(name => {
        const { value, word } = signs[name]
        return lineItem(
          { mark: 'sign', sign: value },
          word,
          those((relation, fate) => hasEnds(fate) && relation.sign === value),
        )
      }),
      ...groundOrder.flatMap(ground =>
        lineItem(
          { mark: 'ground', ground },
          grounds[ground].word,
          those((relation, fate) => hasMarks(fate) && relation.contestedOn.includes(ground)),
        ),
      ),
      ...keyedStates.flatMap(state => lineItem({ mark: 'state', state }, states[state].word, inState(state))),
      ...denialItem(denials),
      ...fateOrder.flatMap(fate =>
        lineItem(
          { mark: 'fate', fate },
          words.fate(fate),
          those((_, of) => of === fate),
        ),
      ),
    ],
  }
}

function lineItem(sample: Sample, word: string, relations: readonly Relation[]): LegendItem[] {
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const part = { relations: relations.map(({ id }) => id), entities: [...ends] }
  return relations.length === 0 ? [] : [{ ...sample, word, count: relations.length, part }]
}

function denialItem(denials: readonly Denial[]): LegendItem[] {
  const ends = new Set(denials.flatMap(({ denier, target }) => [denier, target]))
  const part = { relations: [], entities: [...ends] }
  return denials.length === 0 ? [] : [{ mark: 'denial', word: denial.word, count: denials.length, part }]
}
