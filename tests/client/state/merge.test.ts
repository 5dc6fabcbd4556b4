import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../../client/state/acts.ts'
import { fanLimit, lines } from '../../../client/state/bundle.ts'
import { merge, replace } from '../../../client/state/merge.ts'
import { relationSentence } from '../../../client/words/sentence.ts'
import { entity, relation } from '../../factories/answers.ts'
import { anyPicture, picture } from './fixtures.ts'

describe('merge', () => {
  it('keeps every place, and gives each newcomer one of its own', () => {
    fc.assert(
      fc.property(anyPicture, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const [first] = start.loaded.entities.keys()
        const entities = Array.from({ length: count }, (_, i) => entity(`n${i}`))
        const next = merge(start, { entities, relations: entities.map(item => relation(first!, 'LEADS', item.id)) })
        for (const [id, point] of start.positions) expect(next.positions.get(id)).toEqual(point)
        const places = entities.map(item => next.positions.get(item.id)!)
        for (const [i, a] of places.entries())
          for (const b of places.slice(0, i)) expect(Math.abs(a.x - b.x) >= 118 || Math.abs(a.y - b.y) >= 74).toBe(true)
      }),
    )
  })

  it('sets newcomers near the entity that they hang on', () => {
    const start = picture(
      [entity('hub'), entity('far')],
      [],
      [
        ['hub', { x: 1000, y: 0 }],
        ['far', { x: -1000, y: 0 }],
      ],
    )
    const place = merge(start, { entities: [entity('new')], relations: [relation('hub', 'LEADS', 'new')] }).positions.get('new')!
    expect(Math.hypot(place.x - 1000, place.y)).toBeLessThan(200)
  })

  it('makes no row of what is added one by one, tied or not', () => {
    const shape = (tied: boolean): number => {
      let now = picture([entity('n0')], [], [['n0', { x: 0, y: 0 }]])
      for (let i = 1; i < 14; i++)
        now = merge(now, { entities: [entity(`n${i}`)], relations: tied ? [relation(`n${i - 1}`, 'LEADS', `n${i}`)] : [] })
      const points = [...now.positions.values()]
      const side = (values: number[], room: number): number => Math.max(...values) - Math.min(...values) + room
      const [width, height] = [
        side(
          points.map(({ x }) => x),
          118,
        ),
        side(
          points.map(({ y }) => y),
          74,
        ),
      ]
      return Math.max(width / height, height / width)
    }
    expect(shape(true)).toBeLessThan(2.5)
    expect(shape(false)).toBeLessThan(2.5)
  })

  it('leaves out relations that lack an end, and shows again what was hidden', () => {
    const start = { ...picture([entity('a'), entity('b')], []), hidden: new Set(['b']) }
    const next = merge(start, { entities: [entity('b')], relations: [relation('a', 'LEADS', 'b'), relation('a', 'LEADS', 'nobody')] })
    expect([...next.loaded.relations.keys()]).toEqual(['a|LEADS|b'])
    expect(next.hidden.size).toBe(0)
  })

  it('another lens and back again puts everything where it was', () => {
    const start = picture(
      [entity('a'), entity('b')],
      [],
      [
        ['a', { x: 1, y: 2 }],
        ['b', { x: 300, y: 4 }],
      ],
    )
    const narrow = replace(start, { entities: [entity('a')], relations: [] })
    expect(replace(narrow, { entities: [entity('a'), entity('b')], relations: [] }).positions).toEqual(start.positions)
  })

  it('collapse takes what hangs on this entity alone, but nothing pinned', () => {
    const start = picture(
      ['a', 'b', 'c', 'd'].map(id => entity(id)),
      [relation('a', 'LEADS', 'b'), relation('a', 'LEADS', 'c'), relation('c', 'LEADS', 'd'), relation('b', 'PRAISES', 'a')],
    )
    expect(leavesOf(start, 'a')).toEqual(new Set(['b']))
    expect(leavesOf({ ...start, pinned: new Set(['b']) }, 'a')).toEqual(new Set())
  })
})

describe('lines', () => {
  it('fans parallel relations evenly about the straight line, whichever way they run', () => {
    const drawn = lines([relation('a', 'LEADS', 'b'), relation('b', 'PRAISES', 'a'), relation('a', 'OPPOSES', 'b')])
    const seenFromA = drawn.map(line => (line.from === 'a' ? line.bend : -line.bend)).sort((x, y) => x - y)
    expect(seenFromA).toEqual([-40, 0, 40])
  })

  it('draws more than a fan holds as one line that keeps them all', () => {
    const many = Array.from({ length: fanLimit + 1 }, (_, i) => relation('a', `T${i}`, 'b'))
    expect(lines(many)).toMatchObject([{ bend: 0, relations: many }])
    expect(lines(many.slice(1))).toHaveLength(fanLimit)
  })

  it('numbers self-loops', () => {
    expect(lines([relation('a', 'LEADS', 'a'), relation('a', 'PRAISES', 'a')]).map(line => [line.loop, line.bend])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })
})

describe('sentences', () => {
  const phrase = () => 'is affiliated with'
  const ref = (id: string) => ({ name: id, kinds: ['Coalition'] })
  it('say how it is said, whether it is contested, and by how many claims', () => {
    const said = relation('Fatah Alliance', 'AFFILIATED_WITH', 'Iran', {
      modality: 'attributed',
      contested: true,
      contestedClaims: 2,
      claims: 2,
    })
    expect(relationSentence(said, ref, phrase)).toBe('Fatah Alliance is affiliated with Iran, attributed, whose words, disputed, 2 claims.')
    expect(relationSentence({ ...said, contested: false, contestedClaims: 1 }, ref, phrase)).toBe(
      'Fatah Alliance is affiliated with Iran, attributed, disputed in part (1 claim of 2), 2 claims.',
    )
    expect(relationSentence({ ...said, contested: false, contestedClaims: 0, claims: 1, derived: true }, ref, phrase)).toBe(
      'Fatah Alliance is affiliated with Iran, our inference, 1 claim.',
    )
  })
})
