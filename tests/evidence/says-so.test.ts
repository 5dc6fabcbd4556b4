import { expect, test } from 'vitest'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { saysSo } from '../../server/ledger/says-so.ts'
import { whole as ledger } from './seed-ledger.ts'

test('a row’s relation is said by passages, numbered as they come, and the denials of them come last', () => {
  const drawn = [...wholeGraph(ledger).values()].filter(({ type, to }) => type === 'AFFILIATED_WITH' && to === 'iran')
  const says = saysSo(ledger, {
    on: [...drawn.map(({ id }) => `r${id}`), 'cC001', 'eiran', 'rnobody'],
    unfollowed: ['EXISTS {}'],
    gaveUp: false,
  })
  expect(says).toMatchObject({ unfollowed: ['EXISTS {}'], gaveUp: false, left: 0 })
  drawn.forEach(({ claimIds }, n) => {
    const behind = says.on[n]?.flatMap(place => says.notes[place]?.claimIds ?? []) ?? []
    expect(claimIds.every(id => behind.includes(id))).toBe(true)
  })
  expect(says.on[0]).toEqual([0])
  expect(says.on.at(-3)).toHaveLength(1)
  expect(says.on.at(-2)?.length).toBeGreaterThan(3)
  expect(says.on.at(-1)).toEqual([])
  const [first] = says.notes
  expect(first).toMatchObject({ contested: true, contestedOn: ['attribution'], speaker: { kind: 'Voice' }, denies: false })
  // who disputes only whose words they are denies nothing of what they say
  expect(first?.disputedBy.content).toEqual([])
  const against = first?.disputedBy.attribution.map(place => says.notes[place])
  expect(against?.some(note => note?.denies && note.speaker?.name.includes('Maliki'))).toBe(true)
})
