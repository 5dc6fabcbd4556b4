import type { Denial, Relation } from '../../server/contract/graph.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { lensPresets } from './lens-presets/index.ts'
import type { LensChoice, Speaker } from './lens-presets/preset.ts'
import { t } from './t.ts'

export function speakersOf(relations: Iterable<Relation>, nameOf: (id: string) => string): Speaker[] {
  const found = new Map<string, Speaker>()
  for (const relation of relations)
    for (const id of relation.speakerIds) {
      const speaker = found.get(id) ?? { id, name: nameOf(id), publisher: false, relations: 0 }
      speaker.relations++
      if (relation.publisherIds.includes(id)) speaker.publisher = true
      found.set(id, speaker)
    }
  return [...found.values()].sort((a, b) => b.relations - a.relations || (a.name < b.name ? -1 : 1))
}

/** A voice without whom it is attributed to; a person by the second of two names where that tells where he is from (al-Maliki). */
export function shortName(name: string, labels: readonly string[] = []): string {
  if (labels.includes('Voice')) return t('theRecordedVoice')
  return (labels.includes('Person') && /^\S+ (al-\S+)$/.exec(name)?.[1]) || name
}

export function lensChoices(
  relations: readonly Relation[],
  nameOf: (id: string) => string,
  denials: readonly Denial[] = [],
  labelsOf: (id: string) => readonly string[] = () => [],
): LensChoice[] {
  const drawn = { relations, denials, speakers: speakersOf(relations, nameOf), nameOf }
  const choices = lensPresets
    .flatMap(preset => preset.choices(drawn))
    .map(choice => ({ ...choice, short: shortName(choice.label, labelsOf(choice.key)) }))
  const shared = (short: string): boolean => choices.filter(other => other.short === short).length > 1
  return choices.map(choice => ({ ...choice, short: shared(choice.short) ? choice.label : choice.short }))
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
