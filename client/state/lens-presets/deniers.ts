import { everyone } from '../../../server/contract/everyone.ts'
import type { LensPreset } from './preset.ts'

export const eachDenier: LensPreset = {
  id: 'deniers',
  /** Those who say no drawn relation: one denial for each, whoever denies most first. */
  choices({ speakers, denials, nameOf }) {
    const taken = new Set(speakers.map(({ id }) => id))
    return [...denials]
      .sort((a, b) => b.relationIds.length - a.relationIds.length)
      .filter(({ denier }) => (taken.has(denier) ? false : taken.add(denier)))
      .map(({ denier, sentence }) => ({
        key: denier,
        label: nameOf(denier),
        lens: { ...everyone, by: [denier] },
        count: null,
        denies: sentence,
      }))
  },
}
