import { expect, test } from 'vitest'
import { contestOf } from '../../server/evidence/contest.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { claimView } from '../../server/ledger/claim-view.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { entityCard } from '../../server/ledger/entity-card.ts'
import { positionsOnEntity } from '../../server/ledger/positions.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { setAsideReport } from '../../server/ledger/set-aside-report.ts'
import { claim, entity, source } from '../factories/records.ts'
import { lens, records } from './record.ts'
import { whole } from './seed-ledger.ts'

const everyone = lens({})
/** Ids of the seed's claims, and of entities where the id is no word. */
const ids = /\b(C0\d\d|EX\d\d|(ev|rec|doc|role|thing|project|plan)-[a-z0-9-]+)\b/

test('no id stands in a sentence of the seed', () => {
  const contest = contestOf(whole)
  const sentences = [
    ...[...whole.claims.values()].flatMap(each => {
      const { sentence, content, undrawn, note } = claimView(whole, each, contest)
      return [sentence, content, undrawn, note]
    }),
    ...[...whole.entities.values()].flatMap(({ id, note }) => [
      note,
      positionsOnEntity(whole, id, everyone).sentence,
      ...entityCard(whole, id, everyone).roles.map(({ text }) => text),
    ]),
    ...drawnGraph(whole, everyone).relations.map(({ id }) => relationEvidence(whole, id, everyone).reading),
    ...drawnGraph(whole, everyone).denials.map(({ sentence }) => sentence),
    ...setAsideReport(whole, lens({ without: ['C029'] }), 5000).fallen.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)),
  ]
  expect(sentences.filter(each => each !== null && ids.test(each))).toEqual([])
})

test('a role that one voice says names it; one that is denied says so and by whom', () => {
  expect(entityCard(whole, 'esmail-qaani', everyone).roles.map(({ text }) => text)).toEqual([
    'commands Quds Force, says the recorded voice attributed to al-Maliki',
  ])
  const says = (id: string, agent: string, more = {}) =>
    claim(id, {
      assertedBy: agent,
      modality: 'attributed',
      chain: [
        { agent: 'paper', act: 'reports' },
        { agent, act: 'says' },
      ],
      ...more,
    })
  const ledger = createLedger(
    records([says('C1', 'c'), says('C2', 'd', { modality: 'denied', denies: ['C1'] })], [entity('c', 'Person'), entity('d', 'Person')]),
  )
  expect(entityCard(ledger, 'a', everyone).roles).toMatchObject([{ text: 'leads b, says c; disputed: d says otherwise', claimIds: ['C1'] }])
})

test('a denial names each thing once, however often it was said', () => {
  const paper = (id: string, doc: string, object: string) => claim(id, { source: doc, object })
  const denies = claim('D1', {
    assertedBy: 'a',
    predicate: 'DENIES',
    modality: 'denied',
    denies: ['C1', 'C2', 'C3'],
    chain: [
      { agent: 'paper', act: 'reports' },
      { agent: 'a', act: 'denies' },
    ],
  })
  const ledger = createLedger(
    records([paper('C1', 'doc', 'b'), paper('C2', 'other', 'b'), paper('C3', 'other', 'c'), denies], [source('other'), entity('c')]),
  )
  const { denials } = drawnGraph(ledger, everyone)
  expect(denials.map(({ denier, sentence }) => `${denier} ${sentence}`)).toEqual(['a denies that a leads b, and 1 more'])
})

test('to deny an attribution is to deny whose words they are, not that they are attributed', () => {
  const voice = entity('voice', 'Voice', { name: 'Recorded voice attributed to a' })
  const predicate = { ...whole.predicates.get('ATTRIBUTED_TO')! }
  const said = claim('V1', { subject: 'voice', predicate: 'ATTRIBUTED_TO', object: 'a' })
  const denial = claim('V2', {
    ...said,
    id: 'V2',
    assertedBy: 'a',
    modality: 'denied',
    denies: ['V1'],
    chain: [
      { agent: 'paper', act: 'reports' },
      { agent: 'a', act: 'denies' },
    ],
  })
  const given = records([said, denial], [])
  const ledger = createLedger({
    ...given,
    entities: [...given.entities.filter(({ id }) => id !== 'voice'), voice],
    predicates: [predicate],
  })
  expect(drawnGraph(ledger, everyone).denials.map(({ sentence }) => sentence)).toEqual(['denies that the recorded voice is that of a'])
  expect(claimView(ledger, denial, contestOf(ledger)).sentence).toBe('A denies that the recorded voice is that of a')
})

test('a voice whose attribution is disputed is said where it counts as an origin', () => {
  expect(positionsOnEntity(whole, 'muqtada-al-sadr', everyone).sentence).toContain(
    'four origins, one of them a voice whose attribution is disputed',
  )
  expect(positionsOnEntity(whole, 'muqtada-al-sadr', lens({ without: ['nouri-al-maliki'] })).sentence).not.toContain('disputed')
})
