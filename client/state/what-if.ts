import type { SetAside } from '../../server/contract/what-if.ts'
import type { Fate } from '../notation/fates.ts'
import { listOf } from '../words/catalogue/words-of.ts'
import type { Addition } from './merge.ts'
import { t } from './t.ts'

export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]

export const asRecorded = ({ entities, standing, fallen }: SetAside): Addition => ({
  entities,
  relations: [...standing, ...fallen.map(({ relation }) => relation)],
})

export const ghostsOf = ({ fallen, bare }: SetAside): ReadonlyMap<string, Fate> =>
  new Map([...fallen.map(({ relation }) => relation.id), ...bare].map(id => [id, 'ghost']))

/** "If the leaked recordings are fake, 22 of 38 relations lose their only support in this record." */
export function asideHeadline({ told: { as, names, many, fallen }, relations }: SetAside): string {
  const named = names.map(({ name, claim }) => (claim ? t('theClaimNamed', { name }) : name))
  return t('asideHeadline', { as, names: listOf(named), many, fallen, all: relations.before })
}

/** "16 stand on other claims. Ten entities lose their last relation." */
export function restSentence({ told, relations: { before: all }, bare }: SetAside): string {
  const { fallen, weakened, noLongerContested, fewerDeniers, appeared } = told
  const sentences = [t('asideStands', { all, fallen, left: all - fallen })]
  if (all > 0 && weakened > 0) sentences.push(t('asideWeakened', { weakened }))
  if (noLongerContested > 0) sentences.push(t('asideNoLongerContested', { n: noLongerContested }))
  if (fewerDeniers > 0) sentences.push(t('asideFewerDeniers', { n: fewerDeniers }))
  if (appeared > 0) sentences.push(t('asideAppeared', { n: appeared }))
  if (bare.length > 0) sentences.push(t('entitiesLoseTheirLastRelation', { bare: bare.length }))
  return sentences.join(' ')
}

export function quotable(report: SetAside, address: string | null): string {
  const { claims } = report
  const counted = t('ofClaimsRestOnIt', { fallen: claims.fallen, before: claims.before })
  return [asideHeadline(report), restSentence(report), counted, ...(address ? [address] : [])].join(' ')
}

/** Standing ones first; past `most` relations each box stands for a share. */
export function boxes({ before, after }: { before: number; after: number }, most: number): ('stands' | 'falls')[] {
  const count = Math.min(before, most)
  // rounded away from the ends, so that a single one that stands or falls still shows
  const exact = (after / before) * count
  const stand = before <= most ? after : after === 0 ? 0 : after === before ? count : Math.min(count - 1, Math.max(1, Math.round(exact)))
  return Array.from({ length: count }, (_, i) => (i < stand ? 'stands' : 'falls'))
}
