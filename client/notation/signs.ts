/** The sign of a relation, never of a person: a row for each, in the order of the key. */

import type { Relation } from '../../server/contract/graph.ts'
import type { Ink } from './inks.ts'
import { t } from './t.ts'

export type Sign = Relation['sign']
export type Head = 'triangle' | 'bar' | 'chevron'

interface SignRow {
  value: Sign
  word: string
  ink: Ink
  head: Head
  plain: string
  /** For the key of a printed figure, of whose relations of this sign it names the families. */
  printed(families: string): string
}

const rows = {
  positive: {
    value: 1,
    get word() {
      return t('positive')
    },
    ink: 'positive',
    head: 'triangle',
    get plain() {
      return t('aFilledArrowhead')
    },
    printed: () => t('printPositive'),
  },
  negative: {
    value: -1,
    get word() {
      return t('negative')
    },
    ink: 'negative',
    head: 'bar',
    get plain() {
      return t('aBarAcrossTheEnd')
    },
    printed: () => t('printNegative'),
  },
  structural: {
    value: 0,
    get word() {
      return t('structural')
    },
    ink: 'neutral',
    head: 'chevron',
    get plain() {
      return t('anOpenArrowhead')
    },
    printed: families => t('printStructural', { families }),
  },
} satisfies Record<string, SignRow>
export type SignName = keyof typeof rows
export const signs: Readonly<Record<SignName, SignRow>> = rows

export const signOrder = Object.keys(signs) as SignName[]

const names: Readonly<Record<Sign, SignName>> = { 1: 'positive', '-1': 'negative', 0: 'structural' }
export const signName = (sign: Sign): SignName => names[sign]
export const signRow = (sign: Sign): SignRow => signs[names[sign]]
