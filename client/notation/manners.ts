/** How something is said: a row for each modality, and one for what we infer, in the order of key and filter. */

import type { Relation } from '../../server/contract/graph.ts'
import type { Modality } from '../../server/contract/ontology.ts'
import { type Stroke, whole } from './stroke.ts'
import { t } from './t.ts'

export type Manner = Modality | 'derived'

interface MannerRow extends Stroke {
  word: string
  double: boolean
  /** Whether its arrowheads are filled; what is only wished has hollow ones. */
  filled: boolean
  /** Claims of a manner that is not drawn are only listed. */
  drawn: boolean
  /** What it looks like in black and white. */
  plain: string
}

const line: Omit<MannerRow, 'word' | 'plain'> = { ...whole, double: false, filled: true, drawn: true }

export const manners: Readonly<Record<Manner, MannerRow>> = {
  asserted: {
    ...line,
    get word() {
      return t('asserted')
    },
    get plain() {
      return t('aWholeLine')
    },
  },
  reported: {
    ...line,
    get word() {
      return t('reported')
    },
    dash: [9, 4],
    get plain() {
      return t('longDashes')
    },
  },
  attributed: {
    ...line,
    get word() {
      return t('attributed')
    },
    dash: [4, 3.5],
    get plain() {
      return t('shortDashes')
    },
  },
  intended: {
    ...line,
    get word() {
      return t('intended')
    },
    dash: [10, 4, 2, 4],
    filled: false,
    get plain() {
      return t('longAndShortDashesAHollow')
    },
  },
  denied: {
    ...line,
    get word() {
      return t('denied')
    },
    double: true,
    drawn: false,
    get plain() {
      return t('twoParallelLines')
    },
  },
  counterfactual: {
    ...line,
    get word() {
      return t('counterfactual')
    },
    dash: [2, 7],
    filled: false,
    drawn: false,
    get plain() {
      return t('shortDashesFarApart')
    },
  },
  derived: {
    ...line,
    get word() {
      return t('derived')
    },
    dash: [0.1, 4.5],
    width: 2,
    round: true,
    get plain() {
      return t('dots')
    },
  },
}

export const mannerOrder = Object.keys(manners) as Manner[]
export const drawnManners: readonly Manner[] = mannerOrder.filter(each => manners[each].drawn)

export const manner = ({ derived, modality }: Pick<Relation, 'derived' | 'modality'>): Manner => (derived ? 'derived' : modality)
