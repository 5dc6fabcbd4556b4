/** Entities and sources as files write them -> as they are stored. */

import type { EntityInFile, SourceFile } from '../contract/files.ts'
import type { EntityRecord, Name, SourceFacts } from '../contract/graph.ts'
import type { Kinds } from '../contract/kinds.ts'

/** Of a kind that the vocabulary lacks it carries the label alone. */
export function entityRecord(entity: EntityInFile, kinds: Kinds): EntityRecord {
  const labels = kinds.labelsOf(entity.kind, entity.also)
  return {
    id: entity.id,
    kind: kinds.shownAs(entity.kind),
    labels,
    name: entity.name,
    names: names(entity),
    status: entity.status ?? 'named',
    resolved: entity.resolved ?? true,
    wikidata: entity.wikidata ?? null,
    note: entity.note ?? null,
    facts: labels.includes('Source') ? { ...facts(entity, entity.partOf ?? null), ...handsOf(entity) } : null,
    ...recordedIn(entity),
  }
}

/** What every document is, in any vocabulary. */
export const documentLabels = ['Entity', 'Source', 'Document'] as const

/** The document that a file of claims stands for. */
export function sourceRecord(source: SourceFile): EntityRecord {
  const name = source.name ?? source.title ?? source.id
  return {
    id: source.id,
    kind: 'Source',
    labels: [...documentLabels],
    name,
    names: distinct([canonical(name), ...(source.title === undefined ? [] : [{ ...canonical(source.title), kind: 'variant' as const }])]),
    status: 'named',
    resolved: true,
    wikidata: null,
    note: source.note ?? null,
    facts: facts(source, null),
    ...recordedIn(source),
  }
}

/** Through whom a recording came. */
const handsOf = ({ releasedBy, madeBy }: Pick<EntityInFile, 'releasedBy' | 'madeBy'>) => ({
  ...(releasedBy !== undefined && { releasedBy }),
  ...(madeBy !== undefined && { madeBy }),
})

const recordedIn = ({ recorded }: Pick<EntityInFile, 'recorded'>) => ({
  ...(recorded && { recordedBy: recorded.by }),
  ...(recorded?.at !== undefined && { recordedAt: recorded.at }),
})

function facts(
  from: Pick<SourceFile, 'title' | 'url' | 'date' | 'dateBasis' | 'copyOf' | 'reliability'> & { publisher?: string },
  partOf: string | null,
): SourceFacts {
  const { publisher = null, title = null, url = null, date = null, dateBasis = null, copyOf = null, reliability = null } = from
  return { publisher, title, url, date, dateBasis, copyOf, partOf, reliability }
}

/** All names, the usual one first; a form that stands in two lists keeps its first and more telling kind. */
function names({ name, native = {}, misprinted = [], short = [], translated = {}, romanised = {}, printed = [] }: EntityInFile): Name[] {
  const of =
    (kind: Name['kind'], lang: string | null) =>
    (value: string): Name => ({ value, lang, script: scriptOf(value), kind })
  const byLanguage = (kind: Name['kind'], lists: Record<string, string[]>) =>
    Object.entries(lists).flatMap(([lang, values]) => values.map(of(kind, lang)))
  return distinct([
    canonical(name),
    ...Object.entries(native).map(([lang, value]) => of('canonical', lang)(value)),
    ...misprinted.map(value => of('error', languageOf(value))(value)),
    ...short.map(value => of('abbreviation', languageOf(value))(value)),
    ...byLanguage('translation', translated),
    ...byLanguage('translit', romanised),
    ...printed.map(value => of('variant', languageOf(value))(value)),
  ])
}

const canonical = (value: string): Name => ({ value, lang: languageOf(value), script: scriptOf(value), kind: 'canonical' })
const distinct = (list: Name[]): Name[] => [...new Map(list.toReversed().map(name => [name.value, name])).values()].reverse()
const scriptOf = (value: string): Name['script'] =>
  /\p{Script=Arabic}/u.test(value) ? 'Arab' : /\p{Script=Latin}/u.test(value) ? 'Latn' : null
/** Only Latin letters are taken for English, the language that names and print are noted in; anything else is not guessed. */
const languageOf = (value: string): string | null => (scriptOf(value) === 'Latn' ? 'en' : null)
