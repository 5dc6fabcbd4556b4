/** Judgements in words. */
import { type Assessment, type Scale, scaleNames } from '../../server/contract/graph.ts'

export const scaleWords: Record<Scale, string> = {
  reliability: 'Reliability of the source',
  credibility: 'Credibility',
  likelihood: 'Likelihood',
  confidence: 'Confidence in the judgement',
}

const admiralty: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
}

/** "B, usually reliable"; ICD 203's words stand for themselves. */
export const gradeWords = (scale: Scale, value: string): string =>
  scale === 'reliability' || scale === 'credibility' ? `${value}, ${admiralty[value]}` : value

/** Each grade that an assessment gives, in words. */
export const gradesOf = (assessment: Assessment): { scale: Scale; words: string }[] =>
  scaleNames.flatMap(scale => {
    const value = assessment[scale]
    return value === null ? [] : [{ scale, words: gradeWords(scale, value) }]
  })
