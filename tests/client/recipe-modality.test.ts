/** A modality is a row of the record and a row of the notation: it is drawn, worded and reckoned by them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { records } from '../evidence/record.ts'
import { relation } from '../factories/answers.ts'
import { claim, entity } from '../factories/records.ts'
import { ScratchCopy } from './scratch-copy.ts'

let scratch: ScratchCopy
beforeAll(() => {
  scratch = new ScratchCopy(['client', 'server/contract', 'server/evidence', 'server/ledger', 'server/names', 'server/record'])
  scratch.insert(
    'server/contract/record-words.ts',
    `  rumoured: { said: 'plainly', voice: 'vouched', chain: 'longer', denialDrawn: false },
  unwritten: { said: 'unreal', voice: 'speaker', chain: 'either', denialDrawn: false },\n`,
    '  attributed: {',
  )
  scratch.insert(
    'client/notation/manners.ts',
    ['rumoured', 'unwritten']
      .map(
        id => `  ${id}: {
    ...line, dash: [7, 7],
    get word() { return t('${id}') },
    get plain() { return t('${id}Plain') },
    print: { get words() { return t('${id}Print') }, dash: '5 5', dots: false, rank: 0 },
  },\n`,
      )
      .join(''),
    '  attributed: {',
  )
  const messages = ['rumoured', 'unwritten'].map(id => `  "${id}": "${id}", "${id}Plain": "of ${id}", "${id}Print": "${id} here",\n`)
  scratch.insert('client/words/en/notation.json', messages.join(''), '  "asserted"')
})
afterAll(() => scratch.remove())

const link = (agent: string, act: string) => ({ agent, act })
const people = [entity('neighbour')]
const chain = [link('paper', 'reports'), link('neighbour', 'says')]

describe('a new modality', () => {
  it('is two rows and their words', () => {
    expect(scratch.touched()).toEqual(['client/notation/manners.ts', 'client/words/en/notation.json', 'server/contract/record-words.ts'])
  })

  it('is drawn as its row says, in its place among the others', async () => {
    const { drawnManners, mannerOrder } = await scratch.load('client/notation/manners.ts')
    expect(mannerOrder.slice(0, 5)).toEqual(['asserted', 'reported', 'rumoured', 'unwritten', 'attributed'])
    expect(drawnManners).toEqual(['asserted', 'reported', 'rumoured', 'attributed', 'intended', 'derived'])
    const { stylesheet } = await scratch.load('client/canvas/style.ts')
    expect(JSON.stringify(stylesheet('light'))).toContain('"line-dash-pattern":[7,7]')
  })

  it('is reckoned by its row', async () => {
    const { Modality } = await scratch.load('server/contract/ontology.ts')
    expect(Modality.parse('rumoured')).toBe('rumoured')
    const { claimRecord } = await scratch.load('server/record/claim-record.ts')
    const filed = { id: 'C1', subject: 'a', predicate: 'LEADS', object: 'b', modality: 'rumoured' }
    expect(claimRecord(filed, chain, 'doc', 'test').assertedBy).toBe('paper')
    const { createLedger } = await scratch.load('server/evidence/ledger.ts')
    const { wholeGraph } = await scratch.load('server/evidence/draw-relations.ts')
    const ledger = createLedger(
      records(
        [
          claim('C1', { chain, assertedBy: 'neighbour', modality: 'attributed' }),
          claim('C2', { chain, modality: 'rumoured' as never }),
          claim('C3', { subject: 'b', object: 'a', chain, modality: 'unwritten' as never }),
        ],
        people,
      ),
    )
    expect([...wholeGraph(ledger).values()].map(({ id, modality, state }: Record<string, string>) => [id, modality, state])).toEqual([
      ['a|LEADS|b', 'rumoured', 'attributed-only'],
    ])
    const { denierOf } = await scratch.load('server/evidence/denier.ts')
    expect(denierOf(ledger, ledger.claims.get('C2'))).toBe('neighbour')
    const { claimComplaints } = await scratch.load('server/record/check-claim.ts')
    const alone = claim('C4', { modality: 'rumoured' as never })
    const known = { entities: ledger.entities, claims: ledger.claims, predicates: ledger.predicates }
    expect(JSON.stringify(claimComplaints(alone, known))).toContain('butThePublisherStandsAlone')
  })

  it('is worded by its row', async () => {
    const { createLedger } = await scratch.load('server/evidence/ledger.ts')
    const { claimSentence } = await scratch.load('server/ledger/headlines.ts')
    const ledger = createLedger(records([], people))
    const said = (modality: string): string => claimSentence(ledger, claim('C1', { chain, modality: modality as never }))
    expect(said('rumoured')).toMatch(/^neighbour says that a /i)
    expect(said('unwritten')).toMatch(/^neighbour says that this did not come about: a /i)
    const { saidByText } = await scratch.load('client/words/relation-words.ts')
    const drawn = relation('a', 'LEADS', 'b', { modality: 'rumoured' as never, asserterIds: ['paper'], publisherIds: ['paper'] })
    expect(saidByText(drawn, (id: string) => id)).toBe('reports paper')
    const { previewLead } = await scratch.load('client/features/write/claim-preview.ts')
    const row = { key: 0, agent: { id: 'n', name: 'Neighbour' }, act: 'says', heardIn: null, rest: {}, beside: '' }
    expect(previewLead({ chain: [row], modality: 'unwritten' }, {})).toBe('Neighbour says, as what did not come about:')
  })
})
