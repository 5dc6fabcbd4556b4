/** What the server tells in codes comes out of the catalogue as the server's own English. */
import { beforeAll, expect, it } from 'vitest'
import { claimInWords, toldSentence, toldText, toldWords } from '../../client/words/told.ts'
import { denialWords } from '../../client/words/told-denials.ts'
import { everyone } from '../../server/contract/everyone.ts'
import claims from '../../server/contract/told/claims.json'
import denials from '../../server/contract/told/denials.json'
import { type ToldCode, tell, type Word } from '../../server/contract/told.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { claimById } from '../../server/ledger/claim-view.ts'
import { comparison } from '../../server/ledger/comparison.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { english } from '../../server/ledger/english.ts'
import { entityCard } from '../../server/ledger/entity-card.ts'
import { positionsOnEntity, positionsOnRelation } from '../../server/ledger/positions.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { seedRecords } from '../server/seed-records.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = createLedger(await seedRecords())
})

const en: Readonly<Record<ToldCode, string>> = { ...claims, ...denials }

const values: Readonly<Record<string, readonly Word[]>> = {
  n: [0, 1, 2, 11],
  own: [1, 2],
  all: [1, 2],
  many: [true, false],
  denied: [true, false],
}

it.each(Object.keys(en) as ToldCode[])('%s', code => {
  const places = [...en[code].matchAll(/\{(\w+)/g)].map(([, place]) => place ?? '')
  for (const n of [0, 1, 2, 3]) {
    const about = Object.fromEntries(places.map(place => [place, values[place]?.[n % values[place].length] ?? ['one', `the ${place}`]]))
    expect(toldWords(tell(code, about))).toBe(english(tell(code, about)))
    expect(english(tell(code, about))).not.toMatch(/[{}]|undefined/)
  }
})

it('every claim of the shipped record', () => {
  for (const id of ledger.claims.keys()) {
    const { sentence, lead, content, told } = claimById(ledger, id)
    expect(claimInWords(told)).toBe(sentence)
    expect(told.lead === null ? '' : toldSentence(told.lead)).toBe(lead)
    expect(toldSentence(told.content)).toBe(content)
  }
})

it('every relation, denial and entity of it, and two lenses compared', () => {
  const { relations, denials: denied, entities } = drawnGraph(ledger, everyone)
  for (const { told, sentence } of denied) expect([toldWords(told), denialWords(told)]).toEqual([sentence, sentence])
  for (const { id } of relations) {
    const { told, saidBy, reading } = relationEvidence(ledger, id, everyone)
    expect([toldWords(told.saidBy), toldText(told.reading)]).toEqual([saidBy, reading])
    const positions = positionsOnRelation(ledger, id, everyone)
    expect(toldText(positions.told)).toBe(positions.sentence)
  }
  for (const { id } of entities) {
    for (const { told, text } of entityCard(ledger, id, everyone).roles) expect(toldWords(told)).toBe(text)
    const positions = positionsOnEntity(ledger, id, everyone)
    expect(toldText(positions.told)).toBe(positions.sentence)
  }
  const { told, sentence } = comparison(ledger, { ...everyone, by: ['recorded-voice'] }, { ...everyone, by: ['nouri-al-maliki'] })
  expect(toldText(told)).toBe(sentence)
})
