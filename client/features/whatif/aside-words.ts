import type { SetAside } from '../../../server/contract/what-if.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { claimInWords } from '../../words/told.ts'
import { t } from './t.ts'

/** "If the leaked recordings are fake, 22 of 38 relations lose their only support in this record." */
export function asideHeadline({ told: { as, names, many, fallen }, relations }: SetAside): string {
  const named = names.map(({ name, told }) => (told ? t('theClaimNamed', { name: inQuotes(claimInWords(told)) }) : name))
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
