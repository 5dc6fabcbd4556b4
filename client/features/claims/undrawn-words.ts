import type { Undrawn } from '../../../server/contract/undrawn.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { claimInWords, toldWords } from '../../words/told.ts'
import { t } from './t.ts'

/** Why a claim is not drawn: "It is a forecast: nothing says that it happened." */
export function undrawnWords(why: Undrawn): string {
  switch (why.code) {
    case 'corrected':
      return t('wasCorrected')
    case 'withdrawn':
      return why.by === null ? t('wasWithdrawn') : t('withdrewIt', { by: why.by, reason: why.reason })
    case 'unknownPredicate':
      return t('noSuchPredicate', { predicate: why.predicate })
    case 'endMissing':
      return t('isNotInTheRecord', { ids: listOf(why.ids) })
    case 'content':
      return t('isWhatIsSaid', { quoted: why.told !== null, act: why.told === null ? '' : inQuotes(claimInWords(why.told)) })
    case 'counterfactual':
      return t('isCounterfactual')
    case 'denied':
      return t('speakerDeniesIt', { drawn: why.drawn })
    case 'negative':
      return t('saysNotSo', { drawn: why.drawn })
    case 'denial': {
      const what = why.of === 'contents' ? why.told.map(each => t('thatContent', { content: toldWords(each) })) : why.what
      return t('isADenial', { of: why.of, what: listOf(what), many: why.many })
    }
    case 'forecast':
      return t('isAForecast')
    case 'keptAsClaim':
      return t('keptAsClaims', { phrase: why.phrase })
    case 'heldBack':
      return t('heldBackByTheReader', { note: why.note })
  }
}
