/** A content never stands without whoever says it, on claims of the seed. */
import { describe, expect, it } from 'vitest'
import { claimSentence, type Words } from '../../../client/model/claimWords.ts'
import { vocabularyOf } from '../../../client/panels/vocabulary.ts'
import type { Schema } from '../../../server/contract/answers.ts'
import { claimById } from '../../../server/ledger/claim-view.ts'
import { whole } from '../../evidence/seed-ledger.ts'

const words: Words = vocabularyOf({ predicates: [...whole.predicates.values()] } as unknown as Schema)
const said = (id: string): string => claimSentence(claimById(whole, id), words)

describe('the headline of a claim', () => {
  it.each([
    ['C005', 'Middle East Monitor states that Nouri al-Maliki held the office of Prime Minister of Iraq'],
    ['C051', 'Muqtada al-Sadr alleges that Nouri al-Maliki threatened to assassinate Muqtada al-Sadr'],
    ['C017', 'A voice said to be Nouri al-Maliki says that Fatah Alliance (Iraq) is affiliated with Iran'],
    ['C052', 'A voice said to be Nouri al-Maliki accuses Muqtada al-Sadr'],
    ['C047', 'Middle East Monitor reports that Muqtada al-Sadr called on Nouri al-Maliki to resign from political life'],
    ['C049', 'Middle East Monitor reports that Nouri al-Maliki says that the recordings are fake'],
    ['C038', "A voice said to be Nouri al-Maliki says that 'they' (the Iranian officials met) say that Esmail Qaani controls"],
    ['C009', 'Middle East Monitor says that it is reported, not by whom, that a voice said to be Nouri al-Maliki called on'],
    ['EX13', 'nnamed ruling-circle source (The New Arab) says that the recorded voice'],
    ['EX01', 'Rudaw reports that Nouri al-Maliki denies that the leaked recordings (series) are genuine'],
    ['C040', "'they' (the Iranian officials met) demand something of 'we' (whose efforts?)"],
    ['C018', "'the factions' (unspecified Iraqi armed factions) are affiliated with Iran"],
    ['C001', 'published “Latest leaked recording by ex-PM sparks more outrage”'],
    ['C063', 'We infer that Muqtada al-Sadr is allied with Massoud Barzani'],
    ['C074', 'A voice said to be Nouri al-Maliki says that, if “we are not able to achieve this”, Iraq will enter'],
  ])('%s: %s', (id, sentence) => expect(said(id)).toContain(sentence))

  it('no claim of the seed is without a speaker', () => {
    for (const claim of whole.claims.values())
      expect(said(claim.id)).toMatch(
        /^(We infer that|A voice said to be |.+ (says?|states|claims|alleges|reports|asks?) (that|for this:|, on a condition))/,
      )
  })
})
