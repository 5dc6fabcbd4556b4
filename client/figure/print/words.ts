/** The printed figure's own words: for readers who know nothing of Isnad. */
import type { ContestGround } from '../../../server/contract/ontology.ts'
import type { Manner } from '../../notation/manners.ts'
import type { SignName } from '../../notation/signs.ts'
import { t } from '../t.ts'

/** What a line says about how something is said. */
export const mannerWords: Readonly<Record<Manner, () => string>> = {
  asserted: () => t('printAsserted'),
  reported: () => t('printReported'),
  attributed: () => t('printAttributed'),
  intended: () => t('printIntended'),
  denied: () => t('printDenied'),
  counterfactual: () => t('printCounterfactual'),
  derived: () => t('printDerived'),
}

export const signWords: Readonly<Record<SignName, () => string>> = {
  positive: () => t('printPositive'),
  negative: () => t('printNegative'),
  structural: () => t('printStructural'),
}

export const ringWords: Readonly<Record<ContestGround, () => string>> = {
  attribution: () => t('printRing'),
  content: () => t('printTwoRings'),
}
