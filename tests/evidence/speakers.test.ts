/** Whom a lens can go by, counted in the whole record: the seed's figures were worked out by hand (CONTEXT.md). */
import { expect, test } from 'vitest'
import { graphUnder } from '../../server/evidence/lens.ts'
import { speakersUnder } from '../../server/ledger/speakers.ts'
import { lens } from './record.ts'
import { whole } from './seed-ledger.ts'

test('the voice says 20 of 38 relations; the publishers stand for theirs in their own voice; al-Maliki only denies', () => {
  const { total, speakers, more, ownVoice, deniers } = speakersUnder(whole, lens({}), 100)
  expect([total, more]).toEqual([38, 0])
  expect(speakers[0]).toMatchObject({ id: 'recorded-voice', relations: 20, publisher: false })
  expect(ownVoice.relations).toBe(graphUnder(whole, lens({ by: ownVoice.by, modality: ['asserted'] })).total)
  expect(deniers.find(({ id }) => id === 'nouri-al-maliki')?.denies).toBe('says that the recordings are fake')
})

test('each speaker’s number is that of the relations that the lens by it shows as said by it', () => {
  const { relations } = graphUnder(whole, lens({}))
  for (const { id, relations: said } of speakersUnder(whole, lens({}), 100).speakers)
    expect([id, said]).toEqual([id, relations.filter(({ asserterIds }) => asserterIds.includes(id)).length])
})

test('beyond the limit speakers are counted, and who says most comes first', () => {
  const all = speakersUnder(whole, lens({}), 100).speakers
  const { speakers, more } = speakersUnder(whole, lens({}), 2)
  expect([speakers, more]).toEqual([all.slice(0, 2), all.length - 2])
})

test('what is set aside is set aside for everyone', () => {
  const without = ['recorded-voice']
  const { total, speakers } = speakersUnder(whole, lens({ without }), 100)
  expect(total).toBe(graphUnder(whole, lens({ without })).total)
  expect(speakers.map(({ id }) => id)).not.toContain('recorded-voice')
})
