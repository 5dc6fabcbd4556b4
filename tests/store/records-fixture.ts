/** Arbitrary records that belong together: every id that one names is there. */
import fc from 'fast-check'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import type { Predicate } from '../../server/contract/ontology.ts'
import type { Records } from '../../server/evidence/records.ts'
import { shippedFamilies, shippedKinds } from '../shipped-vocabulary.ts'

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.constantFrom('__proto__', 'A`)//', 'نوري', '\\u0041', '"', "'"),
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const date = fc.constantFrom('2022', '2022-07', '2022-07-20')
const some = (ids: string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray(ids)
const locator = fc.record({ paragraph: fc.nat(50), line: fc.integer({ min: 1, max: 99 }), start: fc.nat(999), end: fc.nat(999) })

const predicates: Predicate[] = ['LEADS', 'PART_OF', 'DENIES', 'ALLIED_WITH'].map(id => ({
  id,
  label: id,
  phrase: id,
  family: 'structural',
  sign: 0,
  symmetric: id === 'ALLIED_WITH',
  drawn: id !== 'DENIES',
  from: ['Entity'],
  to: ['Entity'],
  plover: id === 'DENIES' ? 'X' : null,
}))

const entity = (id: string, ids: string[]): fc.Arbitrary<EntityRecord> =>
  fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom('Person' as const, 'Party' as const, 'Source' as const),
      name: text,
      hands: fc.record({ releasedBy: fc.constantFrom(...ids), madeBy: fc.constantFrom(...ids) }, { requiredKeys: [] }),
      names: fc.uniqueArray(
        fc.record({
          value: text,
          lang: maybe(fc.constantFrom('ar', 'en')),
          script: maybe(fc.constantFrom('Latn' as const, 'Arab' as const)),
          kind: fc.constantFrom('canonical' as const, 'variant' as const),
        }),
        { maxLength: 3, selector: name => name.value },
      ),
      status: text,
      resolved: fc.boolean(),
      wikidata: maybe(fc.constant('Q1')),
      note: maybe(text),
      facts: fc.record({
        publisher: maybe(fc.constantFrom(...ids)),
        title: maybe(text),
        url: maybe(text),
        date: maybe(date),
        dateBasis: maybe(text),
        copyOf: maybe(fc.constantFrom(...ids)),
        partOf: maybe(fc.constantFrom(...ids)),
        reliability: maybe(fc.constantFrom('A' as const, 'F' as const)),
      }),
    })
    .map(({ facts, hands, ...own }) => ({
      ...own,
      labels: own.kind === 'Source' ? ['Entity', 'Source', 'Document'] : ['Entity', 'Actor', own.kind],
      facts: own.kind === 'Source' ? { ...facts, ...hands } : null,
    }))

const claim = (id: string, entities: string[], others: string[]): fc.Arbitrary<ClaimRecord> => {
  const who = fc.constantFrom(...entities)
  const link = fc.record(
    { agent: who, act: text, heardIn: who, attributedTo: who, claim: others.length > 0 ? fc.constantFrom(...others) : fc.constant('') },
    { requiredKeys: ['agent', 'act'] },
  )
  return fc
    .record({
      id: fc.constant(id),
      digest: text,
      subject: who,
      predicate: fc.constantFrom(...predicates.map(each => each.id)),
      object: who,
      assertedBy: who,
      chain: fc.array(link, { minLength: 1, maxLength: 3 }),
      source: who,
      locator: maybe(locator),
      quote: maybe(text),
      passages: fc.array(fc.record({ role: fc.constantFrom('subject' as const, 'also' as const), quote: text, locator: maybe(locator) }), {
        maxLength: 2,
      }),
      modality: fc.constantFrom('asserted' as const, 'reported' as const, 'counterfactual' as const),
      mood: maybe(fc.constant('future' as const)),
      polarity: fc.constantFrom('positive' as const, 'negative' as const),
      contestedBy: some(others),
      denies: some(others),
      contradicts: some(others),
      supports: some(others),
      contentOf: others.length > 0 ? maybe(fc.constantFrom(...others)) : fc.constant(null),
      derived: fc.boolean(),
      notDrawn: maybe(text),
      dateFrom: maybe(date),
      dateTo: maybe(date),
      datePrecision: maybe(fc.constant('day' as const)),
      qualifiers: fc
        .dictionary(
          fc.constantFrom('of', 'role', 'constructor', 'a b'),
          fc.oneof(
            who,
            text,
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true }).filter(n => !Number.isInteger(n)),
            fc.boolean(),
          ),
        )
        .map(each => ({ ...each })),
      note: maybe(text),
      credibility: maybe(fc.constantFrom('1' as const, '6' as const)),
      status: fc.constantFrom('active' as const, 'retracted' as const),
      recordedAt: maybe(fc.constant('2026-01-01T00:00:00Z')),
      recordedBy: text,
    })
    .map(each => ({ ...each, chain: each.chain.map(({ claim: said, ...rest }) => (said ? { ...rest, claim: said } : rest)) }))
}

/** Up to five entities and four claims; a claim refers to those before it. */
export const arbitraryRecords: fc.Arbitrary<Records> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }))
  .chain(([entities, claims]) => {
    const ids = Array.from({ length: entities }, (_, i) => `e${i}`)
    const claimIds = Array.from({ length: claims }, (_, i) => `C${i}`)
    return fc.record({
      entities: fc.tuple(...ids.map(id => entity(id, ids))),
      claims: fc.tuple(...claimIds.map((id, i) => claim(id, ids, claimIds.slice(0, i)))),
      predicates: fc.constant(predicates),
      kinds: fc.constant(shippedKinds),
      families: fc.constant(shippedFamilies),
      assessments:
        claims === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                id: fc.constantFrom('A1'),
                claim: fc.constantFrom(...claimIds),
                source: fc.constant(null),
                assessor: text,
                date,
                reason: text,
                reliability: fc.constant(null),
                credibility: maybe(fc.constant('2' as const)),
                likelihood: maybe(fc.constant('likely' as const)),
                confidence: maybe(fc.constant('low' as const)),
              }),
              { maxLength: 1 },
            ),
    })
  })
