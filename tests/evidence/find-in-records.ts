/** The ways of a slice, each by looking through all records: what a store's indexes must find. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Relation } from '../../server/contract/graph.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { relationId } from '../../server/evidence/relation-id.ts'
import type { Found, Telling, Wanted, Way } from '../../server/evidence/slice/wanted.ts'

type Finds = (records: Records, key: string) => Partial<Found>

const claimsWhere =
  (fits: (claim: ClaimRecord, key: string, records: Records) => boolean): Finds =>
  (records, key) => ({ claims: records.claims.filter(claim => fits(claim, key, records)) })

const relationOf = (claim: ClaimRecord, { predicates }: Records) =>
  relationId(
    claim,
    predicates.find(({ id }) => id === claim.predicate),
  )

const tiesOf = (records: Records, key: string, touches: (relation: Relation) => boolean): string[] =>
  records.entities.some(({ id }) => id === key)
    ? [...wholeGraph(createLedger(records)).values()].flatMap(each => (each.state !== 'withdrawn' && touches(each) ? each.id : []))
    : []

const tells =
  (telling: Telling, of: (records: Records, key: string) => number | readonly string[]): Finds =>
  (records, key) => ({ told: records.entities.some(({ id }) => id === key) ? [[telling, key, of(records, key)]] : [] })

const finds: Record<Way, Finds> = {
  degree: tells('degree', (records, key) => tiesOf(records, key, ({ from, to }) => from === key || to === key).length),
  speaks: tells(
    'speaks',
    ({ claims }, key) =>
      claims.filter(({ status, derived, chain }) => status === 'active' && !derived && chain.at(-1)?.agent === key).length,
  ),
  voices: tells(
    'voices',
    ({ claims }, key) => claims.filter(({ status, chain }) => status === 'active' && chain.some(link => link.attributedTo === key)).length,
  ),
  'tied.out': tells('tied.out', (records, key) =>
    tiesOf(records, key, ({ from, to, symmetric }) => from === key || (symmetric && to === key)),
  ),
  'tied.in': tells('tied.in', (records, key) =>
    tiesOf(records, key, ({ from, to, symmetric }) => to === key || (symmetric && from === key)),
  ),
  'tied.both': tells('tied.both', (records, key) => tiesOf(records, key, ({ from, to }) => from === key || to === key)),
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
    told: found.flatMap(({ told = [] }) => told),
  }
}
