import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesOf } from '../../../client/state/choices.ts'
import { eachFacet, type FacetName } from '../../../client/state/facets/index.ts'
import { noFilters } from '../../../client/state/filters.ts'
import { nothingLeft } from '../../../client/state/nothing-left.ts'
import type { Filters } from '../../../client/state/state.ts'
import { visible } from '../../../client/state/visible.ts'
import { entity, relation } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'
import { anyPicture, picture } from './fixtures.ts'

const chosen: Partial<Record<FacetName, string[]>> = {
  kinds: ['Person', 'State', 'Party'],
  types: ['LEADS', 'OPPOSES'],
  modalities: ['asserted', 'attributed', 'derived'],
  grounds: ['attribution', 'content', 'none'],
  states: ['contested', 'single-source', 'derived'],
  publishers: ['memo', 'rudaw'],
  speakers: ['memo', 'voice'],
  reliability: ['B', 'E', 'none'],
  credibility: ['2', 'none'],
  confidence: ['low', 'none'],
}
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  ...eachFacet(facet => fc.subarray(chosen[facet] ?? []).map(values => new Set(values))),
  denials: fc.constant(false),
})
const filtered = (more: Partial<Filters>): Filters => ({ ...noFilters, ...more })

const small = picture(
  [entity('maliki'), entity('iran', { kind: 'State' }), entity('badr', { kind: 'ArmedGroup' }), entity('alone')],
  [
    relation('maliki', 'CRITICIZES', 'badr', {
      modality: 'attributed',
      contested: true,
      contestedClaims: 1,
      publisherIds: ['memo'],
      speakerIds: ['voice'],
    }),
    relation('badr', 'AFFILIATED_WITH', 'iran', { publisherIds: ['memo', 'rudaw'], speakerIds: ['memo', 'rudaw'] }),
  ],
)

describe('visible', () => {
  it('is the same object while nothing that matters changed', () => {
    const moved = { ...small, positions: new Map([['iran', { x: 1, y: 2 }]]) }
    expect(visible({ picture: moved })).toBe(visible({ picture: small }))
  })

  it('shows only relations whose both ends it shows', () => {
    fc.assert(
      fc.property(anyPicture, anyFilters, (start, filters) => {
        const shown = visible({ picture: { ...start, filters } })
        const ids = new Set(shown.entities.map(item => item.id))
        expect(shown.relations.every(item => ids.has(item.from) && ids.has(item.to))).toBe(true)
        expect(shown.entities.every(item => !filters.kinds.has(item.kind))).toBe(true)
      }),
    )
  })

  it('lets an entity go with its last relation, but keeps one that never had any', () => {
    const { entities } = visible({ picture: { ...small, filters: filtered({ grounds: new Set(['none']) }) } })
    expect(entities.map(item => item.id)).toEqual(['maliki', 'badr', 'alone'])
  })

  it('keeps a relation while one of its publishers is on', () => {
    const shown = (off: string[]) =>
      visible({ picture: { ...small, filters: filtered({ publishers: new Set(off) }) } }).relations.map(item => item.type)
    expect(shown(['memo'])).toEqual(['AFFILIATED_WITH'])
    expect(shown(['memo', 'rudaw'])).toEqual([])
  })

  it('keeps a relation while one grade behind it is on, and each scale asks for itself', () => {
    const graded = picture(
      [entity('maliki'), entity('iran')],
      [
        relation('maliki', 'OPPOSES', 'iran', { grades: { reliability: ['B', 'E'], credibility: ['5', 'none'] } }),
        relation('maliki', 'LEADS', 'iran', { grades: { reliability: ['E'] } }),
        relation('maliki', 'PART_OF', 'iran'),
      ],
    )
    const shown = (more: Partial<Filters>) => visible({ picture: { ...graded, filters: filtered(more) } }).relations.map(item => item.type)
    expect(shown({ reliability: new Set(['E']) })).toEqual(['OPPOSES', 'PART_OF'])
    expect(shown({ reliability: new Set(['none']) })).toEqual(['OPPOSES', 'LEADS'])
    expect(shown({ reliability: new Set(['B', 'E']) })).toEqual(['PART_OF'])
    expect(shown({ reliability: new Set(['E']), credibility: new Set(['none']) })).toEqual(['OPPOSES'])
    expect(shown({ likelihood: new Set(['none']) })).toEqual([])
  })

  it('hides by hand entities and relations', () => {
    expect(visible({ picture: { ...small, hidden: new Set(['iran']) } }).relations.map(item => item.type)).toEqual(['CRITICIZES'])
    expect(visible({ picture: { ...small, hidden: new Set(['badr|AFFILIATED_WITH|iran']) } }).entities).toHaveLength(4)
  })
})

describe('facets', () => {
  it('count under the other filters, not under their own', () => {
    const { modalities, types, kinds, grounds } = choicesOf(
      { ...small, filters: filtered({ modalities: new Set(['attributed']) }) },
      shippedLooks.order,
    )
    expect(modalities.map(({ value, count, on }) => [value, count, on])).toEqual([
      ['asserted', 1, true],
      ['attributed', 1, false],
    ])
    expect(types.map(({ value, count }) => [value, count])).toEqual([
      ['AFFILIATED_WITH', 1],
      ['CRITICIZES', 0],
    ])
    expect(kinds.map(({ value, count }) => [value, count])).toEqual([
      ['Person', 1],
      ['ArmedGroup', 1],
      ['State', 1],
    ])
    expect(grounds.map(({ value, count }) => [value, count])).toEqual([
      ['attribution', 0],
      ['content', 0],
      ['none', 1],
    ])
  })

  it('what a choice counts is what appears when it alone is on', () => {
    fc.assert(
      fc.property(anyPicture, anyFilters, (start, filters) => {
        const counted = choicesOf({ ...start, filters }, shippedLooks.order)
        for (const dimension of ['types', 'reliability', 'confidence'] as const)
          for (const { value, count } of counted[dimension]) {
            const others = new Set(counted[dimension].map(choice => choice.value).filter(other => other !== value))
            expect(visible({ picture: { ...start, filters: { ...filters, [dimension]: others } } }).relations.length).toBe(count)
          }
      }),
    )
  })
})

describe('nothing left', () => {
  it('names the filter that removed most, with what it would bring back', () => {
    const both = { ...small, loaded: { ...small.loaded, entities: new Map([...small.loaded.entities].filter(([id]) => id !== 'alone')) } }
    const filters = filtered({ types: new Set(['CRITICIZES', 'AFFILIATED_WITH']), publishers: new Set(['rudaw']) })
    expect(nothingLeft({ ...both, filters })).toEqual({ filter: 'types', entities: 3, relations: 2 })
    expect(nothingLeft({ ...both, filters: noFilters })).toBeNull()
    expect(nothingLeft({ ...both, filters: noFilters, hidden: new Set(['maliki', 'iran', 'badr']) })).toEqual({
      filter: 'hidden',
      entities: 3,
      relations: 2,
    })
  })
})
