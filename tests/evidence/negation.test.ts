import { describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { modalities } from '../../server/contract/ontology.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { claimById } from '../../server/ledger/claim-view.ts'
import { claim, entity, predicate } from '../factories/records.ts'
import { records } from './record.ts'

const predicates = [
  predicate('SPOKE_WITH', { phrase: 'spoke with' }),
  predicate('CALLED_ON', { phrase: 'called on', family: 'speech act', drawn: false }),
  predicate('DENIES', { phrase: 'denies', family: 'speech act', drawn: false, deniesObject: true }),
]
const entities = [entity('someone', 'Placeholder')]
const reports = { agent: 'paper', act: 'reports' }
const chains: Readonly<Record<string, (act: string) => ClaimRecord['chain']>> = {
  'its own voice': act => [{ agent: 'paper', act }],
  reported: act => [reports, { agent: 'c', act }],
  'of himself': act => [reports, { agent: 'a', act }],
  'a voice': act => [reports, { agent: 'voice', act, heardIn: 'tape', attributedTo: 'a' }],
  'quoted by a voice': act => [reports, { agent: 'voice', act: 'says', attributedTo: 'c' }, { agent: 'b', act }],
  'nobody in particular': act => [reports, { agent: 'someone', act }],
  'through nobody in particular': act => [reports, { agent: 'someone', act: 'reports' }, { agent: 'c', act }],
}

const waysToSay = [
  ...(function* () {
    for (const modality of modalities)
      for (const polarity of ['positive', 'negative'] as const)
        for (const denies of [[], ['other']])
          for (const derived of [false, true])
            for (const contentOf of [null, 'other'])
              for (const mood of [null, 'conditional'] as const)
                for (const [way, chainOf] of Object.entries(chains))
                  for (const act of ['says', 'denies', 'attributes'])
                    for (const { id } of predicates) {
                      const more = { modality, polarity, denies, derived, contentOf, mood, predicate: id, chain: chainOf(act) }
                      yield { way, act, more }
                    }
  })(),
]

const ledgerOf = (record: ClaimRecord) =>
  createLedger({ ...records([claim('other', { predicate: 'SPOKE_WITH' }), record], entities), predicates })

const negation = /\bnot\b|\bden(y|ies)\b|\bretracts\b/g
/** Said not to be so, or by an act that takes others back; an act of denying is told by its predicate. */
function isDenied({ modality, polarity, denies, predicate: id, act }: ClaimRecord & { act: string }): boolean {
  if (polarity === 'negative' || modality === 'counterfactual') return true
  if (id === 'DENIES') return false
  return modality === 'denied' || (denies.length > 0 && ['denies', 'retracts'].includes(act))
}

describe('a denial reads as a denial', () => {
  const withAct = waysToSay.map(({ way, act, more }) => {
    const record = claim('it', { ...more, assertedBy: more.chain.at(-1)!.agent })
    const ledger = ledgerOf(record)
    return { way, act, record, given: claimById(ledger, 'it') }
  })
  it('is negated once, where it denies, and nowhere else', () => {
    const faults = withAct.flatMap(({ way, act, record, given: { sentence } }) => {
      const plain = sentence.replace(/\w+ denies \w+(?=$|,)/, 'it')
      const negations = [...plain.matchAll(negation)].length
      return negations === (isDenied({ ...record, act }) ? 1 : 0) ? [] : [`${way}, ${record.modality}, ${record.polarity}: ${sentence}`]
    })
    expect(faults).toEqual([])
  })

  it.each([
    [{ modality: 'denied', denies: ['other'], chain: chains.reported!('denies') }, 'C denies that a spoke with b'],
    [{ modality: 'denied', chain: chains.reported!('says') }, 'C denies that a spoke with b'],
    [{ modality: 'denied', denies: ['other'], chain: chains['its own voice']!('retracts') }, 'Paper retracts that a spoke with b'],
    [{ polarity: 'negative', chain: chains.reported!('says') }, 'C says that it is not so that a spoke with b'],
    [{ contentOf: 'other', chain: chains.reported!('accuses') }, 'C says that a spoke with b'],
    [{ modality: 'denied', predicate: 'CALLED_ON', chain: chains['of himself']!('denies') }, 'A denies that a called on b'],
  ] satisfies [Partial<ClaimRecord>, string][])('%j reads %s', (more, sentence) => {
    const record = claim('it', { predicate: 'SPOKE_WITH', ...more })
    const ledger = ledgerOf(record)
    expect(claimById(ledger, 'it').sentence).toBe(sentence)
  })
})
