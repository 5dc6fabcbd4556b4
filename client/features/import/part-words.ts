import type { ColumnPart } from '../../../server/contract/import/mapping.ts'
import { t } from './t.ts'

/** "Owner" and the part read as one sentence. In the order of the list. */
export const partWords: Readonly<Partial<Record<ColumnPart, string>>> = {
  get from() {
    return t('isThePersonOrGroup')
  },
  get tie() {
    return t('saysHowTheyAreTied')
  },
  get to() {
    return t('isTheOtherPersonOrGroup')
  },
  get speaker() {
    return t('isWhoSaysSo')
  },
  get denier() {
    return t('isWhoDeniesIt')
  },
  get source() {
    return t('isWhereItSaysSo')
  },
  get quote() {
    return t('isTheQuote')
  },
  get start() {
    return t('isFromWhen')
  },
  get end() {
    return t('isUntilWhen')
  },
  get date() {
    return t('isWhenItWasSo')
  },
  get share() {
    return t('isTheShareInPerCent')
  },
  get amount() {
    return t('isTheAmount')
  },
  get currency() {
    return t('isTheCurrency')
  },
  get role() {
    return t('isTheRole')
  },
  get fromKind() {
    return t('isTheKindOfTheFirst')
  },
  get toKind() {
    return t('isTheKindOfTheOther')
  },
  get title() {
    return t('isTheTitleOfTheSource')
  },
  get publisher() {
    return t('isWhoPublishedIt')
  },
  get published() {
    return t('isWhenItWasPublished')
  },
  get note() {
    return t('isANote')
  },
  get not() {
    return t('saysThatItIsNotSo')
  },
  get stays() {
    return t('staysInTheSheet')
  },
}
export const parts = Object.keys(partWords) as ColumnPart[]
export const partsOfNext: readonly ColumnPart[] = ['from', 'tie', 'to', 'start', 'end', 'date', 'share', 'amount', 'role']
