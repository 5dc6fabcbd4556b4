import type { Claim } from '../../server/contract/claim.ts'
import claims from '../../server/contract/told/claims.json'
import { toldUndrawn } from '../../server/contract/told/why-undrawn.ts'
import { type Told, type ToldClaim, teller } from '../../server/contract/told.ts'
import type { Undrawn } from '../../server/contract/undrawn.ts'
import { listOf, wordsOf } from './catalogue/words-of.ts'
import { isOfDenials, sayDenial } from './told-denials.ts'

const say = wordsOf('told', claims)

/** `toldWords` as it stands within a sentence, `toldSentence` as one that begins. */
export const { words: toldWords, sentence: toldSentence } = teller(
  (code, values) => (isOfDenials(code) ? sayDenial(code, values) : say(code, values)),
  listOf,
)

/** "Two publishers, one voice. Both quote the same recording." */
export const toldText = (sentences: readonly Told[]): string => sentences.map(toldSentence).join(' ')

/** "Muqtada al-Sadr says that"; empty where somebody does something by speaking. */
export const claimLead = ({ lead }: ToldClaim): string => (lead === null ? '' : toldSentence(lead))

export const claimSaid = ({ lead, said }: ToldClaim): string => (lead === null ? toldSentence(said) : toldWords(said))

export const claimInWords = (told: ToldClaim): string => [claimLead(told), claimSaid(told)].filter(Boolean).join(' ')

/** The claim's sentence, or the name of whatever else it is. */
export const calledOrSaid = ({ name, told }: { name: string; told: ToldClaim | null }): string => (told ? claimInWords(told) : name)

export const claimSentence = ({ told }: Pick<Claim, 'told'>): string => claimInWords(told)

/** "two" of publishers: a count as a word up to ten. */
export const inWords = (n: number): string => say('numberInWords', { n })

/** Why a claim is not drawn. */
export const undrawnWords = (why: Undrawn): string => toldWords(toldUndrawn(why))
