/** States of a relation in words; the order is the one in which they are decided. */
import type { Relation } from '../../server/contract/graph.ts'
import { type ContestGround, type RelationState, states } from '../../server/contract/ontology.ts'

export const stateWords: Readonly<Record<RelationState, string>> = {
  withdrawn: 'withdrawn',
  derived: 'derived',
  denied: 'denied',
  contested: 'contested',
  'attributed-only': 'attributed only',
  corroborated: 'corroborated',
  'single-source': 'single-source',
}

/** What is disputed, beside a mark: in rows and tags. */
export const groundWords: Readonly<Record<ContestGround, string>> = { attribution: 'whose words, disputed', content: 'content disputed' }
/** The same in filter and key, under the title "Disputed". */
export const groundKeyWords: Readonly<Record<ContestGround | 'none', string>> = {
  attribution: 'whose words',
  content: 'that it is so',
  none: 'not disputed',
}

/** How something is drawn for what became of it: it fell, or which of two lenses says it. */
export const marks = ['ghost', 'only-a', 'only-b', 'both', 'contradicted', 'attribution-disputed'] as const
export type Mark = (typeof marks)[number]

/** What became of a relation or entity, in words: what fell, and which of two lenses says it. */
export const fateWords: Readonly<Record<Mark, string>> = {
  ghost: 'no support left in this record',
  'only-a': 'only A',
  'only-b': 'only B',
  both: 'both agree',
  contradicted: 'they contradict',
  'attribution-disputed': 'whose words, disputed',
}

/** Why more are disputed than stand under "contested": a relation has one state, the first that fits. Null where all of them do. */
export function disputedElsewhere(relations: readonly Pick<Relation, 'contested' | 'state'>[]): string | null {
  const disputed = relations.filter(({ contested }) => contested)
  const others = disputed.filter(({ state }) => state !== 'contested')
  if (others.length === 0) return null
  const parts = states.flatMap(state => {
    const count = others.filter(other => other.state === state).length
    return count === 0 ? [] : [`${count} ${count === 1 ? 'stands' : 'stand'} under “${stateWords[state]}”`]
  })
  return `Of ${disputed.length} disputed, ${parts.join(', ')}: a relation has one state, the first that fits.`
}

/** A ghost of a lens that goes by whoever denies or retracts. */
export const ghostWords = 'told in what this lens denies'

/** The same for a value that came as plain text. */
export const stateWord = (state: string): string => (Object.hasOwn(stateWords, state) ? stateWords[state as RelationState] : state)
