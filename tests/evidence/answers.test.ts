import { describe, expect, test } from 'vitest'
import { EntityCard, Evidence, Neighbours, Paths, SourceClaims } from '../../server/contract/answers.ts'
import { Claim } from '../../server/contract/claim.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { citations } from '../../server/ledger/citations.ts'
import { claimById } from '../../server/ledger/claim-view.ts'
import { counts } from '../../server/ledger/counts.ts'
import { entityCard } from '../../server/ledger/entity-card.ts'
import { neighbours } from '../../server/ledger/neighbours.ts'
import { BadArgument, NotInRecord } from '../../server/ledger/not-in-record.ts'
import { paths } from '../../server/ledger/paths.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { sources, sourceWithClaims } from '../../server/ledger/sources.ts'
import { claim } from '../factories/records.ts'
import { lens, records } from './record.ts'
import { whole } from './seed-ledger.ts'

const everyone = lens({})
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

test('a claim has names for its ids, its sentence, and what other claims do to it', () => {
  const view = Claim.parse(claimById(whole, 'C017'))
  expect(view.content).toBe('Fatah Alliance (Iraq) is affiliated with Iran')
  expect(view.sentence).toBe('A voice said to be Nouri al-Maliki says that Fatah Alliance (Iraq) is affiliated with Iran')
  expect(view.chain.map(({ agent }) => agent.name)).toEqual(['Middle East Monitor', 'Ali Fadhel', 'Recorded voice attributed to al-Maliki'])
  expect(view).toMatchObject({
    relation: 'fatah-alliance|AFFILIATED_WITH|iran',
    undrawn: null,
    undrawnBecause: null,
    dependsOn: ['C029', 'C070'],
    asserter: { kind: 'Voice' },
  })
  expect(claimById(whole, 'C029').deniedBy).toEqual(['C049'])
  expect(() => claimById(whole, 'C999')).toThrow(NotInRecord)
})

test('a claim that says it is not so never reads like one that says it is', () => {
  expect(claimById(whole, 'C056').content).toMatch(/^It did not happen: /)
  expect(claimById(whole, 'C010').content).toMatch(/^It is asked for: /)
  expect(claimById(createLedger(records([claim('C1', { polarity: 'negative' })])), 'C1').content).toBe('It is not so: a leads b')
})

describe('the evidence of a relation', () => {
  const reading = (id: string, of: Partial<Lens> = {}) => relationEvidence(whole, id, lens(of)).reading

  test.each([
    [
      'fatah-alliance|AFFILIATED_WITH|iran',
      'Two publishers, one voice. Both quote the same recording; the person it is attributed to says that the recordings are fake.',
    ],
    [
      'irgc|PART_OF|iran',
      'One publisher states this in its own voice. No one in the record disputes it. One more claim reports a voice saying it, whose attribution is disputed: no origin of its own. Against that, Nouri al-Maliki says that the recordings are fake.',
    ],
    ['ali-fadhel|BASED_IN|united-states', 'Two publishers state this in their own voices. No one in the record disputes it.'],
    [
      'nouri-al-maliki|OPPOSES|massoud-barzani',
      `Our inference from “A voice said to be Nouri al-Maliki opposes the project of Sadr, Barzani and Halbousi” and “A voice said to be Nouri al-Maliki says, conditionally, in the words ‘If we defeat their project, Iraq will survive’, that 'we' (whose efforts?) want to defeat the project of Sadr, Barzani and Halbousi”. No source says it in these words.`,
    ],
    [
      'muqtada-al-sadr|CALLED_ON|nouri-al-maliki',
      'Two publishers, one speaker. They report what Muqtada al-Sadr said; no one in the record disputes that it was said. On record is that it was said, not that it is so.',
    ],
    [
      'iraqi-factions|AFFILIATED_WITH|iran',
      "One publisher, one voice. It quotes a recording; the person it is attributed to says that the recordings are fake. 'the factions' is not a fixed list. Members are not assumed.",
    ],
    [
      'esmail-qaani|COMMANDS|quds-force',
      'One publisher, one voice. It quotes a recording; no one disputes the claim itself, but the person it is attributed to says that the recordings are fake.',
    ],
  ])('%s', (id, words) => {
    expect(reading(id)).toBe(words)
  })

  test('lists the claims, the denials of the voice in every publisher, and what all of it hangs on', () => {
    const evidence = Evidence.parse(relationEvidence(whole, 'fatah-alliance|AFFILIATED_WITH|iran', everyone))
    expect([ids(evidence.claims), ids(evidence.denials), ids(evidence.others)]).toEqual([
      ['C017', 'EX04'],
      ['C049', 'EX01'],
      ['C029', 'C070'],
    ])
  })

  test('follows the lens: one publisher left, no denial left, nothing left', () => {
    const id = 'fatah-alliance|AFFILIATED_WITH|iran'
    expect(reading(id, { publisher: ['asharq-al-awsat'] })).toMatch(/^One publisher, one voice\. It quotes a recording; the person/)
    expect(reading(id, { without: ['nouri-al-maliki'] })).toMatch(/no one in the record disputes it\.$/)
    expect(() => reading(id, { without: ['C029'] })).toThrow(/this lens sets aside or hides/)
    expect(() => reading('iran|LEADS|iraq')).toThrow(/no drawn relation/)
  })

  test('holds for every relation of the seed', () => {
    for (const id of wholeGraph(whole).keys()) {
      const { reading, sentence } = Evidence.parse(relationEvidence(whole, id, everyone))
      expect(`${sentence} ${reading}`).not.toMatch(/undefined|null|NaN|\bno publishers?\b|[a-z]-[a-z]+\|/)
    }
  })

  test('shows a claim that says the contrary, and earlier versions of a claim', () => {
    const ledger = createLedger(
      records([claim('C1'), claim('C2', { polarity: 'negative', source: 'other-doc' }), claim('C3', { status: 'superseded' })]),
    )
    const { claims, denials, others } = relationEvidence(ledger, 'a|LEADS|b', everyone)
    expect([ids(claims), ids(denials), ids(others)]).toEqual([['C1'], ['C2'], ['C3']])
  })
})

describe('an entity’s card', () => {
  test('says what Maliki is, and tells his words from those of the voice', () => {
    const card = EntityCard.parse(entityCard(whole, 'nouri-al-maliki', everyone))
    expect(card.roles.map(({ text, claimIds }) => `${text} (${claimIds})`)).toEqual([
      'held the office of Prime Minister of Iraq, states Middle East Monitor (C005)',
      'secretary general of Islamic Dawa Party, states Middle East Monitor (C007)',
      'head of State of Law Coalition, states Middle East Monitor (C008)',
      'leads State of Law Coalition, states Mena Affairs (EX09)',
    ])
    expect(card.said).toEqual({
      about: 36,
      by: 2,
      byPublishers: 5,
      byVoice: 16,
      byOthers: 10,
      inferred: 3,
      speaks: 2,
      voiced: 53,
      withdrawn: 0,
    })
    expect(card.relationCounts).toContainEqual({ type: 'OPPOSES', direction: 'out', count: 4, contested: 4 })
    expect(card.relationCounts.reduce((sum, { count }) => sum + count, 0)).toBe(card.degree)
    expect(card.undrawnClaims.map(({ id, undrawn }) => [id, undrawn])).toContainEqual([
      'C051',
      'It is what is said in another claim: “Middle East Monitor reports that Muqtada al-Sadr accuses Nouri al-Maliki”. On record is that it was said, not that it is so.',
    ])
  })

  test('follows the lens', () => {
    const card = entityCard(whole, 'nouri-al-maliki', lens({ without: ['recorded-voice'] }))
    expect(card).toMatchObject({ said: { byVoice: 0, voiced: 0 }, degree: 5 })
  })

  test('is there for every entity, and only for those', () => {
    for (const id of whole.entities.keys()) EntityCard.parse(entityCard(whole, id, everyone))
    expect(() => entityCard(whole, 'nobody', everyone)).toThrow(NotInRecord)
  })
})

describe('neighbours', () => {
  test('pages give every relation once', () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = Neighbours.parse(neighbours(whole, 'nouri-al-maliki', { lens: everyone, direction: 'both', limit: 4, cursor }))
      expect(page.total).toBe(16)
      seen.push(...ids(page.relations))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(ids([...wholeGraph(whole).values()].filter(({ from, to }) => [from, to].includes('nouri-al-maliki'))))
  })

  test('a symmetric relation goes both ways', () => {
    const of = (direction: 'in' | 'out') => ids(neighbours(whole, 'nouri-al-maliki', { lens: everyone, direction, limit: 100 }).relations)
    expect(of('in').filter(id => of('out').includes(id))).toEqual([
      'ali-akbar-velayati|SPOKE_WITH|nouri-al-maliki',
      'nouri-al-maliki|GOOD_RELATIONS_WITH|qais-al-khazali',
    ])
  })

  test('a cursor from elsewhere is refused', () => {
    for (const cursor of ['x', '4.99', '-1.15', '4'])
      expect(() => neighbours(whole, 'nouri-al-maliki', { lens: everyone, direction: 'both', limit: 4, cursor })).toThrow(BadArgument)
  })
})

describe('paths', () => {
  const find = (from: string, to: string, max = 6, of: Partial<Lens> = {}) => Paths.parse(paths(whole, { from, to, max, lens: lens(of) }))

  test('all shortest ones, with the relation that stands on the least', () => {
    const { paths: found, truncated } = find('asaib-ahl-al-haq', 'islamic-dawa-party')
    expect(truncated).toBe(false)
    expect(found.map(({ entities, weakest }) => [ids(entities), weakest.id])).toEqual([
      [
        ['asaib-ahl-al-haq', 'qais-al-khazali', 'nouri-al-maliki', 'islamic-dawa-party'],
        'nouri-al-maliki|GOOD_RELATIONS_WITH|qais-al-khazali',
      ],
      [['asaib-ahl-al-haq', 'qais-al-khazali', 'nouri-al-maliki', 'islamic-dawa-party'], 'nouri-al-maliki|PRAISES|qais-al-khazali'],
    ])
    expect(found[0]?.sentences[0]).toBe("Qais al-Khazali leads Asa'ib Ahl al-Haq, state Middle East Monitor and Asharq Al-Awsat")
  })

  test('none past the limit, none over relations that the lens takes away', () => {
    expect(find('asaib-ahl-al-haq', 'islamic-dawa-party', 2).paths).toEqual([])
    expect(find('asaib-ahl-al-haq', 'islamic-dawa-party', 6, { without: ['recorded-voice'] }).paths).toEqual([])
  })

  test('ties past 200 are cut, and that is said', () => {
    const middle = Array.from({ length: 15 }, (_, i) => [
      claim(`A${i}`, { subject: 'a', object: `m${i}` }),
      claim(`B${i}`, { subject: 'b', object: `m${i}` }),
    ]).flat()
    const fan = (types: string[]) => middle.flatMap(one => types.map(type => ({ ...one, id: one.id + type, predicate: type })))
    const people = Array.from({ length: 15 }, (_, i) => ({
      ...(whole.entities.get('iran') as NonNullable<ReturnType<typeof whole.entities.get>>),
      id: `m${i}`,
    }))
    const query = { from: 'a', to: 'b', max: 4, lens: everyone }
    const few = paths(createLedger(records(fan(['LEADS']), people)), query)
    expect([few.paths.length, few.truncated]).toEqual([15, false])
    const wide = { ...records(fan(['LEADS', 'ALLIED_WITH', 'L2', 'L3']), people) }
    wide.predicates = [...wide.predicates, ...['L2', 'L3'].map(id => ({ ...(wide.predicates[0] as (typeof wide.predicates)[number]), id }))]
    const many = paths(createLedger(wide), query)
    expect([many.paths.length, many.truncated]).toEqual([200, true])
  })

  test('one entity is no path, an unknown one is named', () => {
    expect(() => find('iran', 'iran')).toThrow(BadArgument)
    expect(() => find('iran', 'nobody')).toThrow(/nobody/)
  })
})

describe('sources', () => {
  test('a series counts and lists what is heard in its parts', () => {
    const series = sources(whole, { limit: 100 }).sources.find(({ id }) => id === 'rec-series')
    expect(series?.counts).toEqual({ claims: 0, heard: 53, relations: 23, withdrawn: 0 })
    expect(SourceClaims.parse(sourceWithClaims(whole, 'rec-series')).claims).toHaveLength(53)
  })

  test('a document lists its claims in the order of its text', () => {
    const places = sourceWithClaims(whole, 'doc-memo-2022-07-20').claims.map(({ source: { locator } }) => locator?.start ?? -1)
    expect(places).toHaveLength(74)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('an entity that is no source is not one', () => {
    expect(() => sourceWithClaims(whole, 'iran')).toThrow('iran is not a source')
  })
})

test('counts and citations', () => {
  expect(counts(whole)).toMatchObject({ relations: 38, claims: 92 })
  expect(
    citations(whole, ['C029', 'C999'], ['fatah-alliance|AFFILIATED_WITH|iran', 'x|Y|z']).map(({ source, claimIds }) => [source, claimIds]),
  ).toEqual([
    ['doc-aawsat-fifth', ['EX04']],
    ['doc-memo-2022-07-20', ['C017', 'C029']],
  ])
})
