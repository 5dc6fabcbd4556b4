import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { bothOf } from '../../server/evidence/seen/both-ledgers.ts'
import { changeBetween } from '../../server/store/change-between.ts'
import { changeOfRecord } from '../../server/store/change-elements.ts'
import { diffElements, isEmptyChange } from '../../server/store/diff-elements.ts'
import { elementsToRecords } from '../../server/store/elements-to-records.ts'
import { type GraphElements, listed, nodeKey, relationshipKey } from '../../server/store/graph-elements.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { toRecords } from '../../server/store/to-records.ts'
import { records } from '../evidence/record.ts'
import { claim, predicate } from '../factories/records.ts'
import { seedRecords } from '../server/seed-records.ts'
import { arbitraryRecords } from './records-fixture.ts'

let seed: Records
let elements: GraphElements
beforeAll(async () => {
  seed = await seedRecords()
  elements = toElements(seed)
})
const ofType = (type: string) => elements.relationships.filter(each => each.type === type)

describe('toElements', () => {
  test('a claim hangs on its subject, object, asserter, chain and source', () => {
    const count = (type: string) => ofType(type).length
    expect(['SUBJECT', 'OBJECT', 'ASSERTED_BY', 'STATED_IN'].map(count)).toEqual([92, 92, 92, 92])
    expect(count('VIA')).toBe(seed.claims.reduce((sum, claim) => sum + claim.chain.length, 0))
    expect(ofType('DEPENDS_ON').filter(each => each.to.id === 'C029')).toHaveLength(53)
  })

  test('only drawn relations name their claims, 38 of them', () => {
    const drawn = elements.relationships.filter(each => 'claimIds' in each.properties)
    expect(drawn).toHaveLength(38)
    expect(drawn.every(each => each.by === 'key' && each.properties.key === `${each.from.id}|${each.type}|${each.to.id}`)).toBe(true)
  })

  test('a name carries the keys that search compares', () => {
    const name = elements.nodes.find(node => node.label === 'Name' && node.properties.value === 'نوري المالكي')
    expect(name?.properties).toMatchObject({
      lang: 'ar',
      script: 'Arab',
      folded: expect.stringMatching(/./),
      key: expect.stringMatching(/./),
      skeleton: expect.stringMatching(/./),
    })
  })

  test('a part that a claim also draws is one relationship', () => {
    const drawn = { ...seed, claims: seed.claims.map(claim => (claim.id === 'C045' ? { ...claim, notDrawn: null } : claim)) }
    const pair = toElements(drawn).relationships.filter(
      each => each.from.id === 'rec-1' && each.to.id === 'rec-series' && each.type === 'PART_OF',
    )
    expect(pair.map(each => each.by)).toEqual(['key'])
  })

  test.each<[string, (records: Records) => Records, RegExp]>([
    [
      'an object that is not there',
      records => ({ ...records, claims: records.claims.map(claim => (claim.id === 'C001' ? { ...claim, object: 'nobody' } : claim)) }),
      /nobody/,
    ],
    ['an entity given twice', records => ({ ...records, entities: [...records.entities, records.entities[0]!] }), /twice/],
    [
      'a claim that denies another twice',
      records => ({
        ...records,
        claims: records.claims.map(claim => (claim.id === 'C001' ? { ...claim, denies: ['C002', 'C002'] } : claim)),
      }),
      /twice/,
    ],
    [
      'a source without facts',
      records => ({ ...records, entities: records.entities.map(each => (each.id === 'rec-1' ? { ...each, facts: null } : each)) }),
      /rec-1/,
    ],
  ])('%s stops it, by name', (_what, broken, message) => {
    expect(() => toElements(broken(seed))).toThrow(message)
  })
})

describe('qualifiers', () => {
  const owns = predicate('OWNS', { qualifiers: { share: 'share', note: 'text', q_own: 'text', role: 'text', through: 'entity' } })
  const own = (id: string, qualifiers: ClaimRecord['qualifiers']) => claim(id, { predicate: 'OWNS', qualifiers })
  const of = (...claims: ClaimRecord[]) => {
    const made = records(claims)
    return toElements({ ...made, predicates: [...made.predicates, owns] })
  }
  const said = (...claims: ClaimRecord[]) => of(...claims).relationships.find(({ type }) => type === 'OWNS')?.properties
  test('are properties as they are called, apart only where a claim has one of that name, and come back', () => {
    const qualifiers = { share: 40, note: 'as of May', q_own: 'x', role: 'founder', through: 'c' }
    const elements = of(own('C1', qualifiers))
    const { properties } = elements.nodes.find(({ label }) => label === 'Claim') ?? {}
    expect(properties).toMatchObject({ share: 40n, q_note: 'as of May', q_q_own: 'x', role: 'founder' })
    expect(elementsToRecords(elements.nodes, elements.relationships).claims[0]?.qualifiers).toEqual(qualifiers)
  })
  test('are on the relation where all who say one agree; where not, it is named', () => {
    expect(said(own('C1', { share: 40 }), own('C2', {}), own('C3', { share: 40 }))).toMatchObject({ share: 40n })
    const apart = said(own('C1', { share: 40 }), own('C2', { share: 60 }))
    expect(apart).toMatchObject({ differing: ['share'] })
    expect(apart).not.toHaveProperty('share')
  })
})

describe('diffElements', () => {
  const applied = (current: GraphElements, next: GraphElements): GraphElements => {
    const { put, remove } = diffElements(current, next, '0')
    const nodes = new Map(current.nodes.map(node => [nodeKey(node), node]))
    const relationships = new Map(current.relationships.map(each => [relationshipKey(each), each]))
    for (const ref of remove.nodes) nodes.delete(nodeKey(ref))
    for (const each of remove.relationships) relationships.delete(relationshipKey(each))
    for (const node of put.nodes) nodes.set(nodeKey(node), node)
    for (const each of put.relationships) relationships.set(relationshipKey(each), each)
    return { nodes: [...nodes.values()], relationships: [...relationships.values()] }
  }
  const asSets = ({ nodes, relationships }: GraphElements) => [
    new Map(nodes.map(node => [nodeKey(node), node])),
    new Map(relationships.map(each => [relationshipKey(each), each])),
  ]

  test('between equal records there is nothing to do', () => {
    expect(isEmptyChange(diffElements(elements, toElements(structuredClone(seed)), '0'))).toBe(true)
  })

  test('applied to one graph it gives the other, and nothing is put that did not change', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, (a, b) => {
        const [from, to] = [toElements(a), toElements(b)]
        expect(asSets(applied(from, to))).toEqual(asSets(to))
        expect(isEmptyChange(diffElements(to, applied(from, to), '0'))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('what a change is read out as, part by part and as often as one likes, is the difference of the whole', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, (a, b) => {
        const { elements } = changeOfRecord(bothOf(createLedger(a)), changeBetween(a, b), '0')
        const whole = diffElements(toElements(a), toElements(b), '0')
        for (const read of [listed(elements), listed(elements)]) {
          expect(asSets(read.put)).toEqual(asSets(whole.put))
          expect(new Set(read.remove.nodes.map(nodeKey))).toEqual(new Set(whole.remove.nodes.map(nodeKey)))
          expect(new Set(read.remove.relationships.map(relationshipKey))).toEqual(new Set(whole.remove.relationships.map(relationshipKey)))
        }
      }),
      { numRuns: 50 },
    )
  })
})

test('a store of the time before contest was computed keeps what a reader held for not contested', () => {
  const of = (id: string, type: string, end: string, properties = {}) => [id, type, end, properties]
  const own = { predicate: 'LEADS', digest: '', quote: 'x', recordedBy: 'x', polarity: 'positive' }
  const claim = (id: string, contested: boolean) => [{ id, contested, modality: 'attributed', status: 'active', ...own }]
  const heard = (id: string) => of(id, 'VIA', 'voice', { ord: 0, act: 'says', attributionClaim: 'A' })
  const { claims } = toRecords({
    ...{ entities: [], names: [], predicates: [], assessments: [], kinds: [], families: [] },
    claims: [claim('A', false), claim('C1', false), claim('C2', true), claim('C3', false), claim('D', false)],
    links: [heard('C1'), heard('C2'), of('D', 'DENIES', 'A')],
  })
  expect(claims.map(({ id, notContested }) => [id, notContested])).toEqual([
    ['A', undefined],
    ['C1', true],
    ['C2', undefined],
    ['C3', undefined],
    ['D', undefined],
  ])
})
