/** What the key shows: only what is in view, with counts. */
import type { Entity, Relation } from '../../server/contract/graph.ts'
import { type ContestGround, contestGrounds, type Kind, modalities, type RelationState } from '../../server/contract/ontology.ts'
import { ghostWords, groundWords, stateWord } from '../notation/states.ts'
import { signWord } from '../session/vocabulary.ts'
import { manner } from '../state/filters.ts'
import type { Selection, Visible } from '../state/state.ts'

export type LegendItem = { id: string; count: number; part: Selection } & (
  | { mark: 'kind'; kind: Kind }
  | { mark: 'manner'; manner: string }
  | { mark: 'sign'; sign: Relation['sign'] }
  | { mark: 'ground'; ground: ContestGround }
  | { mark: 'state'; state: RelationState }
  | { mark: 'denial' }
  | { mark: 'ghost' }
)

/** Ghosts stand only beside the denials that make them so. Kinds in the vocabulary's order, then those that it lacks; manners, signs and what is disputed; `part` is what an item stands for, with the ends of its lines. */
export function legend(
  { entities, relations, denials }: Visible,
  kindOrder: readonly string[],
  ghosts: readonly Relation[] = [],
): { kinds: LegendItem[]; lines: LegendItem[] } {
  const shapes = [...new Set([...kindOrder, ...entities.map(({ kind }) => kind)])].flatMap((kind): LegendItem[] => {
    const of = entities.filter(entity => entity.kind === kind)
    return of.length === 0 ? [] : [{ id: kind, mark: 'kind', kind, count: of.length, part: { entities: ids(of), relations: [] } }]
  })
  const manners = [...modalities, 'derived'].flatMap((each): LegendItem[] => {
    const of = relations.filter(relation => manner(relation) === each)
    return of.length === 0 ? [] : [{ id: each, mark: 'manner', manner: each, ...lines(of) }]
  })
  const signs = ([1, -1, 0] as const).flatMap((sign): LegendItem[] => {
    const of = relations.filter(relation => relation.sign === sign)
    return of.length === 0 ? [] : [{ id: signWord(sign), mark: 'sign', sign, ...lines(of) }]
  })
  const grounds = contestGrounds.flatMap((ground): LegendItem[] => {
    const of = relations.filter(({ contestedOn }) => contestedOn.includes(ground))
    return of.length === 0 ? [] : [{ id: groundWords[ground], mark: 'ground', ground, ...lines(of) }]
  })
  // the other states are drawn by manner and ring
  const states = (['corroborated', 'withdrawn'] as const).flatMap((state): LegendItem[] => {
    const of = relations.filter(relation => relation.state === state)
    return of.length === 0 ? [] : [{ id: stateWord(state), mark: 'state', state, ...lines(of) }]
  })
  const denied: LegendItem[] =
    denials.length === 0
      ? []
      : [
          {
            id: 'denial',
            mark: 'denial',
            count: denials.length,
            part: { relations: [], entities: [...new Set(denials.flatMap(({ denier, target }) => [denier, target]))] },
          },
        ]
  const faint: LegendItem[] = denials.length > 0 && ghosts.length > 0 ? [{ id: ghostWords, mark: 'ghost', ...lines(ghosts) }] : []
  return { kinds: shapes, lines: [...manners, ...signs, ...grounds, ...states, ...denied, ...faint] }
}

const ids = (entities: readonly Entity[]): string[] => entities.map(entity => entity.id)
const lines = (relations: readonly Relation[]): { count: number; part: Selection } => ({
  count: relations.length,
  part: {
    relations: relations.map(relation => relation.id),
    entities: [...new Set(relations.flatMap(relation => [relation.from, relation.to]))],
  },
})
