import { describe, expect, test } from 'vitest'
import type { Lens } from '../../server/contract/lens.ts'
import { hangingOn } from '../../server/evidence/dependence.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { applyLens, graphUnder } from '../../server/evidence/lens.ts'
import { lens } from './record.ts'
import { article, whole } from './seed-ledger.ts'

const sizes = (ledger: Ledger, of: Partial<Lens>) => ({
  claims: applyLens(ledger, lens(of)).claims.length,
  relations: graphUnder(ledger, lens(of)).relations.length,
})

describe('the seed', () => {
  test('draws 33 relations from the 76 claims of the article, and 38 from all 92', () => {
    expect(sizes(article, {})).toEqual({ claims: 76, relations: 33 })
    expect(sizes(whole, {})).toEqual({ claims: 92, relations: 38 })
    expect(
      [...article.claims.values()].filter(({ id }) => [...wholeGraph(article).values()].some(({ claimIds }) => claimIds.includes(id))),
    ).toHaveLength(35)
  })

  test('has 48 claims that hang on C029 in the article, and 53 in all', () => {
    expect(hangingOn(article, 'C029')).toHaveLength(48)
    expect(hangingOn(whole, 'C029')).toHaveLength(53)
  })

  test.each(['C029', 'recorded-voice', 'rec-series', 'ali-fadhel'])('keeps 13 and 16 relations without %s, and the same ones', id => {
    expect(graphUnder(article, lens({ without: [id] })).relations).toHaveLength(13)
    const left = graphUnder(whole, lens({ without: [id] })).relations
    expect(left).toHaveLength(16)
    expect(left).toEqual(graphUnder(whole, lens({ without: ['C029'] })).relations)
  })

  test('fells 48 and 53 claims with the recorded voice, or with whoever released the recordings, C029 not among them', () => {
    const { fallen } = applyLens(article, lens({ without: ['recorded-voice'] }))
    expect(fallen.size).toBe(48)
    expect(fallen.has('C029')).toBe(false)
    expect(applyLens(whole, lens({ without: ['recorded-voice'] })).fallen.size).toBe(53)
    expect([...applyLens(whole, lens({ without: ['ali-fadhel'] })).fallen.keys()].sort()).toEqual(
      [...applyLens(whole, lens({ without: ['recorded-voice'] })).fallen.keys()].sort(),
    )
  })

  test('says 46 claims and 21 relations of the article by the recorded voice', () => {
    expect(sizes(article, { by: ['recorded-voice'] })).toEqual({ claims: 46, relations: 21 })
  })

  test('says 19 claims and 10 relations in the own voice of Middle East Monitor', () => {
    // C021 is read from an adjective: our inference, and nobody's assertion
    expect(sizes(article, { by: ['middle-east-monitor'], modality: ['asserted'] })).toEqual({ claims: 19, relations: 10 })
  })

  test('sets the man aside without setting aside the voice', () => {
    expect([...applyLens(whole, lens({ without: ['nouri-al-maliki'] })).fallen.keys()].sort()).toEqual(['C049', 'EX01'])
    expect(graphUnder(whole, lens({ without: ['nouri-al-maliki'] })).relations).toHaveLength(38)
  })

  test('draws an accusation, never its content; a wish, never what was wished; no forecast and no denial', () => {
    const types = new Set([...wholeGraph(whole).values()].map(({ type }) => type))
    for (const type of ['THREATENED_TO_ASSASSINATE', 'WORKS_ON', 'STRUCTURED_LIKE', 'WORK_WITH', 'WILL_STRIKE', 'ON_BRINK_OF', 'DENIES'])
      expect(types).not.toContain(type)
    expect(wholeGraph(whole).get('nouri-al-maliki|WANTED_TO_RESTRUCTURE|pmf')?.modality).toBe('intended')
    expect(wholeGraph(whole).has('muqtada-al-sadr|ACCUSES|nouri-al-maliki')).toBe(true)
  })

  test('has 17 contested relations, 10 single-source, 3 corroborated, 4 derived and 4 attributed only', () => {
    const states = [...wholeGraph(whole).values()].map(({ state }) => state)
    const count = (state: string) => states.filter(each => each === state).length
    expect(['contested', 'single-source', 'corroborated', 'derived', 'attributed-only'].map(count)).toEqual([17, 10, 3, 4, 4])
  })

  test('counts claims, publishers and origins apart', () => {
    expect(wholeGraph(whole).get('fatah-alliance|AFFILIATED_WITH|iran')).toMatchObject({
      claims: 2,
      publishers: 2,
      origins: 1,
      state: 'contested',
    })
    expect(wholeGraph(whole).get('irgc|PART_OF|iran')).toMatchObject({ claims: 2, publishers: 1, origins: 1, state: 'single-source' })
    expect(wholeGraph(whole).get('qais-al-khazali|LEADS|asaib-ahl-al-haq')).toMatchObject({
      claims: 2,
      publishers: 2,
      origins: 2,
      state: 'corroborated',
    })
    expect(wholeGraph(whole).get('nouri-al-maliki|OPPOSES|muqtada-al-sadr')).toMatchObject({ origins: 0, derived: true, state: 'derived' })
    expect(wholeGraph(whole).get('esmail-qaani|COMMANDS|quds-force')?.state).toBe('attributed-only')
  })
})
