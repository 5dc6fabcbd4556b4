/** `npm run seed -- --from` reads these files back to the same records. */

import type { ClaimRecord } from '../contract/claim.ts'
import type { SourceFile } from '../contract/files/source.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { kindTable } from '../contract/kinds.ts'
import { CodedError, coded } from '../contract/told/coded.ts'
import type { KindRow } from '../contract/vocabulary.ts'
import type { ExportedFile } from '../contract/write.ts'
import type { Records } from '../evidence/records.ts'
import { assessmentRecord } from './assessment-record.ts'
import { claimRecord, spellOut } from './claim-record.ts'
import { sameContent } from './digest.ts'
import { entityRecord, sourceRecord } from './entity-record.ts'
import { entityInFile } from './entity-to-file.ts'
import { type IndexedRecords, indexedRecords } from './indexed-records.ts'
import { sourceFile, sourceHead } from './source-to-file.ts'
import { unlistedKinds } from './unlisted-kinds.ts'

/** The format cannot hold a record, so nothing is exported. */
export class NotAFile extends CodedError {}

/** Recorder of file claims that name none (graph-seed/workspace.ts). */
const fileAuthor = 'files'

/** The lists are complete, so that nothing of Isnad's own is mixed in on reading. */
export function filesOfRecord(records: Records): ExportedFile[] {
  const indexed = indexedRecords(records)
  const documents = new Set(records.entities.filter(entity => isDocument(entity, indexed)))
  return [
    ...[...documents].map(({ id }) => written(indexed, id)),
    entitiesFile(
      records.entities.filter(entity => !documents.has(entity)),
      records,
      true,
    ),
    { path: 'vocabulary/kinds.json', text: text({ standAlone: true, kinds: kindsOf(records) }) },
    { path: 'vocabulary/families.json', text: text({ standAlone: true, families: records.families }) },
    { path: 'vocabulary/predicates.json', text: text({ standAlone: true, predicates: records.predicates }) },
  ]
}

export function filesOfSource(records: Records, id: string): ExportedFile[] {
  const indexed = indexedRecords(records)
  const claims = indexed.claimsIn.get(id)
  const named = new Set([id, ...claims.flatMap(idsIn)])
  for (const each of named) {
    const facts = indexed.entities.get(each)?.facts
    for (const other of [facts?.publisher, facts?.copyOf, facts?.partOf, facts?.releasedBy, facts?.madeBy]) if (other) named.add(other)
  }
  const said = new Set(claims.map(claim => claim.predicate))
  const predicates = records.predicates.filter(each => said.has(each.id))
  const families = new Set(predicates.map(({ family }) => family))
  const entities = records.entities.filter(entity => named.has(entity.id) && entity.id !== id)
  const kinds = new Map(kindsOf(records).map(kind => [kind.id, kind]))
  const labels = new Set([...entities.flatMap(entity => entity.labels), ...predicates.flatMap(({ from, to }) => [...from, ...to])])
  for (const label of labels) for (const parent of kinds.get(label)?.extends ?? []) labels.add(parent)
  return [
    written(indexed, id),
    entitiesFile(entities, records, false),
    { path: 'vocabulary/kinds.json', text: text({ kinds: [...kinds.values()].filter(each => labels.has(each.id)) }) },
    { path: 'vocabulary/families.json', text: text({ families: records.families.filter(each => families.has(each.id)) }) },
    { path: 'vocabulary/predicates.json', text: text({ predicates }) },
  ]
}

const sorted = (entity: EntityRecord): EntityRecord => ({ ...entity, labels: [...entity.labels].sort() })

/** A document of which a source file says everything. */
function isDocument(entity: EntityRecord, { claimsIn, judgementsIn }: IndexedRecords): boolean {
  if (sameContent(sourceRecord({ ...sourceHead(entity), chains: {}, claims: [] }), entity)) return true
  if (claimsIn.has(entity.id) || judgementsIn.has(entity.id)) throw new NotAFile(coded('hasClaimsOrJudgementsBut', { id: entity.id }))
  return false
}

function written(records: IndexedRecords, id: string): ExportedFile {
  const file = sourceFile(records, id, fileAuthor)
  check(records, file)
  return { path: `sources/${id.replace(/[^A-Za-z0-9._-]/g, '_')}.json`, text: text(file) }
}

/** An unknown kind is written as a plain one, so that the files read back. */
const kindsOf = (records: Records): KindRow[] => [...records.kinds, ...unlistedKinds(records)]

function entitiesFile(entities: readonly EntityRecord[], records: Records, standAlone: boolean): ExportedFile {
  const kinds = kindTable(kindsOf(records))
  const files = entities.map(entity => {
    const file = entityInFile(entity, kinds)
    if (!sameContent(sorted(entityRecord(file, kinds)), sorted(entity)))
      throw new NotAFile(coded('entityHasNamesOrLabels', { id: entity.id }))
    return file
  })
  return { path: 'entities.json', text: text({ ...(standAlone && { standAlone }), entities: files }) }
}

/** Reads the file back: a record that would differ is not exported. */
function check({ claims, assessments }: IndexedRecords, file: SourceFile): void {
  for (const claim of file.claims) {
    const spelt = spellOut(file.chains, claim.chain)
    const read = 'links' in spelt ? claimRecord(claim, spelt.links, file.id, file.claimsBy ?? fileAuthor) : null
    if (!sameContent(read, claims.get(claim.id))) throw new NotAFile(coded('claimHasSomethingThatA', { id: claim.id }))
  }
  for (const each of file.assessments ?? []) {
    if (!sameContent(assessmentRecord(each, file.id), assessments.get(each.id)))
      throw new NotAFile(coded('judgementHasSomethingThatA', { id: each.id }))
  }
}

const idsIn = (claim: ClaimRecord): string[] => [
  claim.subject,
  claim.object,
  ...claim.chain.flatMap(({ agent, heardIn, attributedTo }) => [agent, heardIn ?? [], attributedTo ?? []].flat()),
  ...Object.values(claim.qualifiers).flatMap(value => (typeof value === 'string' ? value : [])),
]

const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`
