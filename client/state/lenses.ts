import type { Lens } from '../../server/contract/lens.ts'
import type { Speakers } from '../../server/contract/speakers.ts'
import { lensPresets } from './lens-presets/index.ts'
import type { LensChoice } from './lens-presets/preset.ts'
import { t } from './t.ts'

/** A voice without whom it is attributed to; a person by the second of two names where that tells where he is from (al-Maliki). */
export function shortName(name: string, labels: readonly string[] = []): string {
  if (labels.includes('Voice')) return t('theRecordedVoice')
  return (labels.includes('Person') && /^\S+ (al-\S+)$/.exec(name)?.[1]) || name
}

export function lensChoices(who: Speakers): LensChoice[] {
  const choices = lensPresets
    .flatMap(preset => preset.choices(who))
    .map(({ kinds, ...choice }) => ({ ...choice, short: shortName(choice.label, kinds) }))
  const called = new Map<string, number>()
  for (const { short } of choices) called.set(short, (called.get(short) ?? 0) + 1)
  return choices.map(choice => (called.get(choice.short) === 1 ? choice : { ...choice, short: choice.label }))
}

/** How much of the drawn graph somebody says, and beside it what we infer: "20 and 3 inferred by us". */
export const besideName = (said: number | null, inferred: number, full: boolean): string | number =>
  said === null ? '' : inferred === 0 ? said : full ? t('andInferredByUs', { said, inferred }) : `${said} + ${inferred}`

export const sameLens = (a: Lens, b: Lens): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))

const canonical = (lens: Lens): [string, unknown][] =>
  Object.entries(lens)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? [...value].sort() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1))
