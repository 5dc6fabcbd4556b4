/** A generated record: 100,000 claims by 300 speakers in 2,000 sources about relations among 20,000 entities. */

import { numbers } from '../../../cypher/fuzz/random.ts'
import type { ClaimRecord } from '../../../server/contract/claim.ts'
import type { Records } from '../../../server/evidence/records.ts'
import { records } from '../../evidence/record.ts'
import { claim, entity, source } from '../../factories/records.ts'

const CLAIMS = 100_000
const ENTITIES = 20_000
const SPEAKERS = 300
const SOURCES = 2_000
const next = numbers(7)
const upTo = (n: number): number => Math.floor(next() * n)
const chance = (share: number): boolean => next() < share
const types = ['LEADS', 'ALLIED_WITH'] as const

/** One in ten is reported of a speaker by way of another claim, one in fifty denies one before it, one in twenty is contested. */
function claimOf(i: number): ClaimRecord {
  const speaker = `s${upTo(SPEAKERS)}`
  const at = upTo(SOURCES)
  const reported = i > 0 && chance(0.1)
  return claim(`C${String(i).padStart(6, '0')}`, {
    subject: `e${upTo(ENTITIES / 4)}`,
    predicate: types[upTo(types.length)] ?? 'LEADS',
    object: `e${upTo(ENTITIES)}`,
    assertedBy: speaker,
    source: `d${at}`,
    chain: [
      { agent: `s${at % SPEAKERS}`, act: 'states' },
      ...(reported ? [{ agent: speaker, act: 'says', attributionClaim: `C${String(upTo(i)).padStart(6, '0')}` }] : []),
    ],
    denies: i > 0 && chance(0.02) ? [`C${String(upTo(i)).padStart(6, '0')}`] : [],
    modality: reported ? 'reported' : 'asserted',
    contestedBy: i > 0 && chance(0.05) ? [`C${String(upTo(i)).padStart(6, '0')}`] : [],
    dateFrom: `20${10 + upTo(15)}`,
  })
}

export function bigRecord(): Records {
  const entities = Array.from({ length: ENTITIES }, (_, i) => entity(`e${i}`))
  const speakers = Array.from({ length: SPEAKERS }, (_, i) => entity(`s${i}`, 'Publisher'))
  const sources = Array.from({ length: SOURCES }, (_, i) => source(`d${i}`, { publisher: `s${i % SPEAKERS}`, date: `20${10 + (i % 15)}` }))
  return records(
    Array.from({ length: CLAIMS }, (_, i) => claimOf(i)),
    [...entities, ...speakers, ...sources],
  )
}
