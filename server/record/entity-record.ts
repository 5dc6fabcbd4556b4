import type { EntityInFile } from '../contract/files/entity.ts'
import type { SourceFile } from '../contract/files/source.ts'
import type { EntityRecord, Name, SourceFacts } from '../contract/graph.ts'
import type { Kinds } from '../contract/kinds.ts'

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
    ...(entity.decisions && entity.decisions.length > 0 && { decisions: entity.decisions }),
    ...(entity.corrected && entity.corrected.length > 0 && { corrected: entity.corrected }),
    ...recordedIn(entity),
  }
}

type SaidInIt = 'claims' | 'chains'
export const documentLabels = ['Entity', 'Source', 'Document'] as const

export function sourceRecord(source: Omit<SourceFile, SaidInIt> & Partial<Record<SaidInIt, unknown>>): EntityRecord {
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

/** The usual one first; a form in two lists keeps its first and more telling kind. */
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
/** Only Latin letters count as English, the language of names and prints; others are not guessed. */
const languageOf = (value: string): string | null => (scriptOf(value) === 'Latn' ? 'en' : null)
