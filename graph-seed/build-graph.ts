/** Files -> records. Pure: the same files give the same records, and nothing is looked up anywhere. */

import type { ClaimRecord } from '../server/contract/claim.ts'
import type { EntityInFile } from '../server/contract/files/entity.ts'
import type { SourceFile } from '../server/contract/files/source.ts'
import type { EntityRecord } from '../server/contract/graph.ts'
import { type Kinds, kindTable } from '../server/contract/kinds.ts'
import { codedWords } from '../server/contract/told/coded.ts'
import { noRecords, type Records } from '../server/evidence/records.ts'
import { assessmentRecord } from '../server/record/assessment-record.ts'
import { contestComplaints } from '../server/record/check-claim.ts'
import { claimRecord, spellOut } from '../server/record/claim-record.ts'
import { entityRecord, sourceRecord } from '../server/record/entity-record.ts'
import { didYouMean, type Finding, quoted } from './finding.ts'
import type { Filed, SeedFiles } from './read-sources.ts'

export interface SeedGraph {
  records: Records
  /** "claim C004" -> the file that it stands in. */
  files: Map<string, string>
  sources: Filed<SourceFile>[]
  entities: Filed<EntityInFile>[]
  kinds: Kinds
  over(recorded: Records): SeedGraph
  broken: Set<string>
  ignored: string[]
  findings: Finding[]
}

/** `base`: Isnad's own lists. Of its entities those in use are taken, and none that the record has: it may be somebody's own. */
export function buildGraph(seed: SeedFiles, base: SeedFiles | null, recordedBy: string, recorded: Records = noRecords): SeedGraph {
  const graph: SeedGraph = {
    records: { ...noRecords },
    files: new Map(),
    sources: seed.sources,
    entities: [],
    kinds: kindTable([]),
    over: records => buildGraph(seed, base, recordedBy, records),
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
  graph.records.claims = seed.sources.flatMap(source => claimsOf(graph, source, recordedBy))
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

function claimsOf(graph: SeedGraph, { file, value: source }: Filed<SourceFile>, recordedBy: string) {
  return source.claims.flatMap(claim => {
    if (!isNew(graph, 'claim', { file, value: claim })) return []
    const spelt = spellOut(source.chains, claim.chain)
    if ('links' in spelt) {
      const record = claimRecord(claim, spelt.links, source.id, source.claimsBy ?? recordedBy)
      for (const { field, reason, fix } of contestComplaints(claim, record))
        graph.findings.push({ file, record: `claim ${claim.id}`, field, reason, fix })
      return [record]
    }
    graph.broken.add(claim.id)
    const meant = 'unknown' in spelt ? didYouMean(spelt.unknown, Object.keys(source.chains)) : null
    const reason = 'unknown' in spelt ? `unknown chain ${quoted(spelt.unknown)}` : `the chains name each other in a circle: ${spelt.circle}`
    graph.findings.push({
      file,
      record: `claim ${claim.id}`,
      field: null,
      reason,
      fix: 'unknown' in spelt ? ((meant && codedWords(meant)) ?? 'chains stand at the top of the file') : null,
    })
    return []
  })
}

const assessmentsOf = (graph: SeedGraph, { file, value: { id, assessments = [] } }: Filed<SourceFile>) =>
  assessments.filter(each => isNew(graph, 'assessment', { file, value: each })).map(each => assessmentRecord(each, id))

const lendable = (base: SeedFiles, kinds: Kinds): EntityRecord[] => [
  ...base.entities.map(({ value }: Filed<EntityInFile>) => entityRecord(value, kinds)),
  ...base.sources.map(({ value }) => sourceRecord(value)),
]

function inUse(graph: SeedGraph, own: EntityRecord[], lent: EntityRecord[]): EntityRecord[] {
  const offered = new Map(lent.map(entity => [entity.id, entity]))
  const used = new Set<EntityRecord>()
  const queue = [...own.flatMap(needsOf), ...graph.records.claims.flatMap(idsOf)]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const entity = offered.get(id)
    if (!entity || used.has(entity)) continue
    used.add(entity)
    queue.push(...needsOf(entity))
  }
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
