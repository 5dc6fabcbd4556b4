/** The first that fits is drawn. */

import type { ContestGround } from '../../server/contract/ontology.ts'
import type { Ink } from './inks.ts'
import { type Stroke, whole } from './stroke.ts'
import { t } from './t.ts'

interface FateRow extends Stroke {
  word: string
  ink: Ink
  /** Only its line is left: no arrowheads, no mark, no name. */
  bare: boolean
  shapeOpacity: number
  /** A bar across its middle, in the place of every other mark. */
  bar: boolean
  ground: ContestGround | null
  plain: string
}

const line: Omit<FateRow, 'word' | 'plain' | 'ink'> = { ...whole, bare: false, shapeOpacity: 1, bar: false, ground: null }

const rows = {
  ghost: {
    ...{ ...line, dash: [1.5, 5], opacity: 0.6, shapeOpacity: 0.42, bare: true },
    get word() {
      return t('noSupportLeftInThisRecord')
    },
    ink: 'neutral',
    get plain() {
      return t('faintDotsWithoutEnds')
    },
  },
  'only-a': {
    ...line,
    get word() {
      return t('onlyA')
    },
    ink: 'act',
    width: 2,
    get plain() {
      return t('aWholeLine')
    },
  },
  'only-b': {
    ...line,
    get word() {
      return t('onlyB')
    },
    ink: 'negative',
    width: 2,
    dash: [9, 4],
    get plain() {
      return t('longDashes')
    },
  },
  both: {
    ...line,
    get word() {
      return t('bothAgree')
    },
    ink: 'ink',
    width: 4,
    get plain() {
      return t('aBroadLine')
    },
  },
  contradicted: {
    ...line,
    get word() {
      return t('theyContradict')
    },
    ink: 'contested',
    width: 2,
    dash: [2, 4],
    bar: true,
    get plain() {
      return t('dotsWithABarAcross')
    },
  },
  'attribution-disputed': {
    ...{ ...line, dash: [1.5, 3], ground: 'attribution' },
    get word() {
      return t('whoseWordsDisputed')
    },
    ink: 'contested',
    get plain() {
      return t('closeDotsWithARing')
    },
  },
} satisfies Record<string, FateRow>
export type Fate = keyof typeof rows
export const fates: Readonly<Record<Fate, FateRow>> = rows

export const fateOrder = Object.keys(fates) as Fate[]

export const deniedGhostWord = (): string => t('toldInWhatThisLensDenies')
