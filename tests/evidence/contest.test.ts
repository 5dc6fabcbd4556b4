import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contestOf } from '../../server/evidence/contest.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { applyLens, graphUnder } from '../../server/evidence/lens.ts'
import { tallyOf, tallyUnder } from '../../server/evidence/tally.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { claim, source } from '../factories/records.ts'
import { anyFilters, anyRecords, anyWithout, lens, records } from './record.ts'
import { whole } from './seed-ledger.ts'

const groundsOf = (ledger: Ledger, id: string) => contestOf(ledger).of(ledger.claims.get(id)!)

describe('the grounds of contest', () => {
  const attribution = claim('A1', { predicate: 'SAID_BY', subject: 'voice', object: 'c' })
  const through = claim('C1', {
    chain: [
      { agent: 'paper', act: 'reports' },
      { agent: 'voice', act: 'says', attributionClaim: 'A1' },
    ],
    modality: 'attributed',
    assertedBy: 'voice',
  })
  const says = (id: string, more: Parameters<typeof claim>[1]) =>
    claim(id, { subject: 'c', object: 'doc', assertedBy: 'c', modality: 'denied', predicate: 'DENIES', ...more })

  test('to deny an attribution contests the attribution of all that is heard through it', () => {
    const ledger = createLedger(records([attribution, through, claim('C2'), says('D1', { denies: ['A1'] })]))
    expect(['A1', 'C1', 'C2', 'D1'].map(id => groundsOf(ledger, id))).toEqual([['attribution'], ['attribution'], [], []])
  })

  test('a direct denial contests the content, and both grounds stand beside each other', () => {
    const ledger = createLedger(records([attribution, through, says('D1', { denies: ['A1', 'C1'] })]))
    expect(groundsOf(ledger, 'C1')).toEqual(['attribution', 'content'])
    expect(wholeGraph(ledger).get('a|LEADS|b')).toMatchObject({ contested: true, contestedOn: ['attribution', 'content'] })
  })

  test('two claims that contradict each other, and one that says it is not so, contest the content', () => {
    const ledger = createLedger(
      records([claim('C1', { contradicts: ['C2'] }), claim('C2', { object: 'c' }), claim('C3', { object: 'c', polarity: 'negative' })]),
    )
    expect(['C1', 'C2', 'C3'].map(id => groundsOf(ledger, id))).toEqual([['content'], ['content'], []])
    expect(
      contestOf(ledger)
        .against([ledger.claims.get('C2')!])
        .map(({ id }) => id),
    ).toEqual(['C1', 'C3'])
  })

  test('a denial of a recording contests the attribution of what is heard in it and its parts, without naming any claim', () => {
    const heard = claim('C1', {
      ...through,
      chain: [
        { agent: 'paper', act: 'reports' },
        { agent: 'a', act: 'says', heardIn: 'part' },
      ],
    })
    const recording = { labels: ['Entity', 'Source', 'Recording'] }
    const series = [
      { ...source('tape'), ...recording },
      { ...source('part', { partOf: 'tape' }), ...recording },
    ]
    const ledger = createLedger(records([heard, claim('C2'), says('D1', { object: 'tape' })], series))
    expect(['C1', 'C2'].map(id => groundsOf(ledger, id))).toEqual([['attribution'], []])
  })

  test('what a reader holds for not contested stays so, and a voice that is denied corroborates nothing all the same', () => {
    const claims = [
      attribution,
      claim('C1', { ...through, notContested: true }),
      says('D1', { denies: ['A1'] }),
      claim('C2', { source: 'other-doc' }),
    ]
    const ledger = createLedger(records(claims))
    expect(groundsOf(ledger, 'C1')).toEqual([])
    expect(wholeGraph(ledger).get('a|LEADS|b')).toMatchObject({ contested: false, origins: 1, state: 'single-source' })
  })

  test('a repeat of a denial denies the same; one that was withdrawn denies nothing', () => {
    const repeat = says('D2', { supports: ['D1'], assertedBy: 'b' })
    const of = (...claims: Parameters<typeof records>[0]) => createLedger(records([attribution, through, ...claims]))
    const both = of(says('D1', { denies: ['A1'] }), repeat)
    expect(
      contestOf(both)
        .against([through])
        .map(({ id }) => id),
    ).toEqual(['D1', 'D2'])
    expect(graphUnder(both, lens({ without: ['D1'] })).relations[0]?.contestedOn).toEqual(['attribution'])
    expect(graphUnder(both, lens({ without: ['D1', 'D2'] })).relations[0]?.contestedOn).toEqual([])
    expect(groundsOf(of(says('D1', { denies: ['A1'], status: 'retracted' })), 'C1')).toEqual([])
  })
})

describe('the seed', () => {
  const contested = [...wholeGraph(whole).values()].filter(relation => relation.contested)

  test('has 20 relations whose attribution is contested, and none whose content is', () => {
    expect(contested).toHaveLength(20)
    expect(new Set(contested.map(({ contestedOn }) => contestedOn.join()))).toEqual(new Set(['attribution']))
  })

  test('contests nothing once every denial is set aside', () => {
    for (const without of [['C049', 'EX01'], ['nouri-al-maliki']]) {
      const { relations, denials } = graphUnder(whole, lens({ without }))
      expect([relations.length, relations.filter(relation => relation.contestedClaims > 0), denials]).toEqual([38, [], []])
    }
    expect(graphUnder(whole, lens({ without: ['C049'] })).relations.filter(relation => relation.contested)).toHaveLength(20)
  })

  test('lists one denial beside the relations: he says that the recordings are fake', () => {
    const { denials } = drawnGraph(whole, lens({}))
    expect(denials).toMatchObject([
      {
        id: 'nouri-al-maliki|DENIES|rec-series|attribution',
        denier: 'nouri-al-maliki',
        target: 'rec-series',
        on: 'attribution',
        claimIds: ['C049', 'EX01'],
        denies: ['C002', 'C004', 'C029', 'C043', 'EX13'],
        sentence: 'says that the recordings are fake',
      },
    ])
    expect(denials[0]?.relationIds).toEqual(contested.map(({ id }) => id))
  })

  test('is not empty under the lens of one who only denies', () => {
    const graph = drawnGraph(whole, lens({ by: ['nouri-al-maliki'] }))
    expect([graph.relations, graph.denials.length, graph.entities.map(({ id }) => id)]).toEqual([[], 1, ['nouri-al-maliki', 'rec-series']])
    expect(drawnGraph(whole, lens({ by: ['recorded-voice'] })).denials).toEqual([])
  })

  test('can be asked for one ground', () => {
    expect(graphUnder(whole, lens({ contestedOn: ['attribution'] })).relations).toHaveLength(20)
    expect(graphUnder(whole, lens({ contestedOn: ['content'] })).relations).toEqual([])
  })
})

test('nothing is contested where every claim that contests another is set aside', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const ledger = createLedger(records)
      const against = contestOf(ledger).disputes.flatMap(({ by }) => [...by.keys()])
      const { relations } = graphUnder(ledger, lens({ without: [...new Set(against)] }))
      for (const relation of relations) expect([relation.contested, relation.contestedClaims, relation.contestedOn]).toEqual([false, 0, []])
    }),
    { numRuns: 200 },
  )
})

test('a claim has grounds exactly where somebody stands against it and no reader says otherwise', () => {
  fc.assert(
    fc.property(anyRecords, anyWithout, (records, without) => {
      const ledger = createLedger(records)
      const { claims, contest, fallen } = applyLens(ledger, lens({ without }))
      for (const claim of claims) {
        const against = contest.against([claim])
        for (const { id } of against) expect(fallen.has(id)).toBe(false)
        if (!claim.notContested && against.length > 0) expect(contest.of(claim)).not.toEqual([])
        if (claim.notContested) expect(contest.of(claim)).toEqual([])
        for (const ground of contest.of(claim)) expect(['attribution', 'content']).toContain(ground)
      }
    }),
    { numRuns: 200 },
  )
})

test('a relation has grounds exactly where it is contested', () => {
  fc.assert(
    fc.property(anyRecords, anyFilters, anyWithout, (records, filters, without) => {
      for (const { contested, contestedOn, contestedClaims, claims } of graphUnder(createLedger(records), lens({ ...filters, without }))
        .relations) {
        expect(contestedOn.length > 0).toBe(contested)
        expect(contestedClaims === claims).toBe(contested)
        expect(contestedOn).toEqual([...contestedOn].sort())
      }
    }),
    { numRuns: 200 },
  )
})

test('the claims under a lens are counted as any other claims are', () => {
  fc.assert(
    fc.property(anyRecords, anyFilters, anyWithout, (records, filters, without) => {
      const ledger = createLedger(records)
      const left = applyLens(ledger, lens({ ...filters, without }))
      expect(tallyUnder(ledger, left)).toEqual(tallyOf(ledger, left.claims, left.contest))
    }),
    { numRuns: 200 },
  )
})
