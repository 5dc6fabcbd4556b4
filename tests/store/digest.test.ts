import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noRecords, type Records } from '../../server/evidence/records.ts'
import { claimRecord } from '../../server/record/claim-record.ts'
import { canonical, claimDigest, hasOwnDigest, sameContent, setsOf } from '../../server/record/digest.ts'
import { soundPart } from '../../server/record/sound-part.ts'
import { diffElements } from '../../server/store/diff-elements.ts'
import { applyEntries, emptyState, stateRecords } from '../../server/store/embedded/graph-state.ts'
import { entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { seedRecords } from '../server/seed-records.ts'
import { arbitraryRecords } from './records-fixture.ts'

const wholeChange = (records: Records) => diffElements({ nodes: [], relationships: [] }, toElements(records), '0')
const written = { id: 'zz-h16', subject: 'a', predicate: 'DENIES', object: 'b', denies: ['zz-h15', 'zz-h09'] }
const chain = [{ agent: 'a', act: 'denies' }]
const file = claimRecord(written, chain, 'doc', 'files')

test('whatever went into a journal comes out of it, in the order that sets have, with the digests that it had', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const claims = records.claims.map(claim => ({ ...claim, ...setsOf(claim), digest: claimDigest(claim) }))
      const given: Records = { ...records, claims }
      const state = emptyState()
      applyEntries(state, [
        ...entriesOf(wholeChange({ ...records, claims: records.claims.map((each, i) => ({ ...each, digest: claims[i]!.digest })) })),
      ])
      const back = stateRecords(state)
      const byId = (of: Records) => Object.values(of).map((list: { id: string }[]) => new Map(list.map(each => [each.id, each])))
      const inOrder = ({ entities, claims, predicates, assessments, kinds, families }: Records): Records => ({
        ...{ entities, claims, predicates, assessments, kinds, families },
      })
      expect(byId(inOrder(back))).toEqual(byId(inOrder(given)))
      for (const claim of back.claims) expect(claimDigest(claim)).toBe(claim.digest)
    }),
    { numRuns: 100 },
  )
})

test('canonical text is that of JSON with sorted keys, and two contents are the same exactly where it is', () => {
  const sorted = (value: unknown) =>
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    )
  const key = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'b', '10', '9', '01', '__proto__', 'constructor'))
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(undefined, null, true, 1, 0.5, 'é"'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(canonical(a)).toBe(sorted(a))
      expect(sameContent([a], [b])).toBe(sorted([a]) === sorted([b]))
      expect(sameContent([a], [structuredClone(a)])).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the order in which a file names what a claim denies is no part of what it says', () => {
  expect(file.denies).toEqual(['zz-h09', 'zz-h15'])
  expect(file).toEqual(claimRecord({ ...written, denies: written.denies.toReversed() }, chain, 'doc', 'files'))
})

test('a digest of the time when it depended on the order is known again, and a claim that lost a part is not', () => {
  // made by the code of that time for this claim, as the file gives it
  const old = { ...file, digest: '5bfa3594c566e3e1f56463df34f077d3' }
  expect(hasOwnDigest(old)).toBe(true)
  expect(hasOwnDigest({ ...old, denies: ['zz-h09'] })).toBe(false)
  const { left } = soundPart({ ...noRecords, claims: [old] })
  expect(left.map(({ reason }) => reason)).not.toContain('a part of it is lost')
  expect(canonical(setsOf(old))).toBe('{"contradicts":[],"denies":["zz-h09","zz-h15"],"supports":[]}')
})

test('a claim whose source was lost is left out with it', async () => {
  const records = await seedRecords()
  const [{ source } = { source: '' }] = records.claims
  const { records: sound, left } = soundPart({ ...records, entities: records.entities.filter(({ id }) => id !== source) })
  expect(left).toContainEqual(
    expect.objectContaining({ word: 'claim', reason: expect.stringContaining(`source: unknown entity "${source}"`) }),
  )
  expect(sound.claims.some(claim => claim.source === source)).toBe(false)
  expect(() => toElements(sound)).not.toThrow()
})
