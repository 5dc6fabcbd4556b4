import { describe, expect, it } from 'vitest'
import { chainGroups, meeting, meetingStep, stepsOf } from '../../../client/features/evidence/chains.ts'
import { claim, ref } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

const voice = {
  agent: ref('voice', 'Voice'),
  act: 'says',
  heardIn: ref('rec-5', 'Source'),
  attributedTo: ref('maliki'),
  attributionClaim: 'C029',
}
const memo = claim('C017', {
  chain: [
    { agent: ref('memo', 'Publisher'), act: 'reports' },
    { agent: ref('fadhel', 'Person', 'Ali Fadhel'), act: 'made the recordings public', claim: 'C070', releases: true },
    voice,
  ],
})
const awsat = claim('EX04', {
  chain: [{ agent: ref('awsat', 'Publisher'), act: 'reports' }, voice],
  source: { ...memo.source, id: 'doc-awsat', publisher: ref('awsat', 'Publisher'), date: null, locator: null },
})

describe('a chain of attribution', () => {
  it('goes from the publisher through the recording and the voice to the person it is said to be', () => {
    expect(stepsOf(memo).map(({ word, id }) => [word, id])).toEqual([
      ['', 'memo'],
      ['quotes', 'rec-5'],
      ['in which is heard', 'voice'],
      ['said to be', 'maliki'],
    ])
  })

  it('says beside the recording who released it', () => {
    expect(stepsOf(memo)[1]?.beside).toEqual(['released by Ali Fadhel'])
  })

  it('keeps a middleman who speaks as a step of his own', () => {
    const quoted = claim('C050', {
      chain: [
        { agent: ref('memo', 'Publisher'), act: 'reports' },
        { agent: ref('sadr'), act: 'accuses' },
      ],
    })
    expect(stepsOf(quoted).map(({ word, id }) => [word, id])).toEqual([
      ['', 'memo'],
      ['reports', 'sadr'],
    ])
  })
})

describe('several chains', () => {
  it('meet where they say the same from there on, each publisher in its own column', () => {
    const [group, ...others] = chainGroups([memo, awsat])
    expect(others).toEqual([])
    expect(group?.columns.map(column => [column.steps.map(step => step.id), column.claimIds])).toEqual([
      [['memo'], ['C017']],
      [['awsat'], ['EX04']],
    ])
    expect(group?.shared.map(step => step.id)).toEqual(['rec-5', 'voice', 'maliki'])
    expect(group?.shared[0]?.beside).toEqual(['released by Ali Fadhel'])
    expect(group?.shared[meetingStep(group.shared, shippedLooks.isA)]?.id).toBe('voice')
  })

  it('of one document are one column with both claims', () => {
    const [group] = chainGroups([memo, { ...memo, id: 'C018' }])
    expect(group?.columns).toHaveLength(1)
    expect(group?.columns[0]?.claimIds).toEqual(['C017', 'C018'])
  })

  it('through different recordings meet at the voice only', () => {
    const other = claim('C038', {
      chain: [
        { agent: ref('awsat', 'Publisher'), act: 'reports' },
        { ...voice, heardIn: ref('rec-1', 'Source') },
      ],
    })
    const [group] = chainGroups([memo, other])
    expect(group?.shared.map(step => step.id)).toEqual(['voice', 'maliki'])
    expect(group?.columns.map(column => column.steps.map(step => step.id))).toEqual([
      ['memo', 'rec-5'],
      ['awsat', 'rec-1'],
    ])
  })

  it('of other speakers stand apart: a publisher in its own voice is no part of the voice’s chain', () => {
    const groups = chainGroups([memo, claim('C060')])
    expect(groups).toHaveLength(2)
    expect(groups[1]?.shared).toEqual([])
  })

  it('are counted in words', () => {
    expect([1, 2, 3].map(meeting)).toEqual([null, 'both chains meet here', 'all 3 chains meet here'])
  })
})
