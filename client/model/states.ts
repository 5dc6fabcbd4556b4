/** States of a relation in words; the order is the one in which they are decided. */
import type { RelationState } from '../../server/contract/ontology.ts'

export const stateWords: Readonly<Record<RelationState, string>> = {
  withdrawn: 'withdrawn',
  derived: 'derived',
  denied: 'denied',
  contested: 'contested',
  'attributed-only': 'attributed only',
  corroborated: 'corroborated',
  'single-source': 'single-source',
}

/** The same for a value that came as plain text. */
export const stateWord = (state: string): string => (Object.hasOwn(stateWords, state) ? stateWords[state as RelationState] : state)
