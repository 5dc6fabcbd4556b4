import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asideHeadline, quotable, restSentence } from '../../../client/features/whatif/aside-words.ts'
import { setLens } from '../../../client/state/acts.ts'
import { classesOf, graphOf, sidesOf } from '../../../client/state/comparing.ts'
import { createExplorer } from '../../../client/state/explorer.ts'
import { link } from '../../../client/state/linked.ts'
import { replace } from '../../../client/state/merge.ts'
import { viewOf } from '../../../client/state/saved-view.ts'
import { asRecorded, boxes, ghostsOf, toggled } from '../../../client/state/what-if.ts'
import { graphUnder } from '../../../server/evidence/lens.ts'
import { comparison } from '../../../server/ledger/comparison.ts'
import { setAsideReport } from '../../../server/ledger/set-aside-report.ts'
import { lens } from '../../evidence/record.ts'
import { whole } from '../../evidence/seed-ledger.ts'

const report = setAsideReport(whole, lens({ without: ['rec-series'] }), 5000)

describe('what falls', () => {
  it('of the seed: every relation is on the canvas, 22 and 10 bare entities as ghosts', () => {
    expect(asRecorded(report).relations).toHaveLength(38)
    const ghosts = ghostsOf(report)
    expect(ghosts.size).toBe(22 + report.bare.length)
    for (const { id } of report.standing) expect(ghosts.has(id)).toBe(false)
  })

  it('is said in sentences that can be quoted', () => {
    expect(restSentence(report)).toBe('16 stand on other claims. 1 of them stands on fewer claims. 10 entities lose their last relation.')
    expect(quotable(report, 'http://here/#view=1.x')).toBe(
      'If the leaked recordings are fake, 22 of 38 relations lose their only support in this record. 16 stand on other claims. 1 of them stands on fewer claims. 10 entities lose their last relation. 53 of 92 claims rest on it. http://here/#view=1.x',
    )
  })

  it.each([
    [],
    ['C029'],
    ['recorded-voice'],
    ['ali-fadhel'],
    ['nouri-al-maliki'],
    ['doc-memo-2022-07-20'],
    ['rec-5', 'C047'],
    ['mena-affairs'],
  ])('in the words that the server has for programs: %j', (...without) => {
    const { bare: _, ...told } = setAsideReport(whole, lens({ without }), 5000)
    const { headline, sentence } = told
    expect(asideHeadline({ ...told, bare: [] })).toBe(headline)
    expect(restSentence({ ...told, bare: [] })).toBe(sentence.slice(sentence.indexOf('. ') + 2))
  })

  it('of a lens that draws nothing', () => {
    const nothing = setAsideReport(whole, lens({ by: ['iran'], without: ['rec-series'] }), 5000)
    expect([nothing.relations.before, restSentence(nothing)]).toEqual([0, 'No relation is drawn here, so none loses its support.'])
  })

  it('lists that were cut say so, and the counts stay whole', () => {
    const cut = setAsideReport(whole, lens({ without: ['rec-series'] }), 5)
    expect([cut.truncated, cut.fallen.length, cut.standing.length]).toEqual([true, 5, 5])
    expect(cut.relations).toEqual({ before: 38, after: 16 })
    expect(report.truncated).toBe(false)
  })

  it('boxes: as many as there are, shares beyond, and neither fate is ever rounded away', () => {
    expect(boxes({ before: 3, after: 1 }, 12)).toEqual(['stands', 'falls', 'falls'])
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 2, max: 30 }), (after, fallen, most) => {
        const row = boxes({ before: after + fallen, after }, most)
        expect(row).toHaveLength(Math.min(after + fallen, most))
        expect(row.includes('stands')).toBe(after > 0)
        expect(row.includes('falls')).toBe(fallen > 0)
      }),
    )
  })

  it('chosen twice is taken back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, id) => {
        expect(new Set(toggled(toggled(ids, id), id))).toEqual(new Set(ids))
      }),
    )
  })
})

describe('undo', () => {
  it('restores the graph exactly, with its lens and places', () => {
    const explorer = createExplorer()
    const all = { ...graphUnder(whole, lens({})), denials: [] }
    explorer.set(state => ({ ...state, picture: replace({ ...state.picture, positions: new Map([['iran', { x: 1, y: 2 }]]) }, all) }))
    const before = explorer.get().picture
    const without = lens({ without: ['rec-series'] })
    setLens(explorer, without, { ...graphUnder(whole, without), denials: [] }, 'set the recordings aside')
    expect(explorer.get().picture.loaded.relations.size).toBe(16)
    expect(viewOf(explorer.get()).lens.without).toEqual(['rec-series'])
    explorer.undo()
    expect(explorer.get().picture).toBe(before)
  })
})

describe('two lenses compared', () => {
  it('each relation is drawn once, in one class', () => {
    const found = comparison(whole, lens({ by: ['recorded-voice'] }), lens({ by: ['nouri-al-maliki', 'asharq-al-awsat'] }))
    const all = graphOf(found).relations.map(({ id }) => id)
    expect(new Set(all).size).toBe(all.length)
    expect(sidesOf(found).size).toBe(all.length)
    expect(classesOf(found).map(({ side, relations }) => [side, relations.length])).toEqual([
      ['contradicted', 0],
      ['attribution-disputed', 20],
      ['both', 0],
      ['only-a', 3],
      ['only-b', 2],
    ])
  })
})

describe('linked explorers', () => {
  it('share places, viewport and selection, both ways, and come to rest', () => {
    const [a, b] = [createExplorer(), createExplorer()]
    let changes = 0
    b.subscribe(() => changes++)
    const stop = link(a, b)
    a.set(state => ({ ...state, viewport: { zoom: 2, pan: { x: 1, y: 2 } } }))
    // a canvas notes its own viewport anew, as another object of the same value
    b.set(state => ({ ...state, viewport: { zoom: 2, pan: { x: 1, y: 2 } } }))
    b.set(state => ({ ...state, picture: { ...state.picture, positions: new Map([['iran', { x: 3, y: 4 }]]) } }))
    expect(a.get().picture.positions.get('iran')).toEqual({ x: 3, y: 4 })
    expect(changes).toBe(3)
    stop()
    a.set(state => ({ ...state, viewport: null }))
    expect(b.get().viewport).not.toBeNull()
  })
})
