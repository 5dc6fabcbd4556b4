/** The state of a relation: a row for each, in the order in which they are decided. Most are told by the manner of the line and by its ring. */
import type { Relation } from '../../server/contract/graph.ts'
import type { RelationState } from '../../server/contract/ontology.ts'
import { fates } from './fates.ts'
import { manners } from './manners.ts'
import { type Stroke, whole } from './stroke.ts'

/** What stands on the middle of a state's line; the number is that of independent origins. */
export type StateMark = 'ring' | 'crossed-ring' | 'number'

interface StateRow {
  word: string
  line: Stroke
  mark: StateMark | null
  /** Its place among the states of the key; null where manner and ring tell it. */
  inKey: number | null
  /** What it looks like in black and white. */
  plain: string
}

const told = { line: whole, mark: null, inKey: null }

export const states: Readonly<Record<RelationState, StateRow>> = {
  withdrawn: { ...told, word: 'withdrawn', line: fates.ghost, inKey: 2, plain: 'faint dots' },
  derived: { ...told, word: 'derived', line: manners.derived, plain: 'dots' },
  denied: { ...told, word: 'denied', mark: 'crossed-ring', plain: 'a ring with a bar across' },
  contested: { ...told, word: 'contested', mark: 'ring', plain: 'a ring' },
  'attributed-only': { ...told, word: 'attributed only', line: manners.attributed, plain: 'short dashes' },
  corroborated: { ...told, word: 'corroborated', mark: 'number', inKey: 1, plain: 'a number on the line' },
  'single-source': { ...told, word: 'single-source', plain: 'a whole line' },
}

export const stateOrder = Object.keys(states) as RelationState[]
/** Those that the key names, in its order. */
export const keyedStates = stateOrder
  .filter(state => states[state].inKey !== null)
  .sort((a, b) => Number(states[a].inKey) - Number(states[b].inKey))

/** Why more are disputed than stand under "contested": a relation has one state, the first that fits. Null where all of them do. */
export function disputedElsewhere(relations: readonly Pick<Relation, 'contested' | 'state'>[]): string | null {
  const disputed = relations.filter(({ contested }) => contested)
  const others = disputed.filter(({ state }) => state !== 'contested')
  if (others.length === 0) return null
  const parts = stateOrder.flatMap(state => {
    const count = others.filter(other => other.state === state).length
    return count === 0 ? [] : [`${count} ${count === 1 ? 'stands' : 'stand'} under “${states[state].word}”`]
  })
  return `Of ${disputed.length} disputed, ${parts.join(', ')}: a relation has one state, the first that fits.`
}

/** The word of a state; of a value that came as plain text, itself. */
export const stateWord = (state: string): string => (Object.hasOwn(states, state) ? states[state as RelationState].word : state)
