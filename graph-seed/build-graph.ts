/** Files -> records. Pure: the same files give the same records, and nothing is looked up anywhere. */

import type { ClaimRecord } from '../server/contract/claim.ts'
import type { EntityInFile } from '../server/contract/files/entity.ts'
import type { EntityRecord } from '../server/contract/graph.ts'
import { type Kinds, kindTable } from '../server/contract/kinds.ts'
import { noRecords, type Records } from '../server/evidence/records.ts'
import { assessmentRecord } from '../server/record/assessment-record.ts'
import { entityRecord, sourceRecord } from '../server/record/entity-record.ts'
import type { Finding } from './finding.ts'
import type { SourceRead } from './made-claims.ts'
import type { Filed, SeedFiles } from './read-sources.ts'

export interface SeedGraph {
  records: Records
  /** "claim C004" -> the file that it stands in. */
  files: Map<string, string>
  sources: Filed<SourceRead>[]
  entities: Filed<EntityInFile>[]
  kinds: Kinds
  over(recorded: Records): SeedGraph
  broken: Set<string>
  ignored: string[]
  findings: Finding[]
}

/** `base`: Isnad's own lists. Of its entities those in use are taken, and none that the record has: it may be somebody's own. */
export function buildGraph(seed: SeedFiles, base: SeedFiles | null, recorded: Records = noRecords): SeedGraph {
  const graph: SeedGraph = {
    records: { ...noRecords },
    files: new Map(),
    sources: seed.sources,
    entities: [],
    kinds: kindTable([]),
    over: records => (buildsOn(records) === buildsOn(recorded) ? graph : buildGraph(seed, base, records)),
    broken: new Set(seed.broken),
    ignored: seed.ignored,
    findings: [...seed.findings],
  }
  const fresh = <T extends { id: string }>(items: Filed<T>[], word: string): Filed<T>[] => items.filter(item => isNew(graph, word, item))
  const own = <T extends { id: string }>(items: Filed<T>[], word: string): T[] => fresh(items, word).map(({ value }) => value)
  const over = <K extends 'predicates' | 'kinds' | 'families'>(key: K, word: string): SeedFiles[K][number]['value'][] =>
    laidOver(
      base === null || seed.standAlone[key]
        ? []
        : notIn(
            recorded[key],
            base[key].map(({ value }) => value),
          ),
      own<SeedFiles[K][number]['value']>(seed[key] as Filed<SeedFiles[K][number]['value']>[], word),
    )
  graph.records.kinds = over('kinds', 'kind')
  graph.records.families = over('families', 'family')
  graph.records.predicates = over('predicates', 'predicate')
  graph.kinds = kindTable(laidOver(recorded.kinds, graph.records.kinds))
  graph.entities = fresh(seed.entities, 'entity')
  const ownEntities = [
    ...graph.entities.map(({ value }) => entityRecord(value, graph.kinds)),
    ...own(seed.sources, 'entity').map(sourceRecord),
  ]
  const taken = new Set(ownEntities.map(({ id }) => id))
  graph.records.claims = seed.sources.flatMap(source => claimsOf(graph, source))
  graph.records.assessments = seed.sources.flatMap(source => assessmentsOf(graph, source))
  graph.records.entities = [
    ...ownEntities,
    ...inUse(
      graph,
      ownEntities,
      base === null || seed.standAlone.entities
        ? []
        : notIn(recorded.entities, lendable(base, graph.kinds)).filter(({ id }) => !taken.has(id)),
    ),
  ]
  return graph
}

const buildsOn = ({ kinds, families, predicates, entities }: Records): string =>
  JSON.stringify([kinds, ...[families, predicates, entities].map(list => list.map(({ id }) => id))])

/** A row with a known id replaces the base's; others come after. */
const laidOver = <T extends { id: string }>(base: readonly T[], own: readonly T[]): T[] => [
  ...new Map([...base, ...own].map(row => [row.id, row])).values(),
]

function notIn<T extends { id: string }>(recorded: readonly { id: string }[], rows: readonly T[]): T[] {
  const ids = new Set(recorded.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id))
}

/** False, with a finding, for an id that another record of the same sort has already. */
function isNew<T extends { id: string }>(graph: SeedGraph, word: string, { file, value: { id } }: Filed<T>): boolean {
  const record = `${word} ${id}`
  const other = graph.files.get(record)
  if (other === undefined) {
    graph.files.set(record, file)
    return true
  }
  graph.findings.push({
    file,
    record,
    field: null,
    reason: `the id stands twice, here and in ${other === file ? 'this file again' : other}`,
    fix: 'ids are unique over all files',
  })
  return false
}

function claimsOf(graph: SeedGraph, { file, value: source }: Filed<SourceRead>): ClaimRecord[] {
  return source.claims.flatMap(claim => {
    if (!isNew(graph, 'claim', { file, value: claim })) return []
    if (!('unmade' in claim)) {
      graph.findings.push(...(source.wrong.get(claim.id) ?? []))
      return [claim]
    }
    graph.broken.add(claim.id)
    graph.findings.push(claim.unmade)
    return []
  })
}

const assessmentsOf = (graph: SeedGraph, { file, value: { id, assessments = [] } }: Filed<SourceRead>) =>
  assessments.filter(each => isNew(graph, 'assessment', { file, value: each })).map(each => assessmentRecord(each, id))

const lendable = (base: SeedFiles, kinds: Kinds): EntityRecord[] => [
  ...base.entities.map(({ value }: Filed<EntityInFile>) => entityRecord(value, kinds)),
  ...base.sources.map(({ value }) => sourceRecord(value)),
]

function inUse(graph: SeedGraph, own: EntityRecord[], lent: EntityRecord[]): EntityRecord[] {
  const offered = new Map(lent.map(entity => [entity.id, entity]))
  const used = new Set<EntityRecord>()
  const use = (ids: readonly string[]): void => {
    for (const id of ids) {
      const entity = offered.get(id)
      if (!entity || used.has(entity)) continue
      used.add(entity)
      use(needsOf(entity))
    }
  }
  for (const entity of own) use(needsOf(entity))
  for (const claim of graph.records.claims) use(idsOf(claim))
  return [...used]
}

const needsOf = ({ facts }: EntityRecord): string[] =>
  [facts?.publisher, facts?.copyOf, facts?.partOf, facts?.releasedBy, facts?.madeBy].flatMap(id => id ?? [])

const idsOf = (claim: ClaimRecord): string[] => [
  claim.subject,
  claim.object,
  ...claim.chain.flatMap(({ agent, heardIn, attributedTo }) => [agent, heardIn ?? [], attributedTo ?? []].flat()),
  ...Object.values(claim.qualifiers).flatMap(value => (typeof value === 'string' ? value : [])),
]
