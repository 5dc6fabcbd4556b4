import type { ContestGround } from '../../server/contract/ontology.ts'
import type { Ink } from './inks.ts'
import { t } from './t.ts'

export type GroundMark = 'ring' | 'barred-ring'

interface GroundRow {
  word: string
  keyWord: string
  mark: GroundMark
  ink: Ink
  plain: string
  printed: string
}

export const grounds: Readonly<Record<ContestGround, GroundRow>> = {
  attribution: {
    get word() {
      return t('whoseWordsDisputed')
    },
    get keyWord() {
      return t('whoseWords')
    },
    mark: 'ring',
    ink: 'contested',
    get plain() {
      return t('aHollowRing')
    },
    get printed() {
      return t('printRing')
    },
  },
  content: {
    get word() {
      return t('contentDisputed')
    },
    get keyWord() {
      return t('thatItIsSo')
    },
    mark: 'barred-ring',
    ink: 'contested',
    get plain() {
      return t('aHollowRingWithABar')
    },
    get printed() {
      return t('printTwoRings')
    },
  },
}

export const groundOrder = Object.keys(grounds) as ContestGround[]
export const undisputedWord = (): string => t('notDisputed')

export const groundWord = (ground: ContestGround): string => grounds[ground].word
export const groundMarkOf = (ground: ContestGround): GroundMark => grounds[ground].mark

/** The ring, px: its radius, the breadth of its line on the canvas and on paper, and how far two of them stand from the middle of a line. */
export const ring = { radius: 4, width: 2.1, widthOnPaper: 2, apart: 6 }
