/** States of a relation in words; the order is the one in which they are decided. */
import type { RelationState } from '../../server/contract/ontology.ts'
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

/** What became of a relation or entity, in words: what fell, and which of two lenses says it. */
export const fateWords: Readonly<Record<Mark, string>> = {
  ghost: 'no support left in this record',
  'only-a': 'only A',
  'only-b': 'only B',
  both: 'both agree',
  contradicted: 'they contradict',
}

/** The same for a value that came as plain text. */
export const stateWord = (state: string): string => (Object.hasOwn(stateWords, state) ? stateWords[state as RelationState] : state)
