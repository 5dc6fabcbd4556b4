import type { Assessment } from '../../server/contract/graph.ts'
import { type Scale, scaleNames } from '../../server/contract/scales.ts'
import { t } from './t.ts'

export const scaleWords: Record<Scale, string> = {
  get reliability() {
    return t('reliabilityOfTheSource')
  },
  get credibility() {
    return t('credibility')
  },
  get likelihood() {
    return t('likelihood')
  },
  get confidence() {
    return t('confidenceInTheJudgement')
  },
}

const admiralty: Record<string, string> = {
  get A() {
    return t('completelyReliable')
  },
  get B() {
    return t('usuallyReliable')
  },
  get C() {
    return t('fairlyReliable')
  },
  get D() {
    return t('notUsuallyReliable')
  },
  E: 'unreliable',
  get F() {
    return t('cannotBeJudged')
  },
  get '1'() {
    return t('confirmedByOtherSources')
  },
  get '2'() {
    return t('probablyTrue')
  },
  get '3'() {
    return t('possiblyTrue')
  },
  '4': 'doubtful',
  '5': 'improbable',
  get '6'() {
    return t('cannotBeJudged')
  },
}

/** "B, usually reliable"; ICD 203's words stand for themselves. */
export const gradeWords = (scale: Scale, value: string): string =>
  scale === 'reliability' || scale === 'credibility' ? `${value}, ${admiralty[value]}` : value

export const gradesOf = (assessment: Assessment): { scale: Scale; words: string }[] =>
  scaleNames.flatMap(scale => {
    const value = assessment[scale]
    return value === null ? [] : [{ scale, words: gradeWords(scale, value) }]
  })
