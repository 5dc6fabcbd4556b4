import type { ClaimRecord } from '../contract/claim.ts'
import { alleges } from '../contract/import/typed-tie.ts'
import type { Predicate } from '../contract/ontology.ts'
import { saidAs } from '../contract/record-words.ts'

type Told = Pick<ClaimRecord, 'polarity' | 'modality'>
type Denier = Pick<Predicate, 'deniesObject'> | undefined

/** What its ends and predicate say is not so. */
export const notSo = ({ polarity, modality }: Told, predicate: Denier): boolean =>
  polarity === 'negative' || (saidAs(modality) === 'denial' && !predicate?.deniesObject)

export const actOfDenying = ({ polarity, modality }: Told, predicate: Denier): boolean =>
  polarity === 'positive' && ['plainly', 'denial'].includes(saidAs(modality)) && predicate?.deniesObject === true

/** Of a claim of an accusation. Whose words say that it is not so, or who takes back an accusation of their own, means the accusing. */
export const deniesAllegation = (
  claim: Told & Pick<ClaimRecord, 'denies' | 'subject' | 'derived' | 'chain'>,
  predicate: (Denier & Pick<Predicate, 'plover'>) | undefined,
): boolean => {
  const speaker = claim.chain.at(-1)
  return (
    alleges(predicate) &&
    claim.polarity === 'positive' &&
    !claim.derived &&
    readsNegated(claim, predicate) &&
    ![speaker?.agent, speaker?.attributedTo].includes(claim.subject)
  )
}

const negating = ['denies', 'retracts', 'withdraws', 'rejects', 'disputes', 'refutes', 'disowns', 'disavows'] as const
export const isNegating = (act: string): act is (typeof negating)[number] => negating.some(each => each === act)

/** Its own words say that it takes back; who only says now that it is not so takes nothing back. */
export const isRetraction = ({ chain }: { chain: readonly { act: string }[] }): boolean =>
  ['retracts', 'withdraws'].includes(chain.at(-1)?.act ?? '')

/** Its sentence is negated: it is not so, or it denies other claims by an act such as "denies". */
export const readsNegated = (
  claim: Told & Pick<ClaimRecord, 'denies'> & { chain: readonly { act: string }[] },
  predicate: Denier,
): boolean =>
  notSo(claim, predicate) ||
  (claim.denies.length > 0 && saidAs(claim.modality) !== 'unreal' && !predicate?.deniesObject && isNegating(claim.chain.at(-1)?.act ?? ''))
