/** Judgements in words. */
import { type Assessment, type Scale, scales } from '../../server/contract/graph.ts'

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
  (Object.keys(scales) as Scale[]).flatMap(scale => {
    const value = assessment[scale]
    return value === null ? [] : [{ scale, words: gradeWords(scale, value) }]
  })

/** By assessor and scale the newest first of the list counts; the rest was thought before. */
export function currentOf(newestFirst: readonly Assessment[]): { now: Assessment[]; before: Assessment[] } {
  const seen = new Set<string>()
  const now: Assessment[] = []
  const before: Assessment[] = []
  for (const each of newestFirst) {
    const keys = gradesOf(each).map(({ scale }) => JSON.stringify([each.assessor, scale]))
    const isNew = keys.some(key => !seen.has(key))
    for (const key of keys) seen.add(key)
    if (isNew) now.push(each)
    else before.push(each)
  }
  return { now, before }
}
