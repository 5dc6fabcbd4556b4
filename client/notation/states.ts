/** The state of a relation: a row for each, in the order in which they are decided. */

import type { Relation } from '../../server/contract/graph.ts'
import type { RelationState } from '../../server/contract/ontology.ts'
import { listOf } from '../words/catalogue/words-of.ts'
import { fates } from './fates.ts'
import { manners } from './manners.ts'
import { type Stroke, whole } from './stroke.ts'
import { t } from './t.ts'

export type StateMark = 'ring' | 'crossed-ring' | 'number'

interface StateRow {
  word: string
  line: Stroke
  mark: StateMark | null
  inKey: number | null
  plain: string
}

const told = { line: whole, mark: null, inKey: null }

export const states: Readonly<Record<RelationState, StateRow>> = {
  withdrawn: {
    ...told,
    get word() {
      return t('withdrawn')
    },
    line: fates.ghost,
    inKey: 2,
    get plain() {
      return t('faintDots')
    },
  },
  derived: {
    ...told,
    get word() {
      return t('derived')
    },
    line: manners.derived,
    get plain() {
      return t('dots')
    },
  },
  denied: {
    ...told,
    get word() {
      return t('denied')
    },
    mark: 'crossed-ring',
    get plain() {
      return t('aRingWithABarAcross')
    },
  },
  contested: {
    ...told,
    get word() {
      return t('contested')
    },
    mark: 'ring',
    get plain() {
      return t('aRing')
    },
  },
  'attributed-only': {
    ...told,
    get word() {
      return t('attributedOnly')
    },
    line: manners.attributed,
    get plain() {
      return t('shortDashes')
    },
  },
  corroborated: {
    ...told,
    get word() {
      return t('corroborated')
    },
    mark: 'number',
    inKey: 1,
    get plain() {
      return t('aNumberOnTheLine')
    },
  },
  'single-source': {
    ...told,
    get word() {
      return t('singleSource')
    },
    get plain() {
      return t('aWholeLine')
    },
  },
}

export const stateOrder = Object.keys(states) as RelationState[]
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
    return count === 0 ? [] : [t('standsUnder', { n: count, word: states[state].word })]
  })
  return t('ofDisputedARelationHasOne', { disputed: disputed.length, parts: listOf(parts, 'unit') })
}

export const stateWord = (state: string): string => (Object.hasOwn(states, state) ? states[state as RelationState].word : state)
