/** The ways of a slice, each by looking through all records: what a store's indexes must find. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Records } from '../../server/evidence/records.ts'
import { relationId } from '../../server/evidence/relation-id.ts'
import type { Found, Wanted, Way } from '../../server/evidence/slice/wanted.ts'

type Finds = (records: Records, key: string) => Partial<Found>

const claimsWhere =
  (fits: (claim: ClaimRecord, key: string, records: Records) => boolean): Finds =>
  (records, key) => ({ claims: records.claims.filter(claim => fits(claim, key, records)) })

const relationOf = (claim: ClaimRecord, { predicates }: Records) =>
  relationId(
    claim,
    predicates.find(({ id }) => id === claim.predicate),
  )

const finds: Record<Way, Finds> = {
  claims: claimsWhere(({ id }, key) => id === key),
  entities: ({ entities }, key) => ({ entities: entities.filter(({ id }) => id === key) }),
  relations: claimsWhere((claim, key, records) => relationOf(claim, records) === key),
  about: claimsWhere(({ subject, object }, key) => subject === key || object === key),
  corrections: claimsWhere(({ supersedes }, key) => supersedes === key),
  opponents: claimsWhere(({ denies, contradicts }, key) => denies.includes(key) || contradicts.includes(key)),
  supporters: claimsWhere(({ supports }, key) => supports.includes(key)),
  contents: claimsWhere(({ contentOf }, key) => contentOf === key),
  notSo: claimsWhere(
    (claim, key, records) => relationOf(claim, records) === key && (claim.polarity === 'negative' || claim.modality === 'denied'),
  ),
  deniers: claimsWhere(
    ({ object, predicate }, key, { predicates }) =>
      object === key && predicates.some(({ id, deniesObject }) => id === predicate && deniesObject === true),
  ),
  sameWords: claimsWhere((claim, key, { claims }) => {
    const own = claims.find(({ id }) => id === key)
    return own !== undefined && own.source === claim.source && own.quote !== null && own.quote === claim.quote
  }),
  spoken: claimsWhere(({ assertedBy, chain }, key) => assertedBy === key || chain.some(({ agent }) => agent === key)),
  voiced: claimsWhere(({ chain }, key) => chain.some(({ attributedTo }) => attributedTo === key)),
  assessments: ({ assessments }, key) => ({ assessments: assessments.filter(({ claim, source }) => claim === key || source === key) }),
  ofKind: ({ entities }, key) => ({ entities: entities.filter(({ kind }) => kind === key).slice(0, 1) }),
}

export function findInRecords(records: Records, wanted: Wanted): Found {
  const found = [...wanted].flatMap(([way, keys]) => keys.map(key => finds[way](records, key)))
  return {
    claims: found.flatMap(({ claims = [] }) => claims),
    entities: found.flatMap(({ entities = [] }) => entities),
    assessments: found.flatMap(({ assessments = [] }) => assessments),
  }
}
