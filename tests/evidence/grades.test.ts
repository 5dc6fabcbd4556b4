import { describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Assessment, EntityRecord } from '../../server/contract/graph.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { claim, source } from '../factories/records.ts'
import { records } from './record.ts'

const assessment = (id: string, more: Partial<Assessment>): Assessment => ({
  id,
  claim: null,
  source: null,
  assessor: 'Ali',
  date: '2026-01-01',
  reason: 'because',
  reliability: null,
  credibility: null,
  likelihood: null,
  confidence: null,
  ...more,
})
const gradesOf = (claims: ClaimRecord[], assessments: Assessment[], more: EntityRecord[] = []) =>
  wholeGraph(createLedger({ ...records(claims, more), assessments })).get('a|LEADS|b')!.grades

describe('grades behind a relation', () => {
  test('nothing graded is no scale at all', () => {
    expect(gradesOf([claim('C1')], [])).toEqual({})
  })

  test('each scale stands for itself: reliability says nothing of credibility', () => {
    expect(gradesOf([claim('C1')], [assessment('A1', { source: 'doc', reliability: 'A' })])).toEqual({ reliability: ['A'] })
    expect(gradesOf([claim('C1')], [assessment('A1', { claim: 'C1', likelihood: 'likely', confidence: 'low' })])).toEqual({
      likelihood: ['likely'],
      confidence: ['low'],
    })
  })

  test('a claim without a grade beside a graded one is told', () => {
    expect(gradesOf([claim('C1'), claim('C2')], [assessment('A1', { claim: 'C2', credibility: '5' })])).toEqual({
      credibility: ['5', 'none'],
    })
  })

  test('two assessors who differ both count; of one assessor the newest does', () => {
    const both = [
      assessment('A1', { claim: 'C1', credibility: '2' }),
      assessment('A2', { claim: 'C1', credibility: '4', assessor: 'Omar' }),
    ]
    expect(gradesOf([claim('C1')], both)).toEqual({ credibility: ['2', '4'] })
    const changed = assessment('A0', { claim: 'C1', credibility: '6', date: '2026-02-01' })
    expect(gradesOf([claim('C1')], [...both, changed])).toEqual({ credibility: ['4', '6'] })
  })

  test('grades in the files of claims and sources count too', () => {
    expect(gradesOf([claim('C1', { credibility: '3' })], [], [source('doc', { publisher: 'paper', reliability: 'C' })])).toEqual({
      reliability: ['C'],
      credibility: ['3'],
    })
  })

  test('reliability is of the document and of the recording that it was heard in', () => {
    const heard = claim('C1', { chain: [{ agent: 'voice', act: 'says', heardIn: 'tape' }] })
    expect(gradesOf([heard], [assessment('A1', { source: 'tape', reliability: 'F' })])).toEqual({ reliability: ['F'] })
    expect(
      gradesOf([heard], [assessment('A1', { source: 'tape', reliability: 'F' }), assessment('A2', { source: 'doc', reliability: 'B' })]),
    ).toEqual({ reliability: ['B', 'F'] })
  })

  test('a grade of a series is one of its parts too', () => {
    const heard = claim('C1', { chain: [{ agent: 'voice', act: 'says', heardIn: 'tape' }] })
    const series = [source('tape', { partOf: 'series' }), source('series', { partOf: 'tape' })]
    expect(gradesOf([heard], [assessment('A1', { source: 'series', reliability: 'F' })], series)).toEqual({ reliability: ['F'] })
  })

  test('what was withdrawn grades nothing while another claim stands', () => {
    const withdrawn = claim('C1', { status: 'retracted', credibility: '1' })
    expect(gradesOf([withdrawn, claim('C2')], [])).toEqual({})
  })
})
