/** A change of the stored form must change its version. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import { ChainLink, ClaimRecord, Locator, Passage, Withdrawn } from '../../server/contract/claim.ts'
import { Corrected } from '../../server/contract/corrected.ts'
import { Decision } from '../../server/contract/duplicates/decisions.ts'
import { Assessment, EntityRecord, Name, SourceFacts } from '../../server/contract/graph.ts'
import { Predicate } from '../../server/contract/ontology.ts'
import { FamilyRow, KindRow } from '../../server/contract/vocabulary.ts'
import { encodeEntries, entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { writeJournal } from '../../server/store/embedded/write-journal.ts'
import { schemaVersion } from '../../server/store/schema-version.ts'
import { submissionNode } from '../../server/store/submissions.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { oneOfEach } from './stored-form-records.ts'

const kept = (version: number) => join('tests/fixtures/stored-form', `version-${version}.jsonl`)
const { nodes, relationships } = toElements(oneOfEach)
const submission = submissionNode('S1', { of: 'C1', digest: 'd' }, '2026-01-01T00:00:00Z')
const change = { expect: '0', put: { nodes: [...nodes, submission], relationships }, remove: { nodes: [], relationships: [] } }

/** One entry per line, so that a difference is easy to read; the journal as its SHA-256. */
function form(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-form-'))
  try {
    writeJournal(join(folder, 'journal'), entriesOf(change), '1-00000000')
    const bytes = createHash('sha256')
      .update(readFileSync(join(folder, 'journal')))
      .digest('hex')
    const lines = [...entriesOf(change)].map(entry => encodeEntries([entry]).slice(1, -1))
    return `${JSON.stringify({ version: schemaVersion, bytes })}\n${lines.join('\n')}\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a change of the stored form raises schemaVersion', () => {
  const file = kept(schemaVersion)
  const next = kept(schemaVersion + 1)
  const advice = `The stored form is not that of ${file}. Raise schemaVersion, see that an older form is rebuilt (older-forms.ts), and keep the new form as ${next}; a file of a version that was ever released is not changed.`
  expect(existsSync(file), `There is no ${file}: it has to hold\n${form()}`).toBe(true)
  expect(form(), advice).toBe(readFileSync(file, 'utf8'))
})

test('the kept form holds every field that a record can have, so that a new one is seen', () => {
  const { entities, claims, predicates, assessments, kinds, families } = oneOfEach
  const links = claims.flatMap(({ chain }) => chain)
  const facts = entities.flatMap(({ facts }) => facts ?? [])
  const given: [z.ZodObject, object[]][] = [
    [EntityRecord, entities],
    [Decision, entities.flatMap(({ decisions }) => decisions ?? [])],
    [Corrected, entities.flatMap(({ corrected }) => corrected ?? [])],
    [Name, entities.flatMap(({ names }) => names)],
    [SourceFacts, facts],
    [ClaimRecord, claims],
    [ChainLink, links],
    [Passage, claims.flatMap(({ passages }) => passages)],
    [Locator, claims.flatMap(({ locator }) => locator ?? [])],
    [Withdrawn, claims.flatMap(({ withdrawn }) => withdrawn ?? [])],
    [Assessment, assessments],
    [Predicate, predicates],
    [KindRow, kinds],
    [FamilyRow, families],
  ]
  for (const [schema, items] of given) {
    for (const item of items) expect(schema.safeParse(item).error?.message).toBeUndefined()
    for (const field of Object.keys(schema.shape))
      expect(
        items.some(item => (item as Record<string, unknown>)[field] != null),
        field,
      ).toBe(true)
  }
})
