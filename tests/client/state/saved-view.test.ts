import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromAddress } from '../../../client/state/address.ts'
import { emptyState } from '../../../client/state/explorer.ts'
import { noFilters } from '../../../client/state/filters.ts'
import { deleteView, openView, saveView, viewNames } from '../../../client/state/named-views.ts'
import { readView } from '../../../client/state/read-view.ts'
import { addressLimit, restore, viewFile, viewOf } from '../../../client/state/saved-view.ts'
import { toAddress } from '../../../client/state/to-address.ts'
import { entity, relation } from '../../factories/answers.ts'
import { anyPicture, picture } from './fixtures.ts'

const storage = () => {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}
const small = {
  ...emptyState,
  picture: {
    ...picture(
      [entity('fatah'), entity('ایران')],
      [relation('fatah', 'AFFILIATED_WITH', 'ایران')],
      [
        ['fatah', { x: 1.26, y: -3 }],
        ['ایران', { x: 400, y: 0 }],
      ],
    ),
    filters: { ...noFilters, kinds: new Set(['Party']), grounds: new Set(['attribution', 'content']) },
    pinned: new Set(['fatah']),
    hidden: new Set(['ایران']),
    layout: 'circle' as const,
  },
  viewport: { zoom: 1.25, pan: { x: 10, y: 20 }, whole: false, size: { width: 800, height: 600 } },
}
const graphOf = ({ loaded }: typeof small.picture) => ({
  entities: [...loaded.entities.values()],
  relations: [...loaded.relations.values()],
  truncated: false,
})

describe('saved view', () => {
  it('comes back as the same picture, through a file and through an address', () => {
    fc.assert(
      fc.property(anyPicture, start => {
        const view = viewOf({ ...emptyState, picture: start })
        for (const again of [readView(viewFile(view)), fromAddress(toAddress(view)!)]) {
          const { state, missing } = restore(again, {
            entities: [...start.loaded.entities.values()],
            relations: [...start.loaded.relations.values()],
            truncated: false,
          })
          expect(missing).toEqual({ entities: [], relations: [] })
          expect(state.picture.loaded).toEqual(start.loaded)
          for (const [id, { x, y }] of start.positions) {
            expect(state.picture.positions.get(id)!.x).toBeCloseTo(x, 0)
            expect(state.picture.positions.get(id)!.y).toBeCloseTo(y, 0)
          }
          expect(viewOf({ ...emptyState, ...state })).toEqual(view)
        }
      }),
    )
  })

  it('holds filters, pins, what is hidden, layout and viewport', () => {
    const { state } = restore(fromAddress(toAddress(viewOf(small))!), graphOf(small.picture))
    expect(state.picture).toMatchObject({
      filters: small.picture.filters,
      pinned: small.picture.pinned,
      hidden: small.picture.hidden,
      layout: 'circle',
    })
    expect(state.picture.positions.get('fatah')).toEqual({ x: 1.3, y: -3 })
    expect(state.viewport).toEqual(small.viewport)
  })

  it('opens a view of the first version, whose filter knew contested or not', () => {
    const { grounds: _, denials: __, ...filters } = viewOf(small).filters
    const old = { ...viewOf(small), filters: { ...filters, contested: 'only' } }
    expect(restore(readView(JSON.stringify(old)), graphOf(small.picture)).state.picture.filters.grounds).toEqual(new Set(['none']))
  })

  it('takes nothing but the ends of a path from an address: its sentences are computed', () => {
    const forged = { from: 'fatah', to: 'ایران', entities: ['fatah'], relations: [], sentences: ['He did it'] }
    const view = readView(JSON.stringify({ ...viewOf(small), path: forged }))
    expect(view.path).toEqual({ from: 'fatah', to: 'ایران' })
    expect(restore(view, graphOf(small.picture)).state.picture.path).toBeNull()
  })

  it('shows a view whole that was saved before views knew the size of their canvas', () => {
    const view = { ...viewOf(small), viewport: { zoom: 2, pan: { x: 1, y: 2 } } }
    expect(restore(readView(JSON.stringify(view)), graphOf(small.picture)).state.viewport).toMatchObject({ zoom: 2, whole: true })
  })

  it('reports what the store no longer has, and draws the rest', () => {
    const { state, missing } = restore(viewOf(small), { entities: [entity('fatah')], relations: [], truncated: false })
    expect(missing).toEqual({ entities: ['ایران'], relations: ['fatah|AFFILIATED_WITH|ایران'] })
    expect([...state.picture.loaded.entities.keys()]).toEqual(['fatah'])
    expect(state.picture.hidden.size).toBe(0)
  })

  it('has an address of letters that need no escaping, and none where it would be too long', () => {
    expect(toAddress(viewOf(small))).toMatch(/^2\.[A-Za-z0-9_-]+$/)
    const many = picture(
      Array.from({ length: 9000 }, (_, i) => entity(`entity-${(i * 7919) % 100_003}-${(i * 104_729) % 1_000_003}`)),
      [],
    )
    expect(toAddress(viewOf({ ...emptyState, picture: many }))).toBeNull()
    expect(toAddress(viewOf(small))!.length).toBeLessThan(addressLimit)
  })

  /** As it comes from a layout: names of people, places to a tenth of a pixel, half as many relations again. */
  it.each([
    [67, 2400],
    [500, 14_000],
    [1000, addressLimit],
  ])('of %d entities has an address of at most %d letters, which opens the same picture', (count, most) => {
    let seed = 7
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const syllables = ['ba', 'dor', 'el', 'fin', 'gal', 'har', 'il', 'jon', 'kar', 'len', 'mor', 'nis', 'ol', 'pra', 'qua', 'ros', 'sten']
    const syllable = () => syllables[next(syllables.length)] ?? ''
    const people = Array.from({ length: count }, (_, i) => entity(`${syllable()}${syllable()}-${syllable()}${syllable()}-${i}`))
    const someone = () => people[next(count)]?.id ?? ''
    const ties = Array.from({ length: count * 1.5 }, () => relation(someone(), ['LEADS', 'OWNS', 'MEMBER_OF'][next(3)] ?? '', someone()))
    const large = picture(
      people,
      ties,
      people.map(({ id }) => [id, { x: next(80_000) / 10 - 4000, y: next(80_000) / 10 - 4000 }]),
    )
    const view = viewOf({ ...emptyState, picture: large })
    const text = toAddress(view)
    expect(text?.length).toBeLessThan(most)
    const again = fromAddress(text ?? '')
    expect(again.relations).toEqual(view.relations)
    expect(again.entities.map(([id]) => id)).toEqual(view.entities.map(([id]) => id))
    for (const [n, [, x]] of view.entities.entries()) expect(Math.abs((again.entities[n]?.[1] ?? Number.NaN) - (x ?? 0))).toBeLessThan(0.6)
  })

  it('says in words what is wrong with a text that is no view', () => {
    expect(() => readView('{')).toThrow('not JSON')
    expect(() => readView('{"format":"other/9"}')).toThrow('"other/9"')
    expect(() => readView(JSON.stringify({ ...viewOf(small), layout: 'spiral' }))).toThrow('/layout')
    expect(() => fromAddress('3.abc')).toThrow('another version')
    expect(() => fromAddress('2.abc')).toThrow('damaged')
    const bomb = Buffer.from(deflateSync(new Uint8Array(40_000_000))).toString('base64url')
    expect(() => fromAddress(`2.${bomb}`)).toThrow('damaged')
    expect(() => fromAddress(toAddress(viewOf(small))!.slice(0, -9))).toThrow('damaged')
  })

  it('is kept by name, newest first', () => {
    const kept = storage()
    saveView(kept, 'first', viewOf(small))
    saveView(kept, 'second', viewOf(emptyState))
    saveView(kept, 'first', viewOf(small))
    expect(viewNames(kept)).toEqual(['first', 'second'])
    expect(openView(kept, 'first')).toEqual(viewOf(small))
    deleteView(kept, 'first')
    expect([viewNames(kept), openView(kept, 'first'), [...kept.items.keys()].length]).toEqual([['second'], null, 2])
  })

  it('says so when the browser keeps no more', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error('quota')
      },
    }
    expect(() => saveView(full, 'mine', viewOf(small))).toThrow('save “mine” as a file')
  })
})
