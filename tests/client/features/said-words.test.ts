import { expect, test } from 'vitest'
import { saidCells, saidLine } from '../../../client/features/evidence/said-words.ts'
import { offCanvas } from '../../../client/features/text/source-order.ts'

const said = { about: 14, by: 6, byPublishers: 2, byVoice: 3, byOthers: 0, inferred: 3, speaks: 6, voiced: 0, withdrawn: 0 }

test('four counts of a person that add up; others stand as a fifth only where there are any', () => {
  expect(saidCells(said, ['Actor', 'Person'])).toEqual([
    { count: 6, words: 'said by this person' },
    { count: 2, words: 'by papers, own voice' },
    { count: 3, words: 'by a voice, recorded or unnamed' },
    { count: 3, words: 'inferred by us' },
  ])
  expect(saidCells({ ...said, about: 15, byOthers: 1 }, ['Actor', 'Person'])[3]).toEqual({ count: 1, words: 'by others' })
})

test('its own words about whomever stand in the line where they are more', () => {
  expect(saidLine({ ...said, speaks: 19 }, ['Publisher'])).toBe(
    '14 claims about this entity. In all, 19 claims are in this entity’s own words.',
  )
})

test('what was withdrawn stands in a line of its own, and in no count', () => {
  expect(saidLine(said, ['Actor', 'Person'])).toBe('14 claims about this person.')
  expect(saidLine({ ...said, withdrawn: 1 }, ['Actor', 'Person'])).toBe('14 claims about this person; 1 more was withdrawn or corrected.')
})

test('a withdrawn claim of a source says so, and not that a lens leaves it out', () => {
  expect(offCanvas({ relation: null, undrawnBecause: { code: 'withdrawn', by: 'Ann', reason: 'misread' } })).toBe(
    'Ann withdrew it: misread',
  )
  expect(offCanvas({ relation: 'a|LEADS|b', undrawnBecause: null })).toBe('Drawn in the whole record, but not in the present picture.')
})
