/** States of a relation in words; the order is the one in which they are decided. */
import type { ContestGround, RelationState } from '../../server/contract/ontology.ts'
import type { Mark } from './state.ts'

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

/** What became of a relation or entity, in words: what fell, and which of two lenses says it. */
export const fateWords: Readonly<Record<Mark, string>> = {
  ghost: 'no support left in this record',
  'only-a': 'only A',
  'only-b': 'only B',
  both: 'both agree',
  contradicted: 'they contradict',
  'attribution-disputed': 'whose words, disputed',
}

/** The same for a value that came as plain text. */
export const stateWord = (state: string): string => (Object.hasOwn(stateWords, state) ? stateWords[state as RelationState] : state)
