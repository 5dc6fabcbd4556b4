import { expect, test } from 'vitest'
import { touchedBetween, touchedBy, withEntry } from '../../server/store/neo4j/change-log.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { records } from '../evidence/record.ts'
import { assessment, claim, entity } from '../factories/records.ts'

const nothing = { nodes: [], relationships: [] }
const all = () => ({
  ...records(
    [claim('C1', { qualifiers: { role: 'c' } })],
    [entity('a', 'Person', { names: [{ value: 'A', lang: null, script: null, kind: 'canonical' }] })],
  ),
  assessments: [assessment('J1', { claim: 'C1', credibility: '2' })],
})

test('a write is told by the records it touched, whatever of them was written', () => {
  const { nodes, relationships } = toElements(all())
  const of = (part: Partial<typeof nothing>) => touchedBy({ expect: '1', put: { ...nothing, ...part }, remove: nothing }, '1', '2')
  expect(of({ relationships: relationships.filter(({ type }) => type === 'QUALIFIED_BY') as never })?.claims).toEqual(['C1'])
  expect(of({ relationships: relationships.filter(({ type }) => type === 'HAS_NAME') as never })?.entities).toEqual(['a'])
  expect(of({ relationships: relationships.filter(({ type }) => type === 'ASSESSES') as never })?.assessments).toEqual(['J1'])
  expect(of({ relationships: relationships.filter(({ type }) => type === 'LEADS') as never })).toMatchObject({ entities: [], claims: [] })
  expect(of({ nodes: nodes.filter(({ label }) => label === 'Predicate') as never })?.vocabulary).toBe(true)
  // whose name it is cannot be told
  expect(of({ nodes: nodes.filter(({ label }) => label === 'Name') as never })).toBeNull()
})

test('the log leads from one revision to another, and nowhere past a write that it does not list', () => {
  const entry = (from: string, to: string, claims: string[]) => ({
    ...{ from, to, claims },
    entities: [],
    assessments: [],
    vocabulary: false,
  })
  const log = withEntry(withEntry([], entry('1', '2', ['C1'])), entry('2', '3', ['C2']))
  expect(touchedBetween(log, '1', '3')?.claims).toEqual(['C1', 'C2'])
  expect(touchedBetween(log, '2', '3')?.claims).toEqual(['C2'])
  expect(touchedBetween(log, '3', '3')?.claims).toEqual([])
  expect(touchedBetween(log, '0', '3')).toBeNull()
  expect(touchedBetween(withEntry(log, null), '1', '4')).toBeNull()
})
