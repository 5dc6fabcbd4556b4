/** A row for each modality and one for what we infer, in the order of key and filter. */

import type { Relation } from '../../server/contract/graph.ts'
import type { Modality } from '../../server/contract/ontology.ts'
import { modalities, saidAs } from '../../server/contract/record-words.ts'
import { type Stroke, whole } from './stroke.ts'
import { t } from './t.ts'

export type Manner = Modality | 'derived'

interface MannerRow extends Stroke {
  word: string
  double: boolean
  /** Whether its arrowheads are filled; what is only wished has hollow ones. */
  filled: boolean
  plain: string
  print: PrintedManner
}

/** How the printed figure shows it, to readers who know nothing of Isnad. */
interface PrintedManner {
  words: string
  /** In points, as `stroke-dasharray`; null = a whole line. */
  dash: string | null
  /** Round dots, and thicker. */
  dots: boolean
  /** Numbers run by it: spoken words first, then what we infer, what is reported and what publishers state. */
  rank: number
}

const line: Omit<MannerRow, 'word' | 'plain' | 'print'> = { ...whole, double: false, filled: true }

export const manners: Readonly<Record<Manner, MannerRow>> = {
  asserted: {
    ...line,
    get word() {
      return t('asserted')
    },
    get plain() {
      return t('aWholeLine')
    },
    print: {
      get words() {
        return t('printAsserted')
      },
      dash: null,
      dots: false,
      rank: 3,
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
    print: {
      get words() {
        return t('printReported')
      },
      dash: '6 2.8',
      dots: false,
      rank: 2,
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
    print: {
      get words() {
        return t('printAttributed')
      },
      dash: '2.6 2.2',
      dots: false,
      rank: 0,
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
    print: {
      get words() {
        return t('printIntended')
      },
      dash: '6.5 2.4 1.2 2.4',
      dots: false,
      rank: 0,
    },
  },
  denied: {
    ...line,
    get word() {
      return t('denied')
    },
    double: true,
    get plain() {
      return t('twoParallelLines')
    },
    print: {
      get words() {
        return t('printDenied')
      },
      dash: null,
      dots: false,
      rank: 0,
    },
  },
  counterfactual: {
    ...line,
    get word() {
      return t('counterfactual')
    },
    dash: [2, 7],
    filled: false,
    get plain() {
      return t('shortDashesFarApart')
    },
    print: {
      get words() {
        return t('printCounterfactual')
      },
      dash: '1.2 4',
      dots: false,
      rank: 0,
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
    print: {
      get words() {
        return t('printDerived')
      },
      dash: '0.05 2.6',
      dots: true,
      rank: 1,
    },
  },
}

export const mannerOrder: readonly Manner[] = [...modalities, 'derived']
/** Claims of the others are only listed. */
export const isDrawnManner = (manner: Manner): boolean => manner === 'derived' || ['plainly', 'wish'].includes(saidAs(manner))
export const drawnManners: readonly Manner[] = mannerOrder.filter(isDrawnManner)

export const manner = ({ derived, modality }: Pick<Relation, 'derived' | 'modality'>): Manner => (derived ? 'derived' : modality)
